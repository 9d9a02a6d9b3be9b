using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class GatewayTests
{
    private static readonly string Address = Arm.Id("Microsoft.Network/publicIPAddresses/ip-gw");
    private static readonly string Gateway = Arm.Id("Microsoft.Network/virtualNetworkGateways/gw");
    private static readonly string Site = Arm.Id("Microsoft.Network/localNetworkGateways/site");
    private static readonly string Circuit = Arm.Id("Microsoft.Network/expressRouteCircuits/circuit");
    private static readonly string Connection = Arm.Id("Microsoft.Network/connections/link");

    [Fact]
    public async Task A_VPN_connects_a_gateway_with_a_site_and_never_shows_its_key()
    {
        await using var arm = await WithGateway("Vpn");
        await arm.Put(Connection, Vpn).Expect(400, "InvalidResourceReference");
        await arm.Create(Site, """{"location": "eastus", "properties": {"gatewayIpAddress": "198.51.100.1", "localNetworkAddressSpace": {"addressPrefixes": ["192.168.0.0/16"]} } }""");
        var connection = await arm.Create(Connection, Vpn);
        Assert.Equal("Connected", connection.Text("properties.connectionStatus"));
        Assert.Null(connection.Text("properties.sharedKey"));
    }

    [Fact]
    public async Task What_is_used_is_deleted_last()
    {
        await using var arm = await WithGateway("Vpn");
        await arm.Create(Site, """{"location": "eastus", "properties": {"fqdn": "site.example"} }""");
        await arm.Create(Connection, Vpn);
        await arm.Delete(Site).Expect(400, "InUseGatewayCannotBeDeleted");
        await arm.Delete(Gateway).Expect(400, "InUseGatewayCannotBeDeleted");
        await arm.Delete(Address).Expect(400, "PublicIPAddressCannotBeDeleted");
        await arm.Remove(Connection);
        await arm.Remove(Gateway);
        await arm.Remove(Address);
        await arm.Remove(Site);
        await arm.Remove(Plant.Network);
    }

    [Fact]
    public async Task A_gateway_is_completed_by_the_service()
    {
        await using var arm = await WithGateway("Vpn");
        var gateway = (await arm.Get(Gateway).Expect(200)).Json;
        Assert.Equal("RouteBased", gateway.Text("properties.vpnType"));
        Assert.Equal("Generation1", gateway.Text("properties.vpnGatewayGeneration"));
        Assert.Equal("65515", gateway.Text("properties.bgpSettings.asn"));
        Assert.Equal("10.20.255.30", gateway.Text("properties.bgpSettings.bgpPeeringAddress"));
        Assert.Equal("ErGw1AZ", gateway.Text("properties.sku.tier"));
        Assert.Equal("Dynamic", gateway.Items("properties.ipConfigurations").Single().Text("properties.privateIPAllocationMethod"));
    }

    [Theory]
    [InlineData("Vpn", 400)]
    [InlineData("ExpressRoute", 201)]
    public async Task A_network_has_one_gateway_of_a_kind(string second, int status)
    {
        await using var arm = await WithGateway("Vpn");
        await arm.Create(Address + "-2", """{"location": "eastus"}""");
        await arm.Put(Gateway + "-2", GatewayBody(second, Address + "-2")).Expect(status);
    }

    [Theory]
    [InlineData("VpnGw1", "", "2024-05-01", 400, "NonAzSkusNotAllowedForVPNGateway")]
    [InlineData("VpnGw1", "", "2024-03-01", 201, "")]
    [InlineData("VpnGw1AZ", "", "2024-05-01", 400, "VmssVpnGatewayPublicIpsMustHaveZonesConfigured")]
    [InlineData("VpnGw1AZ", """, "zones": ["1", "2", "3"] """, "2024-05-01", 201, "")]
    public async Task New_gateways_are_in_zones_with_their_addresses(string sku, string zones, string version, int status, string code)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork("""[{"name": "GatewaySubnet", "properties": {"addressPrefix": "10.20.255.0/27"} }]""");
        await arm.Create(Address, $$"""{"location": "eastus"{{zones}} }""");
        var put = arm.Put($"{Gateway}?api-version={version}", GatewayBody("Vpn", Address).Replace("ErGw1AZ", sku, StringComparison.Ordinal));
        await (status == 201 ? put.Expect(201) : put.Expect(status, code));
    }

    [Theory]
    [InlineData("Vpn", "VpnGw1AZ", 400)]
    [InlineData("ExpressRoute", "ErGw1AZ", 201)]
    public async Task A_VPN_gateway_has_an_address_and_one_of_ExpressRoute_may_leave_it_to_Azure(string kind, string sku, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork("""[{"name": "GatewaySubnet", "properties": {"addressPrefix": "10.20.255.0/27"} }]""");
        await arm.Put(Gateway, $$"""
            {"location": "eastus", "properties": {"gatewayType": "{{kind}}", "sku": {"name": "{{sku}}", "tier": "{{sku}}"},
              "ipConfigurations": [{"name": "default", "properties": {"subnet": {"id": "{{Plant.Network}}/subnets/GatewaySubnet"} } }]} }
            """).Expect(status);
    }

    [Theory]
    [InlineData("enableBgp", "true", 400)]
    [InlineData("activeActive", "true", 400)]
    [InlineData("enableBgp", "false", 201)]
    public async Task A_Basic_gateway_has_neither_BGP_nor_two_instances_with_tunnels(string member, string value, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork("""[{"name": "GatewaySubnet", "properties": {"addressPrefix": "10.20.255.0/27"} }]""");
        await arm.Create(Address, """{"location": "eastus"}""");
        await arm.Put(Gateway, $$"""
            {"location": "eastus", "properties": {"gatewayType": "Vpn", "{{member}}": {{value}}, "sku": {"name": "Basic", "tier": "Basic"},
              "ipConfigurations": [{"name": "default", "properties": {"subnet": {"id": "{{Plant.Network}}/subnets/GatewaySubnet"}, "publicIPAddress": {"id": "{{Address}}"} } }]} }
            """).Expect(status);
    }

    [Fact]
    public async Task A_public_address_belongs_to_one_gateway_and_the_gateway_stays_where_it_is()
    {
        await using var arm = await WithGateway("Vpn");
        await arm.Put(Gateway + "-2", GatewayBody("ExpressRoute", Address)).Expect(400, "PublicIPAddressInUse");
        await arm.Put(Gateway, GatewayBody("ExpressRoute", Address)).Expect(409, "PropertyChangeNotAllowed");
        var elsewhere = Arm.Id("Microsoft.Network/virtualNetworks/vnet-other");
        await arm.Create(elsewhere, """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.30.0.0/16"]}, "subnets": [{"name": "GatewaySubnet", "properties": {"addressPrefix": "10.30.255.0/27"} }]} }""");
        await arm.Put(Gateway, GatewayBody("Vpn", Address).Replace(Plant.Network, elsewhere, StringComparison.Ordinal)).Expect(409, "PropertyChangeNotAllowed");
        await arm.Put(Gateway, GatewayBody("Vpn", Address)).Expect(200);
    }

    [Fact]
    public async Task A_site_has_an_address_or_a_name()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Site, """{"location": "eastus", "properties": {} }""").Expect(400, "InvalidRequestFormat");
        await arm.Put(Site, """{"location": "eastus", "properties": {"fqdn": "a.example", "gatewayIpAddress": "198.51.100.1"} }""").Expect(400, "InvalidRequestFormat");
    }

    [Theory]
    [InlineData("provisioned", "Connected")]
    [InlineData("not-provisioned", "NotConnected")]
    public async Task A_circuit_carries_traffic_once_its_provider_has_provisioned_it(string choice, string status)
    {
        await using var arm = await WithGateway("ExpressRoute", ("circuit-provider", choice));
        var circuit = await arm.Create(Circuit, CircuitBody(200));
        Assert.Equal("Standard_MeteredData", circuit.Text("sku.name"));
        var connection = await arm.Create(Connection, $$"""{"location": "eastus", "properties": {"connectionType": "ExpressRoute", "virtualNetworkGateway1": {"id": "{{Gateway}}"}, "peer": {"id": "{{Circuit}}"} } }""");
        Assert.Equal(status, connection.Text("properties.connectionStatus"));
        await arm.Put(Circuit + "/peerings/AzurePrivatePeering", Peering).Expect(choice == "provisioned" ? 201 : 400);
    }

    [Theory]
    [InlineData("\"vlanId\": 100", "\"vlanId\": 5000")]
    [InlineData("\"peerASN\": 65001", "\"peerASN\": 65515")]
    [InlineData("172.16.0.0/30", "172.16.0.0/29")]
    public async Task Private_peerings_have_two_30s_a_VLAN_and_an_ASN_of_their_own(string good, string bad)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Circuit, CircuitBody(200));
        await arm.Put(Circuit + "/peerings/AzurePrivatePeering", Peering.Replace(good, bad, StringComparison.Ordinal)).Expect(400);
        await arm.Create(Circuit + "/peerings/AzurePrivatePeering", Peering);
        Assert.Single((await arm.Get(Circuit).Expect(200)).Json.Items("properties.peerings"));
    }

    [Fact]
    public async Task Bandwidth_only_grows()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Circuit, CircuitBody(200));
        await arm.Put(Circuit, CircuitBody(100)).Expect(400, "InvalidRequestFormat");
        await arm.Put(Circuit, CircuitBody(500)).Expect(200);
    }

    [Fact]
    public async Task On_premises_arrives_through_a_gateway_when_one_is_required()
    {
        await using var arm = await WithGateway("Vpn");
        await arm.AddHub(""" "publicNetworkAccess": "Disabled" """);
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        await arm.AddZone(Plant.HubZone);
        await arm.AddZoneGroup(Plant.HubZone);
        Assert.True(await arm.Reaches($$"""{"kind": "onPremises", "through": "{{Plant.Network}}", "gateway": "required"}""", $$"""{"id": "{{Plant.Hub}}"}"""));
    }

    private static string Vpn => $$"""
        {"location": "eastus", "properties": {"connectionType": "IPsec", "virtualNetworkGateway1": {"id": "{{Gateway}}"}, "localNetworkGateway2": {"id": "{{Site}}"}, "sharedKey": "secret"} }
        """;

    private const string Peering = """
        {"properties": {"peeringType": "AzurePrivatePeering", "peerASN": 65001, "vlanId": 100, "primaryPeerAddressPrefix": "172.16.0.0/30", "secondaryPeerAddressPrefix": "172.16.0.4/30"} }
        """;

    private static string CircuitBody(int bandwidth) => $$"""
        {"location": "eastus", "sku": {"tier": "Standard", "family": "MeteredData"}, "properties": {"serviceProviderProperties": {"serviceProviderName": "Contoso", "peeringLocation": "Washington DC", "bandwidthInMbps": {{bandwidth}} } } }
        """;

    private static async Task<Arm> WithGateway(string type, params (string Name, string Value)[] switches)
    {
        var arm = await Arm.StartWithGroupAsync(switches);
        await arm.AddNetwork("""[{"name": "endpoints", "properties": {"addressPrefix": "10.20.1.0/24"} }, {"name": "GatewaySubnet", "properties": {"addressPrefix": "10.20.255.0/27"} }]""");
        await arm.Create(Address, """{"location": "eastus"}""");
        await arm.Create(Gateway, GatewayBody(type, Address));
        return arm;
    }

    private static string GatewayBody(string type, string address) => $$"""
        {"location": "eastus", "properties": {"gatewayType": "{{type}}", "sku": {"name": "ErGw1AZ"},
          "ipConfigurations": [{"name": "default", "properties": {"subnet": {"id": "{{Plant.Network}}/subnets/GatewaySubnet"}, "publicIPAddress": {"id": "{{address}}"} } }]} }
        """;
}
