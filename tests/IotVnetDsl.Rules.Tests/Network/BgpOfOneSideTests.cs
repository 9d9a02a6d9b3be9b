using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class BgpOfOneSideTests
{
    private const string Speaks = "EnableBgp = true";
    private const string Known = "Bgp = new(65010) { PeeringAddress = \"192.168.0.1\" }";

    [Theory]
    [InlineData("", Known, "'Tunnel' exchanges routes by BGP, and its gateway 'Gateway' does not: set EnableBgp there, or leave it out here")]
    [InlineData("EnableBgp = false", Known, "'Tunnel' exchanges routes by BGP, and its gateway 'Gateway' does not: set EnableBgp there, or leave it out here")]
    [InlineData(Speaks, "", "'Tunnel' exchanges routes by BGP, and its site 'Site' states no Bgp: state the number and the address of its device")]
    public void Fires_where_one_side_does_not(string gateway, string site, string message)
    {
        var found = Assert.Single(Find(gateway, site, Speaks));

        Assert.Equal((Severity.Error, Speaks, message), (found.Severity, found.Text, found.Message));
    }

    [Theory]
    [InlineData(Speaks, Known, Speaks)]
    [InlineData("", "", "")]
    [InlineData("", "", "EnableBgp = false")]
    [InlineData("EnableBgp = Environment.HasShutdownStarted", Known, Speaks)]
    [InlineData("Existing = true", "Existing = true", Speaks)]
    [InlineData("", "", "EnableBgp = Environment.HasShutdownStarted")]
    public void Is_silent_elsewhere(string gateway, string site, string tunnel) => Assert.Empty(Find(gateway, site, tunnel));

    [Fact]
    public void Is_silent_of_circuits() => Assert.Empty(Written.Find("IVD3041", """
        public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("GatewaySubnet", "10.20.255.0/27")] };
        public VirtualNetworkGateway Gateway => new("ergw-plant", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Net);
        public ExpressRouteCircuit Circuit => new("erc-plant", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Amsterdam", 50));
        public VirtualNetworkGatewayConnection Tunnel => new("con-plant", Gateway) { Circuit = Circuit, EnableBgp = true };
        """));

    private static IEnumerable<Found> Find(string gateway, string site, string tunnel) => Written.Find("IVD3041", $$"""
        public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("GatewaySubnet", "10.20.255.0/27")] };
        public VirtualNetworkGateway Gateway => new("vgw-plant", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Net) { {{gateway}} };
        public LocalNetworkGateway Site => new("lng-plant") { {{site}} };
        public VirtualNetworkGatewayConnection Tunnel => new("con-plant", Gateway) { Site = Site, {{tunnel}} };
        """);
}
