using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class OneOfItsKindTests
{
    private const string Shared = """
        public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("GatewaySubnet", "10.0.0.0/26"), new("a", "10.0.1.0/24")] };
        public VirtualNetwork Other => new("vnet-other") { AddressSpace = ["10.1.0.0/16"] };
        public PrivateDnsZone Zone => new("corp.contoso.com");
        public PrivateDnsZone Lab => new("lab.contoso.com");
        public DnsForwardingRuleset Ways => new("ways", []);
        public DnsForwardingRuleset Others => new("others", []);
        public StorageAccount Account => new("archive") { Sku = StorageSku.StandardLrs };
        public PrivateEndpoint Endpoint => new("pe-archive", Account, Net.Subnet("a")) { SubResource = SubResource.Blob };
        """;

    [Theory]
    [InlineData(
        """VirtualNetworkGateway One => new("gw-1", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Net)""",
        """VirtualNetworkGateway Two => new("gw-2", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw2AZ, Net)""",
        "'Two' is a second VirtualNetworkGateway of 'Net', after 'One': a network has one gateway of each kind")]
    [InlineData(
        """VirtualNetworkPeering One => new("to-other", Net, Other)""",
        """VirtualNetworkPeering Two => new("to-other-too", Net, Other)""",
        "'Two' is a second VirtualNetworkPeering of 'Net', after 'One': a network has one peering to another (AnotherPeeringAlreadyReferencesRemoteVnet)")]
    [InlineData(
        """PrivateDnsZoneLink One => new("one", Zone, Net)""",
        """PrivateDnsZoneLink Two => new("two", Zone, Net)""",
        "'Two' is a second PrivateDnsZoneLink of 'Zone', after 'One': a zone has one link to a network")]
    [InlineData(
        """PrivateDnsZoneLink One => new("one", Zone, Net) { RegistrationEnabled = true }""",
        """PrivateDnsZoneLink Two => new("two", Lab, Net) { RegistrationEnabled = true }""",
        "'Two' is a second PrivateDnsZoneLink of 'Net', after 'One': a network registers its machines in one zone")]
    [InlineData(
        """PrivateDnsZoneGroup One => new("one", Endpoint, [Zone])""",
        """PrivateDnsZoneGroup Two => new("two", Endpoint, [Lab])""",
        "'Two' is a second PrivateDnsZoneGroup of 'Endpoint', after 'One': an endpoint has one zone group, of several zones (PrivateEndpointCanHaveOnlyOnePrivateDnsZoneGroup)")]
    [InlineData(
        """DnsForwardingRulesetLink One => new("one", Ways, Net)""",
        """DnsForwardingRulesetLink Two => new("two", Others, Net)""",
        "'Two' is a second DnsForwardingRulesetLink of 'Net', after 'One': a network is linked to one ruleset")]
    // What exists was first.
    [InlineData(
        """PrivateDnsZoneLink One => new("one", Zone, Net)""",
        """PrivateDnsZoneLink Two => new("two", Zone, Net) { Existing = true }""",
        "'One' is a second PrivateDnsZoneLink of 'Zone', after 'Two': a zone has one link to a network")]
    public void Fires_at_the_second(string one, string two, string message)
    {
        var found = Assert.Single(Find(one, two));

        Assert.Equal((Severity.Error, message), (found.Severity, found.Message));
    }

    [Theory]
    [InlineData("""VirtualNetworkGateway One => new("gw-1", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Net)""", """VirtualNetworkGateway Two => new("gw-2", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Net)""")]
    [InlineData("""VirtualNetworkPeering One => new("to-other", Net, Other)""", """VirtualNetworkPeering Two => new("to-plant", Other, Net)""")]
    [InlineData("""PrivateDnsZoneLink One => new("one", Zone, Net)""", """PrivateDnsZoneLink Two => new("two", Zone, Other)""")]
    [InlineData("""PrivateDnsZoneLink One => new("one", Zone, Net) { RegistrationEnabled = true }""", """PrivateDnsZoneLink Two => new("two", Lab, Net)""")]
    [InlineData("""PrivateDnsZoneLink One => new("one", Zone, Net) { Existing = true }""", """PrivateDnsZoneLink Two => new("two", Zone, Net) { Existing = true }""")]
    [InlineData("""PrivateDnsZoneLink One => new("one", Zone, Net)""", """PrivateDnsZoneLink Two => new("two", Zone, Environment.Is64BitProcess ? Net : Other)""")]
    public void Is_silent_elsewhere(string one, string two) => Assert.Empty(Find(one, two));

    private static IEnumerable<Found> Find(string one, string two) => Written.Find("IVD3034", $"{Shared}\npublic {one};\npublic {two};");
}
