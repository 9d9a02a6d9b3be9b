using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class ArrivingClientTests
{
    [Fact]
    public void Fires_where_the_peering_lets_nothing_through()
    {
        var found = Assert.Single(Of("", "", Connected));

        Assert.Equal("Hub", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "'Line' does not get to 'Hub': sites arrive in 'North', which does not let them through to 'Core': AllowGatewayTransit of 'There' and "
                + "UseRemoteGateways of 'Back' missing",
            found.Message);
    }

    [Fact]
    public void Names_the_flag_that_is_missing() => Assert.EndsWith(
        "to 'Core': UseRemoteGateways of 'Back' missing", Assert.Single(Of("AllowGatewayTransit = true", "", Connected)).Message, StringComparison.Ordinal);

    [Fact]
    public void Fires_where_no_site_has_the_client_s_addresses() => Assert.EndsWith(
        "nothing joins 192.168.0.0/16 to gateway 'Gateway'",
        Assert.Single(Of("AllowGatewayTransit = true", "UseRemoteGateways = true", Connected.Replace("192.168.0.0/16", "172.16.0.0/12", StringComparison.Ordinal))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("AllowGatewayTransit = true", "UseRemoteGateways = true", Connected)]
    [InlineData("AllowGatewayTransit = true", "UseRemoteGateways = true", "")]
    [InlineData("AllowGatewayTransit = Environment.UserName == \"x\"", "UseRemoteGateways = true", Connected)]
    [InlineData("", "", Connected + "public IEnumerable<VirtualNetworkGateway> More => Environment.GetLogicalDrives().Select(drive => new VirtualNetworkGateway(drive, VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Core));")]
    public void Is_silent_where_a_gateway_carries_it_or_may(string there, string back, string others) => Assert.Empty(Of(there, back, others));

    [Fact]
    public void Is_silent_where_the_public_address_may_let_it_in() =>
        Assert.Empty(Of("", "", Connected, """NetworkRuleSet = new() { IpRules = [new("plant", "40.1.2.3")] }"""));

    [Theory]
    [InlineData("", "'Office' and 'Core' are not peered")]
    [InlineData("""public VirtualNetworkPeering Out => new("to-core", Office, Core);""", "no peering leads from 'Core' to 'Office'")]
    [InlineData("""public VirtualNetworkPeering Out => new("to-core", Office, Core); public VirtualNetworkPeering In => new("to-office", Core, Office) { AllowVirtualNetworkAccess = false };""", "the peering of 'Office' and 'Core' lets nothing pass: AllowVirtualNetworkAccess is false")]
    public void Fires_in_a_network_that_does_not_get_to_the_other(string peerings, string why)
    {
        var found = Assert.Single(Of("AllowGatewayTransit = true", "UseRemoteGateways = true", Connected + InOffice + peerings));

        Assert.Equal($"'Desk' does not get to 'Hub': {why}", found.Message);
    }

    [Fact]
    public void Fires_in_such_a_network_whatever_its_own_name_servers_answer() => Assert.Equal(
        "'Desk' does not get to 'Hub': 'Office' and 'Core' are not peered",
        Assert.Single(Of("AllowGatewayTransit = true", "UseRemoteGateways = true", Connected + InOffice.Replace("Subnets", "DnsServers = [\"10.9.9.9\"], Subnets", StringComparison.Ordinal))).Message);

    [Theory]
    [InlineData("""public VirtualNetworkPeering Out => new("to-core", Office, Core); public VirtualNetworkPeering In => new("to-office", Core, Office);""")]
    [InlineData("""public IEnumerable<VirtualNetworkPeering> More => Environment.GetLogicalDrives().Select(drive => new VirtualNetworkPeering(drive, Office, Core));""")]
    public void Is_silent_in_a_network_that_is_peered_or_may_be(string peerings) =>
        Assert.Empty(Of("AllowGatewayTransit = true", "UseRemoteGateways = true", Connected + InOffice + peerings));

    [Theory]
    [InlineData("""new("core", "10.0.0.0/16", NextHop.VirtualAppliance) { NextHopAddress = "10.1.9.4" }""", false)]
    [InlineData("""new("all", "0.0.0.0/0", NextHop.VirtualNetworkGateway)""", false)]
    [InlineData("""new("other", "10.9.0.0/16", NextHop.VirtualAppliance) { NextHopAddress = "10.1.9.4" }""", true)]
    [InlineData("""new("core", "10.0.0.0/16", NextHop.None)""", true)]
    public void Is_silent_where_an_appliance_may_forward_it(string route, bool fires)
    {
        var table = $$"""public RouteTable Routes => new("rt") { Routes = [{{route}}] };""";
        var office = InOffice.Replace("\"10.5.1.0/24\")", "\"10.5.1.0/24\") { RouteTable = Routes }", StringComparison.Ordinal);

        Assert.Equal(fires ? 1 : 0, Of("AllowGatewayTransit = true", "UseRemoteGateways = true", Connected + office + table).Count);
        Assert.Equal(fires ? 1 : 0, Of("", "", Connected + table, gate: "{ RouteTable = Routes }").Count);
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", false)]
    [InlineData("10.0.0.0/8", "10.9.0.0/16", true)]
    [InlineData("192.168.0.0/16", "10.0.0.0/8", true)]
    public void Is_silent_where_gateways_of_both_are_joined_to_what_leads_to_the_other(string behindNorth, string behindOffice, bool fires) => Assert.Equal(
        fires ? ["'Desk' does not get to 'Hub': 'Office' and 'Core' are not peered"] : [],
        Of("AllowGatewayTransit = true", "UseRemoteGateways = true", Connected.Replace("192.168.0.0/16", behindNorth, StringComparison.Ordinal) + InOffice + $$"""
            public VirtualNetworkGateway Other => new("vpngw-office", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Office);
            public LocalNetworkGateway There2 => new("lgw-north") { GatewayIpAddress = "198.51.100.8", AddressSpace = ["{{behindOffice}}"] };
            public VirtualNetworkGatewayConnection Joint => new("con-north", Other) { Site = There2 };
            """).Where(found => found.Message.StartsWith("'Desk'", StringComparison.Ordinal)).Select(found => found.Message));

    private const string InOffice = """
        public VirtualNetwork Office => new("office") { AddressSpace = ["10.5.0.0/16"], Subnets = [new("all", "10.5.1.0/24")] };
        public PrivateDnsZone Names => new("privatelink.azure-devices.net");
        public PrivateDnsZoneLink NamesInOffice => new("office", Names, Office);
        public Client Desk => new(Location.InSubnet(Office.Subnet("all"))) { Uses = [Hub] };
        """;

    private const string Connected = """
        public LocalNetworkGateway Site => new("lgw-plant") { GatewayIpAddress = "198.51.100.7", AddressSpace = ["192.168.0.0/16"] };
        public VirtualNetworkGatewayConnection Tunnel => new("con-plant", Gateway) { Site = Site };
        """;

    private static IReadOnlyList<Found> Of(string there, string back, string others, string hub = "PublicNetworkAccess = PublicNetworkAccess.Disabled", string gate = "") => Written.Find("IVD3028", $$"""
        public IotHub Hub => new("hub") { {{hub}} };
        public VirtualNetwork Core => new("core") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("all", "10.0.1.0/24")] };
        public VirtualNetwork North => new("north") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("GatewaySubnet", "10.1.255.0/27") {{gate}}] };
        public VirtualNetworkGateway Gateway => new("vpngw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, North);
        public VirtualNetworkPeering There => new("to-core", North, Core) { {{there}} };
        public VirtualNetworkPeering Back => new("to-north", Core, North) { {{back}} };
        public PrivateEndpoint Door => new("pe-hub", Hub, Core.Subnet("all")) { Dns = Dns.PrivateZones };
        public Client Line => new(Location.OnPremises("192.168.0.0/16")) { Uses = [Hub] };
        {{others}}
        """);
}
