using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Resources;

public sealed class ResourceGroupTests
{
    [Fact]
    public async Task Is_created_at_once_and_updated_in_place()
    {
        await using var arm = await Arm.StartAsync();
        await arm.Put(Arm.Group, """{"location": "East US", "tags": {"a": "1"} }""").Expect(201);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(200);
        Assert.Equal("Succeeded", (await arm.Get(Arm.Group).Expect(200)).Json.Text("properties.provisioningState"));
        await arm.Put(Arm.Group, """{"location": "westus2"}""").Expect(409, "InvalidResourceGroupLocation");
    }

    [Fact]
    public async Task Takes_everything_along_when_it_goes()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.AddAccount();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        await arm.Remove(Arm.Group);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        Assert.Empty((await arm.Get(Arm.Group + "/resources").Expect(200)).Json.Items("value"));
        Assert.Empty((await arm.Get(Arm.Subscription + "/providers/Microsoft.Authorization/roleAssignments").Expect(200)).Json.Items("value"));
    }

    [Fact]
    public async Task Refuses_writes_while_it_goes()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Delete(Arm.Group).Expect(202);
        Assert.Equal("Deleting", (await arm.Get(Arm.Group).Expect(200)).Json.Text("properties.provisioningState"));
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(409, "ResourceGroupBeingDeleted");
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(409, "ResourceGroupBeingDeleted");
        await arm.Patch(Arm.Group, """{"tags": {} }""").Expect(409, "ResourceGroupBeingDeleted");
        await arm.Delete(Arm.Group).Expect(202);
    }

    [Fact]
    public async Task Stays_when_somebody_outside_still_uses_a_subnet()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        const string Other = Arm.Subscription + "/resourceGroups/rg-other";
        await arm.Put(Other, """{"location": "eastus"}""").Expect(201);
        const string Account = Other + "/providers/Microsoft.Storage/storageAccounts/elsewhere";
        await arm.Create(Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"} }""");
        await arm.Create(Other + "/providers/Microsoft.Network/privateEndpoints/pe-other", Plant.EndpointBody(Account, "blob"));
        await arm.Delete(Arm.Group).Expect(400, "InUseSubnetCannotBeDeleted");
    }

    [Theory]
    [InlineData("networkSecurityGroups", "networkSecurityGroup", "InUseNetworkSecurityGroupCannotBeDeleted")]
    [InlineData("routeTables", "routeTable", "InUseRouteTableCannotBeDeleted")]
    [InlineData("natGateways", "natGateway", "InUseNatGatewayCannotBeDeleted")]
    public async Task Stays_when_a_subnet_outside_still_names_something_in_it(string type, string property, string code)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        const string Other = Arm.Subscription + "/resourceGroups/rg-other";
        await arm.Put(Other, """{"location": "eastus"}""").Expect(201);
        var used = $"{Other}/providers/Microsoft.Network/{type}/used";
        await arm.Create(used, """{"location": "eastus"}""");
        await arm.AddNetwork($$"""[{"name": "endpoints", "properties": {"addressPrefix": "10.20.1.0/24", "{{property}}": {"id": "{{used}}"} } }]""");
        await arm.Delete(used).Expect(400, code);
        await arm.Delete(Other).Expect(400, code);
        await arm.Remove(Plant.Network);
        await arm.Remove(Other);
    }

    [Fact]
    public async Task Stays_when_a_gateway_outside_still_has_an_address_or_a_connection_in_it()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        const string Other = Arm.Subscription + "/resourceGroups/rg-other";
        await arm.Put(Other, """{"location": "eastus"}""").Expect(201);
        var address = Other + "/providers/Microsoft.Network/publicIPAddresses/ip";
        await arm.Create(address, """{"location": "eastus", "zones": ["1", "2", "3"]}""");
        await arm.AddNetwork("""[{"name": "GatewaySubnet", "properties": {"addressPrefix": "10.20.255.0/27"} }]""");
        var gateway = Arm.Id("Microsoft.Network/virtualNetworkGateways/gw");
        await arm.Create(gateway, $$"""{"location": "eastus", "properties": {"gatewayType": "Vpn", "sku": {"name": "VpnGw1AZ"}, "ipConfigurations": [{"name": "a", "properties": {"subnet": {"id": "{{Plant.Network}}/subnets/GatewaySubnet"}, "publicIPAddress": {"id": "{{address}}"} } }]} }""");
        await arm.Delete(Other).Expect(400, "PublicIPAddressCannotBeDeleted");
        var site = Arm.Id("Microsoft.Network/localNetworkGateways/site");
        await arm.Create(site, """{"location": "eastus", "properties": {"gatewayIpAddress": "198.51.100.7"} }""");
        await arm.Create(Other + "/providers/Microsoft.Network/connections/vpn", $$"""{"location": "eastus", "properties": {"connectionType": "IPsec", "virtualNetworkGateway1": {"id": "{{gateway}}"}, "localNetworkGateway2": {"id": "{{site}}"} } }""");
        await arm.Delete(Arm.Group).Expect(400, "InUseGatewayCannotBeDeleted");
    }

    [Theory]
    [InlineData("ends-with.")]
    [InlineData("has space")]
    public async Task Names_follow_the_rule(string name)
    {
        await using var arm = await Arm.StartAsync();
        await arm.Put($"{Arm.Subscription}/resourceGroups/{Uri.EscapeDataString(name)}", """{"location": "eastus"}""").Expect(400, "InvalidResourceName");
    }

    [Fact]
    public async Task Deleting_an_absent_one_is_not_found()
    {
        await using var arm = await Arm.StartAsync();
        await arm.Delete(Arm.Group).Expect(404, "ResourceGroupNotFound");
        await arm.Get(Arm.Group).Expect(404, "ResourceGroupNotFound");
        await arm.Patch(Arm.Group, """{"tags": {} }""").Expect(404, "ResourceGroupNotFound");
    }
}
