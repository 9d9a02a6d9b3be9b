using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class NatGatewayTests
{
    private static readonly string Gateway = Arm.Id("Microsoft.Network/natGateways/nat");
    private static readonly string Address = Arm.Id("Microsoft.Network/publicIPAddresses/pip");
    private static readonly string Network = Arm.Id("Microsoft.Network/virtualNetworks/vnet");

    [Fact]
    public async Task Fills_in_what_Azure_fills_in()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var gateway = await arm.Create(Gateway, """{"location": "eastus"}""");
        Assert.Equal("Standard", gateway.Text("sku.name"));
        Assert.Equal(4, gateway.Number("properties.idleTimeoutInMinutes"));
    }

    [Fact]
    public async Task Takes_addresses_that_exist_and_that_no_other_gateway_has()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Gateway, Body(Address)).Expect(400, "InvalidResourceReference");
        await arm.Create(Address, """{"location": "eastus"}""");
        await arm.Create(Gateway, Body(Address));
        await arm.Put(Gateway + "2", Body(Address)).Expect(400, "PublicIPAddressInUse");
    }

    [Fact]
    public async Task Refuses_an_address_of_another_region()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Address, """{"location": "westus2"}""");
        await arm.Put(Gateway, Body(Address)).Expect(400, "InvalidResourceReference");
    }

    [Theory]
    [InlineData("""{"location": "eastus", "properties": {"idleTimeoutInMinutes": 3} }""")]
    [InlineData("""{"location": "eastus", "properties": {"idleTimeoutInMinutes": 121} }""")]
    [InlineData("""{"location": "eastus", "zones": ["1", "2"]}""")]
    [InlineData("""{"location": "eastus", "sku": {"name": "Basic"} }""")]
    public async Task Refuses_values_out_of_range(string body)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Gateway, body).Expect(400);
    }

    [Fact]
    public async Task Serves_subnets_of_one_network()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Gateway, """{"location": "eastus"}""");
        string Net(string block) => $$$"""{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["{{{block}}}.0.0/16"]}, "subnets": [{"name": "a", "properties": {"addressPrefix": "{{{block}}}.1.0/24", "natGateway": {"id": "{{{Gateway}}}"} } }, {"name": "b", "properties": {"addressPrefix": "{{{block}}}.2.0/24", "natGateway": {"id": "{{{Gateway}}}"} } }]} }""";
        await arm.Create(Network, Net("10.20"));
        await arm.Put(Network + "2", Net("10.30")).Expect(400, "NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks");
    }

    [Fact]
    public async Task Stands_in_no_zone_of_a_region_that_has_none()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Gateway, """{"location": "ukwest", "zones": ["1"]}""").Expect(400, "LocationNotSupportAvailabilityZones");
        await arm.Put(Address, """{"location": "ukwest", "zones": ["1", "2", "3"]}""").Expect(400, "LocationNotSupportAvailabilityZones");
        await arm.Create(Gateway, """{"location": "ukwest", "zones": []}""");
        await arm.Create(Address, """{"location": "ukwest"}""");
    }

    [Fact]
    public async Task Shows_its_subnets_and_stays_while_one_uses_it()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Gateway, """{"location": "eastus"}""");
        await arm.Create(Network, $$"""
            {"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]},
              "subnets": [{"name": "lines", "properties": {"addressPrefix": "10.0.1.0/24", "natGateway": {"id": "{{Gateway}}"} } }]} }
            """);
        Assert.Equal(Network + "/subnets/lines", (await arm.Get(Gateway).Expect(200)).Json.Items("properties.subnets").Single().Text("id"));
        await arm.Delete(Gateway).Expect(400, "InUseNatGatewayCannotBeDeleted");
    }

    [Fact]
    public async Task Is_not_used_by_a_subnet_before_it_exists()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Network, """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]} } }""");
        await arm.Put(Network + "/subnets/lines", $$"""{"properties": {"addressPrefix": "10.0.1.0/24", "natGateway": {"id": "{{Gateway}}"} } }""").Expect(400, "InvalidResourceReference");
    }

    [Fact]
    public async Task Keeps_its_addresses_from_being_deleted()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Address, """{"location": "eastus"}""");
        await arm.Create(Gateway, Body(Address));
        await arm.Delete(Address).Expect(400, "PublicIPAddressCannotBeDeleted");
    }

    private static string Body(string address) => $$"""{"location": "eastus", "properties": {"publicIpAddresses": [{"id": "{{address}}"}]} }""";
}
