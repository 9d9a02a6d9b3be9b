using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class NamesInCircleTests
{
    [Fact]
    public void Warns_where_a_rule_leads_to_the_networks_own_endpoint()
    {
        var found = Assert.Single(Find("""new("corp", "corp.contoso.com.", [new("192.168.0.53"), new("10.0.1.4")])"""));

        Assert.Equal(
            (Severity.Warning, "Net", "'Asked' lets 'Net' ask by 'Ways', whose rule 'corp' forwards corp.contoso.com. to 10.0.1.4, the inbound endpoint of 'Net' itself: names of it go in a circle"),
            (found.Severity, found.Text, found.Message));
    }

    [Theory]
    [InlineData("""new("corp", "corp.contoso.com.", [new("192.168.0.53")])""", "Net")]
    [InlineData("""new("corp", "corp.contoso.com.", [new(Environment.UserName)])""", "Net")]
    [InlineData("""new("corp", "corp.contoso.com.", [new("10.0.1.4")]) { Enabled = false }""", "Net")]
    [InlineData("""new("corp", "corp.contoso.com.", [new("10.0.1.4")])""", "Other")]
    public void Is_silent_elsewhere(string rule, string asks) => Assert.Empty(Find(rule, asks));

    private static IEnumerable<Found> Find(string rule, string asks = "Net") => Written.Find("IVD3044", $$"""
        public VirtualNetwork Net => new("vnet-plant")
        {
            AddressSpace = ["10.0.0.0/16"],
            Subnets = [new("in", "10.0.1.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }, new("out", "10.0.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }],
        };
        public VirtualNetwork Other => new("vnet-other") { AddressSpace = ["10.1.0.0/16"] };
        public DnsResolver Names => new("resolver", Net)
        {
            InboundEndpoints = [new("in", Net.Subnet("in")) { PrivateIpAddress = "10.0.1.4" }],
            OutboundEndpoints = [new("out", Net.Subnet("out"))],
        };
        public DnsForwardingRuleset Ways => new("ways", [Names.OutboundEndpoint("out")]) { Rules = [{{rule}}] };
        public DnsForwardingRulesetLink Asked => new("asked", Ways, {{asks}});
        """);
}
