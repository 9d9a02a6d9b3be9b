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

    [Theory]
    [InlineData("Named(\"VpnGw1\")", "VpnGw1AZ")]
    [InlineData("Named(\"VPNGW5\")", "VPNGW5AZ")]
    public void Fires_at_each_retired_size_however_it_is_written(string sku, string instead) =>
        Assert.EndsWith($"choose {instead}", Assert.Single(Of($"VirtualNetworkGatewaySku.{sku}", "[One]", zones: "null")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("null", "of the 1 public addresses that a VPN gateway needs")]
    [InlineData("true", "of the 2 public addresses that a VPN gateway needs when it is active-active, one for each of its instances")]
    public void Warns_where_a_new_one_states_none(string activeActive, string lacking)
    {
        var found = Assert.Single(Of("VirtualNetworkGatewaySku.VpnGw1AZ", "null", activeActive));

        Assert.Equal((Severity.Warning, $"'Gateway' states no PublicIpAddresses, and a new one has none {lacking}"), (found.Severity, found.Message));
    }

    [Theory]
    [InlineData("VirtualNetworkGatewaySku.Named(\"VpnGw2\"), Net) { Existing = true, PublicIpAddresses = [One], ")]
    [InlineData("VirtualNetworkGatewaySku.VpnGw1AZ, Net) { Existing = true, ")]
    public void Is_silent_for_a_gateway_of_others(string gateway) => Assert.Empty(Written.Find(Id, $$"""
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("GatewaySubnet", "10.0.255.0/27")] };
        public PublicIpAddress One => new("one");
        public VirtualNetworkGateway Gateway => new("gw", VirtualNetworkGatewayKind.Vpn, {{gateway}} ActiveActive = true };
        """));

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
    [InlineData("VirtualNetworkGatewaySku.Named(\"Basic\")", "[One]", "null")]
    [InlineData("VirtualNetworkGatewaySku.Named(Environment.UserName)", "[One]", "null")]
    public void Is_silent_where_all_is_there(string sku, string addresses, string activeActive) => Assert.Empty(Of(sku, addresses, activeActive));

    [Fact]
    public void Is_silent_where_the_region_has_no_zones() =>
        Assert.Empty(Of("VirtualNetworkGatewaySku.VpnGw1AZ", "[One]", zones: "null", more: "public override Region? Region => IotVnetDsl.Region.WestUS;"));

    [Theory]
    [InlineData("[]", "[One]", "VpnGw2AZ", 1)]
    [InlineData("[\"1\"]", "[One]", "VpnGw5AZ", 0)]
    [InlineData("[\"1\", \"2\", \"3\"]", "[One, Two]", "VpnGw3AZ", 0)]
    public void Asks_for_a_zone_and_not_for_all(string zones, string addresses, string sku, int expected) =>
        Assert.Equal(expected, Of($"VirtualNetworkGatewaySku.{sku}", addresses, zones: zones).Count);

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
