using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class SubnetTests
{
    [Theory]
    [InlineData("10.20.1.128/25", "NetcfgSubnetRangesOverlap")]
    [InlineData("10.21.0.0/24", "NetcfgSubnetRangeOutsideVnet")]
    [InlineData("10.20.2.0/30", "NetcfgInvalidSubnet")]
    [InlineData("10.20.2.1/24", "InvalidCIDRNotation")]
    public async Task Prefixes_lie_inside_and_apart(string prefix, string code)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Put(Plant.Network + "/subnets/second", $$"""{"properties": {"addressPrefix": "{{prefix}}"} }""").Expect(400, code);
    }

    [Fact]
    public async Task Subnets_may_change_places_in_one_write_of_their_network()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        static string Two(string first, string second) => $$"""[{"name": "a", "properties": {"addressPrefix": "{{first}}"} }, {"name": "b", "properties": {"addressPrefix": "{{second}}"} }]""";
        await arm.AddNetwork(Two("10.20.1.0/24", "10.20.2.0/24"));
        var network = await arm.AddNetwork(Two("10.20.2.0/24", "10.20.1.0/24"));
        Assert.Equal(["10.20.2.0/24", "10.20.1.0/24"], network.Items("properties.subnets").Select(subnet => subnet.Text("properties.addressPrefix")));
    }

    [Fact]
    public async Task The_prefix_of_a_subnet_in_use_stays()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.Put(Plant.Subnet, """{"properties": {"addressPrefix": "10.20.9.0/24"} }""").Expect(400, "InUsePrefixCannotBeDeleted");
        var subnet = await arm.Create(Plant.Subnet, """{"properties": {"addressPrefix": "10.20.1.0/24"} }""");
        Assert.Equal(Plant.Endpoint, subnet.Items("properties.privateEndpoints").Single().Text("id"));
    }

    [Fact]
    public async Task A_PUT_replaces_and_service_endpoints_get_their_locations()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        var with = await arm.Create(Plant.Subnet, """{"properties": {"addressPrefix": "10.20.1.0/24", "serviceEndpoints": [{"service": "Microsoft.Storage"}]} }""");
        Assert.Equal(["*"], with.Items("properties.serviceEndpoints").Single().Texts("locations"));
        var before = (await arm.Get(Plant.Subnet + "?api-version=2020-08-01").Expect(200)).Json;
        Assert.Equal(["eastus", "westus"], before.Items("properties.serviceEndpoints").Single().Texts("locations"));
        var without = await arm.Create(Plant.Subnet, """{"properties": {"addressPrefix": "10.20.1.0/24"} }""");
        Assert.Empty(without.Items("properties.serviceEndpoints"));
    }

    [Fact]
    public async Task Group_and_table_must_exist_and_cannot_go_while_used()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var group = Arm.Id("Microsoft.Network/networkSecurityGroups/nsg");
        var table = Arm.Id("Microsoft.Network/routeTables/rt");
        await arm.AddNetwork();
        var body = $$"""{"properties": {"addressPrefix": "10.20.1.0/24", "networkSecurityGroup": {"id": "{{group}}"}, "routeTable": {"id": "{{table}}"} } }""";
        await arm.Put(Plant.Subnet, body).Expect(400, "InvalidResourceReference");
        await arm.Create(group, """{"location": "eastus"}""");
        await arm.Create(table, """{"location": "eastus"}""");
        await arm.Create(Plant.Subnet, body);
        await arm.Delete(group).Expect(400, "InUseNetworkSecurityGroupCannotBeDeleted");
        await arm.Delete(table).Expect(400, "InUseRouteTableCannotBeDeleted");
        Assert.Equal(Plant.Subnet, (await arm.Get(group).Expect(200)).Json.Items("properties.subnets").Single().Text("id"));
    }

    [Theory]
    [InlineData("Microsoft.Network/networkSecurityGroups", "networkSecurityGroup")]
    [InlineData("Microsoft.Network/routeTables", "routeTable")]
    [InlineData("Microsoft.Network/natGateways", "natGateway")]
    public async Task What_it_names_is_in_the_region_and_subscription_of_the_network(string type, string member)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        var elsewhere = Arm.Subscription[..^1] + "2";
        await arm.Create(elsewhere + "/resourceGroups/rg-plant", """{"location": "eastus"}""");
        var there = $"{elsewhere}/resourceGroups/rg-plant/providers/{type}/beside";
        var away = Arm.Id($"{type}/away");
        var beside = Arm.Id($"{type}/beside");
        await arm.Create(there, """{"location": "eastus"}""");
        await arm.Create(away, """{"location": "westus2"}""");
        await arm.Create(beside, """{"location": "eastus"}""");
        string Body(string id) => $$$"""{"properties": {"addressPrefix": "10.20.1.0/24", "{{{member}}}": {"id": "{{{id}}}"} } }""";

        await arm.Put(Plant.Subnet, Body(there)).Expect(400, "InvalidResourceReference");
        await arm.Put(Plant.Subnet, Body(away)).Expect(400, "InvalidResourceReference");
        await arm.Create(Plant.Subnet, Body(beside));
    }

    [Theory]
    [InlineData("2024-05-01", "", null)]
    [InlineData("2025-05-01", "", null)]
    [InlineData("2025-07-01", "", false)]
    [InlineData("2025-07-01", """, "defaultOutboundAccess": true """, true)]
    public async Task New_ones_are_private_by_default_from_a_version_on(string version, string asked, bool? expected)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Put($"{Plant.Network}/subnets/new?api-version={version}", $$"""{"properties": {"addressPrefix": "10.20.7.0/24" {{asked}} } }""").Expect(201);
        await arm.Advance();
        Assert.Equal(expected, (await arm.Get($"{Plant.Network}/subnets/new?api-version={version}").Expect(200)).Json.Flag("properties.defaultOutboundAccess"));
        // One that is there already stays as it is.
        await arm.Put($"{Plant.Subnet}?api-version={version}", $$"""{"properties": {"addressPrefix": "10.20.1.0/24"} }""").Expect(200);
        await arm.Advance();
        Assert.Null((await arm.Get($"{Plant.Subnet}?api-version={version}").Expect(200)).Json.Flag("properties.defaultOutboundAccess"));
    }

    [Theory]
    [InlineData("Microsoft.Storage", "Microsoft.Storage.Global", 400)]
    [InlineData("Microsoft.Storage", "Microsoft.KeyVault", 201)]
    public async Task Takes_one_service_endpoint_of_storage(string one, string two, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Put($"{Plant.Network}/subnets/more", $$"""{"properties": {"addressPrefix": "10.20.9.0/24", "serviceEndpoints": [{"service": "{{one}}"}, {"service": "{{two}}"}]} }""").Expect(status);
    }

    [Theory]
    [InlineData("GatewaySubnet")]
    [InlineData("gatewaysubnet")]
    public async Task A_gateway_s_takes_neither_security_group_nor_NAT_gateway(string name)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        var group = Arm.Id("Microsoft.Network/networkSecurityGroups/nsg");
        var gateway = Arm.Id("Microsoft.Network/natGateways/nat");
        await arm.Create(group, """{"location": "eastus"}""");
        await arm.Create(gateway, """{"location": "eastus"}""");
        string Body(string member, string id) => $$$"""{"properties": {"addressPrefix": "10.20.255.0/27", "{{{member}}}": {"id": "{{{id}}}"} } }""";

        await arm.Put($"{Plant.Network}/subnets/{name}", Body("networkSecurityGroup", group)).Expect(400, "NetworkSecurityGroupCannotBeAttachedToGatewaySubnet");
        await arm.Put($"{Plant.Network}/subnets/{name}", Body("natGateway", gateway)).Expect(400, "InvalidRequestFormat");
    }
}
