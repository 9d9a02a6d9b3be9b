using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class GatewayAddressesTests
{
    private const string Id = "IVD3024";

    [Fact]
    public void Fires_at_a_size_that_is_retired()
    {
        var found = Assert.Single(Of("VirtualNetworkGatewaySku.Named(\"VpnGw2\")", "[One]"));

        Assert.Equal(("VirtualNetworkGatewaySku.Named(\"VpnGw2\")", Severity.Error, "VpnGw2AZ"), (found.Text, found.Severity, found.Finding.Data[FindingData.Nearest]));
        Assert.Equal("'Gateway' is a VpnGw2, which Azure makes no more (NonAzSkusNotAllowedForVPNGateway): choose VpnGw2AZ", found.Message);
    }

    [Fact]
    public void Fires_at_an_address_without_zones() =>
        Assert.Equal(["One", "Two"], Of("VirtualNetworkGatewaySku.VpnGw1AZ", "[One, Two]", zones: "null").Select(found => found.Finding.Path));

    [Theory]
    [InlineData("[One]", "true", "'Gateway' has 1 of the 2 public addresses that a VPN gateway needs when it is active-active, one for each of its instances")]
    [InlineData("[One, One]", "true", "'Gateway' has 1 of the 2 public addresses that a VPN gateway needs when it is active-active, one for each of its instances")]
    [InlineData("[]", "null", "'Gateway' has 0 of the 1 public addresses that a VPN gateway needs")]
    public void Fires_at_too_few(string addresses, string activeActive, string message) =>
        Assert.Equal(message, Assert.Single(Of("VirtualNetworkGatewaySku.VpnGw1AZ", addresses, activeActive)).Message);

    [Theory]
    [InlineData("VirtualNetworkGatewaySku.VpnGw1AZ", "[One]", "null")]
    [InlineData("VirtualNetworkGatewaySku.VpnGw1AZ", "[One, Two]", "true")]
    [InlineData("VirtualNetworkGatewaySku.VpnGw1AZ", "null", "true")]
    [InlineData("VirtualNetworkGatewaySku.Named(\"Basic\")", "[One]", "null")]
    [InlineData("VirtualNetworkGatewaySku.Named(Environment.UserName)", "[One]", "null")]
    public void Is_silent_where_all_is_there(string sku, string addresses, string activeActive) => Assert.Empty(Of(sku, addresses, activeActive));

    [Fact]
    public void Is_silent_where_the_region_has_no_zones() =>
        Assert.Empty(Of("VirtualNetworkGatewaySku.VpnGw1AZ", "[One]", zones: "null", more: "public override Region? Region => IotVnetDsl.Region.WestUS;"));

    [Fact]
    public void Is_silent_while_zones_are_unknown() => Assert.Empty(Of("VirtualNetworkGatewaySku.VpnGw1AZ", "[One]", zones: "[Environment.UserName]"));

    [Fact]
    public void Is_silent_for_an_address_of_others() => Assert.Empty(Of("VirtualNetworkGatewaySku.VpnGw1AZ", "[One]", zones: "null, Existing = true"));

    [Fact]
    public void Is_silent_for_expressroute() =>
        Assert.Empty(Of("VirtualNetworkGatewaySku.ErGw1AZ", "[]", zones: "null", kind: "ExpressRoute"));

    private static IReadOnlyList<Found> Of(
        string sku, string addresses, string activeActive = "null", string zones = "[\"1\"]", string kind = "Vpn", string more = "") => Written.Find(Id, $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("GatewaySubnet", "10.0.255.0/27")] };
        public PublicIpAddress One => new("one") { Zones = {{zones}} };
        public PublicIpAddress Two => new("two") { Zones = {{zones}} };
        public VirtualNetworkGateway Gateway => new("gw", VirtualNetworkGatewayKind.{{kind}}, {{sku}}, Net)
        {
            PublicIpAddresses = {{addresses}},
            ActiveActive = {{activeActive}},
        };
        {{more}}
        """);
}
