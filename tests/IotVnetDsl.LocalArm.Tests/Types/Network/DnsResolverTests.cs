using IotVnetDsl.LocalArm.Json;
using static IotVnetDsl.LocalArm.Tests.Types.Network.DnsParts;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class DnsResolverTests
{
    private static readonly string Endpoint = Resolver + "/inboundEndpoints/plant";

    [Fact]
    public async Task A_resolver_is_connected_to_its_network()
    {
        await using var arm = await Ready();
        var resolver = (await arm.Get(Resolver + ApiVersion).Expect(200)).Json;
        Assert.Equal("Connected", resolver.Text("properties.dnsResolverState"));
        Assert.Equal("Succeeded", resolver.Text("properties.provisioningState"));
    }

    [Fact]
    public async Task A_network_has_one_resolver()
    {
        await using var arm = await Ready();
        await arm.Put(Resolver + "-2" + ApiVersion, ResolverBody(PlantNetwork, "eastus")).Expect(400, "InvalidRequestFormat");
    }

    [Theory]
    [InlineData("vnet-none", "eastus", "Failed")]
    [InlineData("vnet-later", "westus", "Failed")]
    [InlineData("vnet-later", "eastus", "Succeeded")]
    public async Task A_network_is_looked_for_in_the_background_and_must_then_be_in_the_region(string network, string region, string state)
    {
        await using var arm = await Ready();
        await arm.Put(Resolver + "-2" + ApiVersion, ResolverBody(Arm.Id("Microsoft.Network/virtualNetworks/" + network), region)).Expect(202);
        await arm.Put(Arm.Id("Microsoft.Network/virtualNetworks/vnet-later"), """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.41.0.0/16"]} } }""").Expect(201);
        await arm.Advance();
        Assert.Equal(state, (await arm.Get(Resolver + "-2" + ApiVersion).Expect(200)).Json.Text("properties.provisioningState"));
    }

    [Fact]
    public async Task A_resolver_keeps_its_network()
    {
        await using var arm = await Ready();
        await arm.Put(Resolver + ApiVersion, ResolverBody(PlantNetwork + "-2", "eastus")).Expect(409, "PropertyChangeNotAllowed");
    }

    [Fact]
    public async Task An_endpoint_gets_the_fifth_address_of_its_subnet()
    {
        await using var arm = await Ready();
        await Add(arm, Endpoint, EndpointBody("one"));
        Assert.Equal("10.40.1.4", (await arm.Get(Endpoint + ApiVersion)).Json.Items("properties.ipConfigurations").Single().Text("privateIpAddress"));
    }

    [Fact]
    public async Task An_endpoint_gets_the_address_that_it_asks_for_and_keeps_it()
    {
        await using var arm = await Ready();
        await Add(arm, Endpoint, EndpointBody("one", "10.40.1.9"));
        Assert.Equal("10.40.1.9", (await arm.Get(Endpoint + ApiVersion)).Json.Items("properties.ipConfigurations").Single().Text("privateIpAddress"));
        await arm.Put(Endpoint + ApiVersion, EndpointBody("one", "10.40.1.9")).Expect(202);
        await arm.Advance();
        await arm.Put(Endpoint + ApiVersion, EndpointBody("one", "10.40.1.10")).Expect(409, "PropertyChangeNotAllowed");
        await arm.Put(Endpoint + ApiVersion, EndpointBody("two")).Expect(409, "PropertyChangeNotAllowed");
    }

    [Theory]
    [InlineData("one", "10.40.1.3")]
    [InlineData("one", "10.40.1.15")]
    [InlineData("one", "10.40.2.9")]
    [InlineData("one", "nonsense")]
    [InlineData("small", null)]
    public async Task An_endpoint_needs_a_subnet_of_the_right_size_and_an_address_in_it(string subnet, string? address)
    {
        await using var arm = await Ready();
        await arm.Put(Endpoint + ApiVersion, EndpointBody(subnet, address)).Expect(400, "InvalidRequestFormat");
    }

    [Fact]
    public async Task An_endpoint_has_its_subnet_to_itself()
    {
        await using var arm = await Ready();
        await Add(arm, Endpoint, EndpointBody("one"));
        await arm.Put(Endpoint + "-2" + ApiVersion, EndpointBody("one")).Expect(400, "InvalidRequestFormat");
        await Add(arm, Endpoint + "-2", EndpointBody("two"));
        await arm.Delete(PlantNetwork + "/subnets/one").Expect(400, "InUseSubnetCannotBeDeleted");
    }

    [Fact]
    public async Task Endpoints_that_are_asked_and_that_ask_stand_apart()
    {
        await using var arm = await Ready();
        await Add(arm, Endpoint, EndpointBody("one"));
        static string Outbound(string subnet) => $$"""{"location": "eastus", "properties": {"subnet": {"id": "{{PlantNetwork}}/subnets/{{subnet}}"} } }""";
        await arm.Put(Resolver + "/outboundEndpoints/out" + ApiVersion, Outbound("one")).Expect(400, "InvalidRequestFormat");
        await Add(arm, Resolver + "/outboundEndpoints/out", Outbound("two"));
        await arm.Put(Endpoint + "-2" + ApiVersion, EndpointBody("two")).Expect(400, "InvalidRequestFormat");
        await Add(arm, Endpoint + "-2", EndpointBody("plain"));
    }

    [Fact]
    public async Task A_resolver_with_an_endpoint_stays()
    {
        await using var arm = await Ready();
        await Add(arm, Endpoint, EndpointBody("one"));
        await arm.Delete(Resolver + ApiVersion).Expect(409, "CannotDeleteResource");
        await arm.Delete(Endpoint + ApiVersion).Expect(202);
        await arm.Advance();
        await arm.Delete(Resolver + ApiVersion).Expect(202);
        await arm.Advance();
        await arm.Delete(PlantNetwork + "/subnets/one");
    }

    private static async Task<Arm> Ready()
    {
        var arm = await Arm.StartWithGroupAsync();
        await arm.Create(PlantNetwork, $$"""
            {"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.40.0.0/16"]}, "subnets": [
                {{Subnet("one", "10.40.1.0/28")}}, {{Subnet("two", "10.40.2.0/28")}}, {{Subnet("small", "10.40.3.0/29")}},
                {"name": "plain", "properties": {"addressPrefix": "10.40.4.0/28"} }]} }
            """);
        await Add(arm, Resolver, ResolverBody(PlantNetwork, "eastus"));
        return arm;
    }

    private static string EndpointBody(string subnet, string? address = null) => $$"""
        {"location": "eastus", "properties": {"ipConfigurations": [{"subnet": {"id": "{{PlantNetwork}}/subnets/{{subnet}}"}
            {{(address is null ? "" : $", \"privateIpAllocationMethod\": \"Static\", \"privateIpAddress\": \"{address}\"")}} }]} }
        """;
}
