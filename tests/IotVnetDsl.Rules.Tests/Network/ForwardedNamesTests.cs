using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

/// <summary>What a spoke resolves by a forwarding ruleset, as the rule about links of zones sees it.</summary>
public sealed class ForwardedNamesTests
{
    [Theory]
    [InlineData("azure-devices.net.", "10.0.2.4")]
    [InlineData("net.", "10.0.2.4")]
    [InlineData(".", "10.0.2.4")]
    public void Needs_no_link_where_a_rule_leads_to_a_resolver_that_has_one(string domain, string server) => Assert.Empty(Of($"""new("hubs", "{domain}", ["{server}"])"""));

    [Theory]
    [InlineData("""new("others", "contoso.com.", ["10.0.2.4"])""")]
    [InlineData("""new("hubs", "azure-devices.net.", ["10.0.2.4"]) { Enabled = false }""")]
    public void Needs_a_link_where_no_rule_fits(string rules) => Assert.NotEmpty(Of(rules));

    private static IReadOnlyList<Found> Of(string rules) => Written.Find(
        "IVD3011",
        $$"""
        public VirtualNetwork Center => new("vnet-center")
        {
            AddressSpace = ["10.0.0.0/16"],
            Subnets =
            [
                new("endpoints", "10.0.1.0/24"),
                new("in", "10.0.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" },
                new("out", "10.0.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" },
            ],
        };
        public VirtualNetwork Spoke => new("vnet-spoke") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("lines", "10.1.1.0/24")] };
        public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Center.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        public DnsResolver Resolver => new("dnspr", Center)
        {
            InboundEndpoints = [new("in", Center.Subnet("in")) { PrivateIpAddress = "10.0.2.4" }],
            OutboundEndpoints = [new("out", Center.Subnet("out"))],
        };
        public DnsForwardingRuleset Names => new("dnsfrs", [Resolver.OutboundEndpoint("out")]) { Rules = [{{rules}}] };
        public DnsForwardingRulesetLink SpokeAsks => new("spoke", Names, Spoke);
        public Client Line => new(Location.InSubnet(Spoke.Subnet("lines"))) { Uses = [Hub] };
        """);
}
