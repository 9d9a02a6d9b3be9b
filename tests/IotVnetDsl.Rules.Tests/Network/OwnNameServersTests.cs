using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class OwnNameServersTests
{
    private const string Id = "IVD3022";

    [Fact]
    public void Fires_where_a_client_gets_public_addresses()
    {
        var found = Assert.Single(Of("[\"10.0.1.4\"]"));

        Assert.Equal(("DnsServers = [\"10.0.1.4\"]", Severity.Warning), (found.Text, found.Severity));
        Assert.Contains("'Line' gets public addresses unless they forward to 168.63.129.16", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[\"10.0.1.4\", \"168.63.129.16\"]")]
    [InlineData("[Environment.UserName]")]
    public void Is_silent_where_the_zones_are_asked_or_may_be(string servers) => Assert.Empty(Of(servers));

    [Fact]
    public void Is_silent_without_a_client() => Assert.Empty(Of("[\"10.0.1.4\"]", client: ""));

    [Fact]
    public void Is_silent_beside_a_resolver() => Assert.Empty(Of("[\"10.0.1.4\"]", client: Client + "public DnsResolver Resolver => new(\"resolver\", Net);"));

    // The network that the ruleset is linked to need not get to the resolver, that of the outbound endpoint must.
    [Theory]
    [InlineData("Net", "", 1)]
    [InlineData("Core", "", 0)]
    [InlineData("Net", "public VirtualNetworkPeering There => new(\"there\", Net, Core); public VirtualNetworkPeering Back => new(\"back\", Core, Net);", 0)]
    public void A_ruleset_gets_to_the_resolver_that_it_asks(string asksFrom, string peerings, int findings)
    {
        var found = Written.Find(Id, $$"""
            public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Core => new("core") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("endpoints", "10.1.1.0/24"), Asking(1), new("in", "10.1.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("lines", "10.0.1.0/24"), Asking(0)] };
            public PrivateEndpoint Door => new("pe-hub", Hub, Core.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            public DnsResolver Resolver => new("resolver", Core) { InboundEndpoints = [new("in", Core.Subnet("in")) { PrivateIpAddress = "10.1.3.9" }] };
            public DnsResolver Asks => new("asks", {{asksFrom}}) { OutboundEndpoints = [new("out", {{asksFrom}}.Subnet("out"))] };
            public DnsForwardingRuleset Rules => new("rules", [Asks.OutboundEndpoint("out")]) { Rules = [new("all", ".", ["10.1.3.9"])] };
            public DnsForwardingRulesetLink Link => new("net", Rules, Net);
            public Client Line => new(Location.InSubnet(Net.Subnet("lines"))) { Uses = [Hub] };
            {{peerings}}
            private static Subnet Asking(int number) => new("out", $"10.{number}.4.0/28") { Delegation = "Microsoft.Network/dnsResolvers" };
            """);

        Assert.Equal(findings, found.Count);
        Assert.All(found, one => Assert.Equal("ruleset 'Rules' does not get to the resolver in 'Core' that it asks: 'Line' gets no answer to names that its rules are about; peer the network of its outbound endpoints with that one, in both directions", one.Message));
    }

    private const string Client = "public Client Line => new(Location.InSubnet(Net.Subnet(\"endpoints\"))) { Uses = [Hub] };";

    private static IReadOnlyList<Found> Of(string servers, string client = Client) => Written.Find(Id, $$"""
        public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")], DnsServers = {{servers}} };
        public PrivateEndpoint Door => new("pe-hub", Hub, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        {{client}}
        """);
}
