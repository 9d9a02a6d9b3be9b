using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;
using IotVnetDsl.Rules.Tests.Network;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Placement;

public sealed class GatewayRegionTests
{
    private static readonly RecordValue Address = Declare.Resource("PublicIpAddress", "pip");
    private static readonly RecordValue Gateway = Joined.GatewayIn(Joined.Shared, "vpngw", "Vpn", ("PublicIpAddresses", new object[] { Declare.Refer(Address) }));

    [Fact]
    public void Fires_at_a_gateway_that_is_elsewhere_than_its_network()
    {
        var finding = Assert.Single(In(gateway: In(Gateway, "westus2"), address: In(Address, "West US 2")));

        Assert.Equal(("Gateway", "Region", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'Gateway' is in 'westus2', and 'Shared', which it belongs to, in 'eastus': Azure joins them in one region only", finding.Message);
        Assert.Equal("eastus", finding.Data[FindingData.Nearest]);
    }

    [Fact]
    public void Fires_at_a_public_address_that_is_elsewhere_than_its_gateway() =>
        Assert.Equal("Address", Assert.Single(In(address: In(Address, "westus2"))).Path);

    [Fact]
    public void Fires_at_a_connection_that_is_elsewhere_than_its_gateway() =>
        Assert.Equal("Tunnel", Assert.Single(In(more: ("Tunnel", In(Joined.Connection(Gateway), "westus2")))).Path);

    [Fact]
    public void Fires_at_the_address_of_a_NAT_gateway() => Assert.Equal("Away", Assert.Single(Checks.Of("IVD1006", Declare.Topology(
        ("Away", In(Address, "westus2")), ("Out", Declare.Resource("NatGateway", "nat", ("PublicIpAddresses", new object[] { Declare.Refer(Address) })))))).Path);

    [Theory]
    [InlineData("NetworkSecurityGroup")]
    [InlineData("RouteTable")]
    [InlineData("NatGateway")]
    public void Fires_once_at_what_subnets_name_elsewhere(string type)
    {
        var beside = Declare.Resource(type, "beside");
        var subnets = new[] { "one", "two" }.Select((name, number) => Networks.Subnet(name, $"10.1.{number}.0/24").With(type, Declare.Refer(beside))).ToArray();
        var network = Joined.Named("vnet", "10.1.0.0/16", subnets);

        var finding = Assert.Single(Checks.Of("IVD1006", Declare.Topology(("Beside", In(beside, "westus2")), ("Net", network))));

        Assert.Equal(("Beside", "Region", Severity.Error, "eastus"), (finding.Path, finding.PropertyPath, finding.Severity, finding.Data[FindingData.Nearest]));
        Assert.Empty(Checks.Of("IVD1006", Declare.Topology(("Beside", In(beside, "East US")), ("Net", network))));
        Assert.Empty(Checks.Of("IVD1006", Declare.Topology(("Beside", beside.With("Region", Declare.Unknown)), ("Net", network))));
    }

    [Fact]
    public void Is_silent_in_one_region() => Assert.Empty(In(more: ("Tunnel", Joined.Connection(Gateway))));

    [Fact]
    public void Is_silent_for_two_spellings_of_one_region() => Assert.Empty(In(address: In(Address, "East US")));

    [Fact]
    public void Is_silent_while_a_region_is_unknown() => Assert.Empty(In(address: Address.With("Region", Declare.Unknown)));

    [Fact]
    public void Is_silent_where_others_keep_the_network_and_its_region_is_not_stated() =>
        Assert.Empty(In(gateway: In(Gateway, "westus2"), address: In(Address, "westus2"), network: Joined.Shared.With("Existing", new ScalarValue(true))));

    [Theory]
    [InlineData("Region = Region.EastUS, ", "", "'Ways' is in 'eastus', and 'Names', which it belongs to, in 'westeurope': Azure joins them in one region only")]
    [InlineData("", "Region = Region.EastUS, ", "'Asked' links 'Other' in 'eastus' to 'Ways' in 'westeurope': Azure links a ruleset to networks of its region only")]
    [InlineData("", "", null)]
    [InlineData("Region = Region.Named(Environment.UserName), ", "Region = Region.Named(Environment.UserName), ", null)]
    public void Holds_for_rulesets(string ruleset, string other, string? message)
    {
        var found = Written.Find("IVD1006", $$"""
            public VirtualNetwork Net => new("vnet-plant") { Region = Region.WestEurope, AddressSpace = ["10.0.0.0/16"], Subnets = [new("out", "10.0.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };
            public VirtualNetwork Other => new("vnet-other") { {{(other.Length == 0 ? "Region = Region.WestEurope, " : other)}}AddressSpace = ["10.1.0.0/16"] };
            public DnsResolver Names => new("resolver", Net) { Region = Region.WestEurope, OutboundEndpoints = [new("out", Net.Subnet("out"))] };
            public DnsForwardingRuleset Ways => new("ways", [Names.OutboundEndpoint("out")]) { {{(ruleset.Length == 0 ? "Region = Region.WestEurope, " : ruleset)}}Rules = [] };
            public DnsForwardingRulesetLink Asked => new("asked", Ways, {{(ruleset.Length == 0 ? "Other" : "Net")}});
            """).Where(found => ruleset.Length == 0 || !found.Message.StartsWith("'Asked'", StringComparison.Ordinal));

        Assert.Equal(message is null ? [] : [message], found.Select(found => found.Message));
    }

    private static RecordValue In(RecordValue resource, string region) => resource.With("Region", Declare.Region(region));

    private static IReadOnlyList<Finding> In(
        RecordValue? gateway = null, RecordValue? address = null, RecordValue? network = null, (string Member, object? Value) more = default) => Checks.Of(
        "IVD1006",
        Declare.Topology([("Shared", network ?? Joined.Shared), ("Gateway", gateway ?? Gateway), ("Address", address ?? Address), .. more.Member is null ? [] : new[] { more }]));
}
