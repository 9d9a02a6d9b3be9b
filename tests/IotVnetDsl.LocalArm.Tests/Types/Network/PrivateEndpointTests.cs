using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class PrivateEndpointTests
{
    [Fact]
    public async Task A_hub_takes_two_addresses_after_the_reserved_ones()
    {
        await using var arm = await Ready();
        var endpoint = await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        var configurations = endpoint.Items("properties.customDnsConfigs");
        Assert.Equal(["10.20.1.4", "10.20.1.5"], configurations.SelectMany(each => each.Texts("ipAddresses")));
        Assert.Equal("contoso-plant.azure-devices.net", configurations[0].Text("fqdn"));
        Assert.EndsWith(".servicebus.windows.net", configurations[1].Text("fqdn"), StringComparison.Ordinal);
        Assert.Equal("Approved", Status(endpoint));

        var network = (await arm.Get(endpoint.Items("properties.networkInterfaces").Single().Text("id")!).Expect(200)).Json;
        Assert.Equal("10.20.1.4", network.Items("properties.ipConfigurations")[0].Text("properties.privateIPAddress"));
        var connection = (await arm.Get(Plant.Hub).Expect(200)).Json.Items("properties.privateEndpointConnections").Single();
        Assert.Equal(Plant.Endpoint, connection.Text("properties.privateEndpoint.id"));
    }

    [Theory]
    [InlineData("missing", "eastus", "InvalidResourceReference")]
    [InlineData("endpoints", "westus2", "InvalidResourceReference")]
    [InlineData("GatewaySubnet", "eastus", "InvalidRequestFormat")]
    [InlineData("AzureBastionSubnet", "eastus", "InvalidRequestFormat")]
    [InlineData("AzureFirewallSubnet", "eastus", "InvalidRequestFormat")]
    [InlineData("AzureFirewallManagementSubnet", "eastus", "InvalidRequestFormat")]
    [InlineData("RouteServerSubnet", "eastus", "InvalidRequestFormat")]
    [InlineData("delegated", "eastus", "InvalidRequestFormat")]
    public async Task A_subnet_that_is_missing_elsewhere_or_not_free_for_it_is_refused(string subnet, string location, string code)
    {
        await using var arm = await Ready();
        await arm.Put(Plant.Endpoint, Plant.EndpointBody(subnet: $"{Plant.Network}/subnets/{subnet}", location: location)).Expect(400, code);
    }

    [Theory]
    [InlineData("privateLinkServiceConnections", "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Network/privateLinkServices/others", "Approved", "Auto Approved")]
    [InlineData("manualPrivateLinkServiceConnections", "others.d57b5457-3beb-4618-b1ec-3bf491125e8c.westus2.azure.privatelinkservice", "Pending", "Awaiting Approval")]
    public async Task A_target_that_cannot_be_seen_is_taken_to_be_there(string kind, string target, string status, string description)
    {
        await using var arm = await Ready();
        var body = JsonNode.Parse(Plant.EndpointBody())!.AsObject();
        body.Cut("properties.privateLinkServiceConnections");
        body.Put($"properties.{kind}", new JsonArray(new JsonObject { ["name"] = "others", ["properties"] = new JsonObject { ["privateLinkServiceId"] = target } }));

        var endpoint = await arm.Create(Plant.Endpoint, body.ToJsonString());

        Assert.Equal(status, endpoint.Items($"properties.{kind}")[0].Text("properties.privateLinkServiceConnectionState.status"));
        Assert.Equal(description, endpoint.Items($"properties.{kind}")[0].Text("properties.privateLinkServiceConnectionState.description"));
        Assert.Empty(endpoint.Items("properties.customDnsConfigs"));
        await arm.Remove(Plant.Endpoint);
    }

    [Fact]
    public async Task Of_its_subnet_it_keeps_the_id()
    {
        await using var arm = await Ready();
        var body = JsonNode.Parse(Plant.EndpointBody())!.AsObject();
        body.Put("properties.subnet.properties", new JsonObject { ["privateEndpointNetworkPolicies"] = "Enabled" });

        Assert.Null((await arm.Create(Plant.Endpoint, body.ToJsonString())).At("properties.subnet.properties"));
    }

    [Fact]
    public async Task A_full_subnet_is_refused()
    {
        await using var arm = await Ready();
        await arm.AddAccount();
        var small = Plant.Network + "/subnets/small";
        await arm.Create(Plant.Endpoint, Plant.EndpointBody(subnet: small));
        await arm.Create(Plant.Endpoint + "-2", Plant.EndpointBody(Plant.Account, "blob", small));
        await arm.Put(Plant.Endpoint + "-3", Plant.EndpointBody(Plant.Account, "file", small)).Expect(400, "SubnetIsFull");
        await arm.Remove(Plant.Endpoint + "-2");
        await arm.Create(Plant.Endpoint + "-3", Plant.EndpointBody(Plant.Account, "file", small));
    }

    [Theory]
    [InlineData("iothubs")]
    [InlineData("hub")]
    [InlineData("storage")]
    [InlineData("blob")]
    public async Task A_group_that_the_target_lacks_is_refused(string groupId)
    {
        await using var arm = await Ready();
        await arm.Put(Plant.Endpoint, Plant.EndpointBody(groupId: groupId)).Expect(400, "InvalidGroupId");
    }

    [Fact]
    public async Task Group_ids_compare_without_regard_to_case()
    {
        await using var arm = await Ready();
        await arm.Put(Plant.Endpoint, Plant.EndpointBody(groupId: "IotHub")).Expect(201);
    }

    [Fact]
    public async Task A_target_must_exist_be_done_and_take_endpoints()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Put(Plant.Endpoint, Plant.EndpointBody()).Expect(400, "InvalidResourceReference");
        await arm.Put(Plant.Endpoint, Plant.EndpointBody(Plant.Network)).Expect(400, "InvalidPrivateLinkServiceId");
        await arm.AddEvents("Basic");
        await arm.Put(Plant.Endpoint, Plant.EndpointBody(Plant.Events, "namespace")).Expect(400, "BadRequest");
        await arm.AddBus("Standard");
        await arm.Put(Plant.Endpoint, Plant.EndpointBody(Plant.Bus, "namespace")).Expect(400, "BadRequest");
    }

    [Fact]
    public async Task Subnet_target_and_group_stay()
    {
        await using var arm = await Ready();
        await arm.AddAccount();
        await arm.Create(Plant.Endpoint, Plant.EndpointBody(Plant.Account, "blob"));
        await arm.Put(Plant.Endpoint, Plant.EndpointBody(Plant.Account, "file")).Expect(409, "PropertyChangeNotAllowed");
        await arm.Put(Plant.Endpoint, Plant.EndpointBody()).Expect(409, "PropertyChangeNotAllowed");
        await arm.Put(Plant.Endpoint, Plant.EndpointBody(Plant.Account, "blob", Plant.Network + "/subnets/small")).Expect(409, "PropertyChangeNotAllowed");
        await arm.Put(Plant.Endpoint, Plant.EndpointBody(Plant.Account, "blob")).Expect(200);
    }

    [Fact]
    public async Task Manual_connections_wait_for_approval_at_the_target()
    {
        await using var arm = await Ready();
        Assert.Equal("Pending", Status(await arm.Create(Plant.Endpoint, Plant.EndpointBody(manual: true)), manual: true));
        var connection = await Connection(arm);
        await arm.Create(connection, """{"properties": {"privateLinkServiceConnectionState": {"status": "Approved", "description": "ok"} } }""");
        var approved = (await arm.Get(Plant.Endpoint).Expect(200)).Json;
        Assert.Equal("Approved", Status(approved, manual: true));
        var shown = approved.Items("properties.manualPrivateLinkServiceConnections").Single();
        Assert.Equal("ok", shown.Text("properties.privateLinkServiceConnectionState.description"));
        Assert.Equal($"{Plant.Endpoint}/manualPrivateLinkServiceConnections/hub", shown.Text("id"));
        await arm.Create(connection, """{"properties": {"privateLinkServiceConnectionState": {"status": "Rejected"} } }""");
        await arm.Put(connection, """{"properties": {"privateLinkServiceConnectionState": {"status": "Approved"} } }""").Expect(400);
    }

    [Fact]
    public async Task An_endpoint_whose_target_side_is_gone_is_disconnected()
    {
        await using var arm = await Ready();
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.Remove(await Connection(arm));
        Assert.Equal("Disconnected", Status((await arm.Get(Plant.Endpoint).Expect(200)).Json));
    }

    [Theory]
    [InlineData("allowed", 201)]
    [InlineData("denied", 403)]
    public async Task Automatic_approval_needs_a_right_at_the_target(string choice, int status)
    {
        await using var arm = await Ready(("private-endpoint-approval", choice));
        await arm.Put(Plant.Endpoint, Plant.EndpointBody()).Expect(status);
        if (status == 403)
            await arm.Put(Plant.Endpoint, Plant.EndpointBody(manual: true)).Expect(201);
    }

    [Fact]
    public async Task Static_addresses_name_every_member_and_lie_free_in_the_subnet()
    {
        await using var arm = await Ready();
        await arm.AddAccount();
        string Body(string target, string group, string member, string address) => Plant.EndpointBody(target, group)
            .Replace("\"properties\": {\"subnet\"", $$""" "properties": {"ipConfigurations": [{"name": "ip", "properties": {"groupId": "{{group}}", "memberName": "{{member}}", "privateIPAddress": "{{address}}"} }], "subnet" """, StringComparison.Ordinal);
        await arm.Put(Plant.Endpoint, Body(Plant.Hub, "iotHub", "iotHub", "10.20.1.20")).Expect(400, "PrivateEndpointIpConfigurationMissingMemberNamesRequiredByFps");
        await arm.Put(Plant.Endpoint, Body(Plant.Account, "blob", "blob", "10.20.2.20")).Expect(400, "PrivateIPAddressNotInSubnet");
        await arm.Put(Plant.Endpoint, Body(Plant.Account, "blob", "blob", "10.20.1.3")).Expect(400, "PrivateIPAddressInReservedRange");
        await arm.Create(Plant.Endpoint, Body(Plant.Account, "blob", "blob", "10.20.1.20"));
        await arm.Put(Plant.Endpoint + "-2", Body(Plant.Account, "file", "file", "10.20.1.20")).Expect(400, "PrivateIPAddressIsAllocated");
    }

    [Fact]
    public async Task Sub_resources_are_told()
    {
        await using var arm = await Ready();
        var resources = (await arm.Get(Plant.Hub + "/privateLinkResources").Expect(200)).Json.Items("value").Single();
        Assert.Equal("iotHub", resources.Text("properties.groupId"));
        Assert.Equal(["privatelink.azure-devices.net", "privatelink.servicebus.windows.net"], resources.Texts("properties.requiredZoneNames"));
        Assert.Equal(2, resources.Texts("properties.requiredMembers").Count);
    }

    [Fact]
    public async Task Nothing_is_left_of_a_deleted_endpoint()
    {
        await using var arm = await Ready();
        var endpoint = await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.Remove(Plant.Endpoint);
        await arm.Get(endpoint.Items("properties.networkInterfaces").Single().Text("id")!).Expect(404);
        Assert.Empty((await arm.Get(Plant.Hub + "/privateEndpointConnections").Expect(200)).Json.Items("value"));
        await arm.Remove(Plant.Subnet);
    }

    private static string? Status(System.Text.Json.Nodes.JsonNode endpoint, bool manual = false) =>
        endpoint.Items(manual ? "properties.manualPrivateLinkServiceConnections" : "properties.privateLinkServiceConnections").Single().Text("properties.privateLinkServiceConnectionState.status");

    private static async Task<string> Connection(Arm arm) =>
        (await arm.Get(Plant.Hub + "/privateEndpointConnections").Expect(200)).Json.Items("value").Single().Text("id")!;

    private static async Task<Arm> Ready(params (string Name, string Value)[] switches)
    {
        var arm = await Arm.StartWithGroupAsync(switches);
        await arm.AddNetwork("""
            [{"name": "endpoints", "properties": {"addressPrefix": "10.20.1.0/24"} },
             {"name": "small", "properties": {"addressPrefix": "10.20.2.0/29"} },
             {"name": "delegated", "properties": {"addressPrefix": "10.20.3.0/24", "delegations": [{"name": "web", "properties": {"serviceName": "Microsoft.Web/serverFarms"} }]} },
             {"name": "AzureBastionSubnet", "properties": {"addressPrefix": "10.20.4.0/26"} },
             {"name": "AzureFirewallSubnet", "properties": {"addressPrefix": "10.20.5.0/26"} },
             {"name": "AzureFirewallManagementSubnet", "properties": {"addressPrefix": "10.20.6.0/26"} },
             {"name": "RouteServerSubnet", "properties": {"addressPrefix": "10.20.7.0/26"} },
             {"name": "GatewaySubnet", "properties": {"addressPrefix": "10.20.255.0/27"} }]
            """);
        await arm.AddHub();
        return arm;
    }
}
