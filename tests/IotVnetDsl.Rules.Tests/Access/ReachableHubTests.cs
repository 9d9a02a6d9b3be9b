using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class ReachableHubTests
{
    private const string Network = """
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("GatewaySubnet", "10.0.0.0/24"), new("endpoints", "10.0.1.0/24")] };
        """;

    private const string Endpoint = """
        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """;

    [Fact]
    public void Fires_where_public_access_is_off_and_nothing_leads_to_the_hub()
    {
        var found = Assert.Single(Of("PublicNetworkAccess = PublicNetworkAccess.Disabled", Network));

        Assert.Equal("PublicNetworkAccess = PublicNetworkAccess.Disabled", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "Nobody can reach 'Hub': it refuses public networks, and no private endpoint leads to it; add a PrivateEndpoint", found.Message);
        Assert.Equal("Net/Subnets[endpoints]", found.Finding.Data[FindingData.Subnets]);
    }

    [Fact]
    public void Fires_where_a_rule_set_lets_nobody_in() =>
        Assert.Equal("NetworkRuleSet = new() { IpRules = [] }", Assert.Single(Of("NetworkRuleSet = new() { IpRules = [] }")).Text);

    [Theory]
    [InlineData("""IpFilterRules = [new("all", IpFilterAction.Reject, "0.0.0.0/0")]""")]
    [InlineData("""NetworkRuleSet = new() { IpRules = [new("inside", "10.0.0.0/8")], ApplyToBuiltInEndpoint = false }""")]
    public void Is_silent_where_the_built_in_endpoint_stays_open(string hub) => Assert.Empty(Of(hub));

    [Theory]
    [InlineData("""NetworkRuleSet = new() { IpRules = [new("inside", "10.0.0.0/8"), new("home", "192.168.0.0/16")] }""")]
    [InlineData("""PublicNetworkAccess = PublicNetworkAccess.Disabled, IpFilterRules = [new("office", IpFilterAction.Accept, "40.1.2.3")]""")]
    public void Fires_where_rules_are_of_no_use(string hub) => Assert.Single(Of(hub));

    [Fact]
    public void Fires_where_the_endpoint_leads_to_another_hub() => Assert.Single(Of(
        "PublicNetworkAccess = PublicNetworkAccess.Disabled",
        Network + """public IotHub Other => new("other"); public PrivateEndpoint HubEndpoint => new("pe", Other, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };"""));

    [Fact]
    public void Is_silent_where_a_private_endpoint_leads_to_it() =>
        Assert.Empty(Of("PublicNetworkAccess = PublicNetworkAccess.Disabled", Network + Endpoint));

    [Fact]
    public void Is_silent_where_some_addresses_get_in() => Assert.Empty(Of("""NetworkRuleSet = new() { IpRules = [new("office", "40.1.2.3")] }"""));

    [Fact]
    public void Is_silent_on_a_public_hub() => Assert.Empty(Of("Capacity = 1"));

    [Fact]
    public void Is_silent_on_a_hub_of_others() => Assert.Empty(Of("Existing = true, PublicNetworkAccess = PublicNetworkAccess.Disabled"));

    [Fact]
    public void Is_silent_where_the_endpoint_s_target_is_unknown() => Assert.Empty(Of(
        "PublicNetworkAccess = PublicNetworkAccess.Disabled",
        Network + """public PrivateEndpoint Some => new("pe", Environment.UserName == "x" ? Hub : Net, Net.Subnet("endpoints"));"""));

    [Fact]
    public void Is_silent_where_public_access_is_unknown() => Assert.Empty(Of(
        "PublicNetworkAccess = Environment.UserName == \"x\" ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled, NetworkRuleSet = new() { IpRules = [] }"));

    private static IReadOnlyList<Found> Of(string hub, string others = "") =>
        Written.Find("IVD4003", $$"""public IotHub Hub => new("hub") { {{hub}} }; {{others}}""");
}
