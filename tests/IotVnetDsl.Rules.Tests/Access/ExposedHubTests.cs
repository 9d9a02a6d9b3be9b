using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class ExposedHubTests
{
    [Fact]
    public void Fires_where_public_access_is_left_on()
    {
        var found = Assert.Single(Of("Capacity = 1"));

        Assert.Equal("new(\"hub\")", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "'Hub' has a private endpoint, and the whole internet still reaches it: set PublicNetworkAccess to Disabled, or declare the Client "
                + "that comes over the internet",
            found.Message);
    }

    [Fact]
    public void Fires_where_public_access_is_enabled() =>
        Assert.Equal("PublicNetworkAccess = PublicNetworkAccess.Enabled", Assert.Single(Of("PublicNetworkAccess = PublicNetworkAccess.Enabled")).Text);

    [Theory]
    [InlineData("NetworkRuleSet = new() { DefaultAction = FirewallAction.Allow }")]
    [InlineData("""NetworkRuleSet = new() { IpRules = [new("all", "0.0.0.0/0")] }""")]
    [InlineData("""IpFilterRules = [new("office", IpFilterAction.Accept, "40.1.2.3")]""")]
    [InlineData("IpFilterRules = []")]
    [InlineData("""IpFilterRules = [new("some", IpFilterAction.Accept, Environment.UserName)]""")]
    [InlineData("""NetworkRuleSet = new() { IpRules = [new("low", "0.0.0.0/1"), new("high", "128.0.0.0/1")] }""")]
    public void Fires_where_the_filter_refuses_nobody(string filter) => Assert.Single(Of(filter));

    [Fact]
    public void Fires_where_the_filter_refuses_a_range_only() => Assert.StartsWith(
        "'Hub' has a private endpoint, and the internet but 40.1.2.3 still reaches it",
        Assert.Single(Of("""IpFilterRules = [new("office", IpFilterAction.Reject, "40.1.2.3")]""")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    [InlineData("""NetworkRuleSet = new() { IpRules = [new("office", "40.1.2.3")] }""")]
    [InlineData("NetworkRuleSet = new() { DefaultAction = FirewallAction.Deny }")]
    [InlineData("""IpFilterRules = [new("office", IpFilterAction.Accept, "40.1.2.3"), new("rest", IpFilterAction.Reject, "0.0.0.0/0")]""")]
    [InlineData("""PublicNetworkAccess = Environment.UserName == "x" ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled""")]
    [InlineData("""NetworkRuleSet = new() { IpRules = [new("some", Environment.UserName)] }""")]
    [InlineData("""IpFilterRules = [new("some", IpFilterAction.Reject, Environment.UserName)]""")]
    [InlineData("""IpFilterRules = [new("all", IpFilterAction.Reject, "0.0.0.0/0"), new("late", IpFilterAction.Accept, "0.0.0.0/0")]""")]
    [InlineData("Existing = true")]
    public void Is_silent_where_not_everybody_surely_gets_in(string hub) => Assert.Empty(Of(hub));

    [Fact]
    public void Is_silent_where_a_client_comes_over_the_internet() =>
        Assert.Empty(Of("Capacity = 1", "public Client Trucks => new(Location.Internet) { Uses = [Hub] };"));

    [Fact]
    public void Is_silent_where_a_reader_comes_over_the_internet() =>
        Assert.Empty(Of("Capacity = 1", "public Client Reader => new(Location.Internet) { Reads = [Hub] };"));

    [Fact]
    public void Fires_where_the_client_on_the_internet_uses_something_else() =>
        Assert.Single(Of("Capacity = 1", """public IotHub Other => new("other"); public Client Trucks => new(Location.Internet) { Uses = [Other] };"""));

    [Fact]
    public void Is_silent_without_a_private_endpoint() =>
        Assert.Empty(Written.Find("IVD4004", """public IotHub Hub => new("hub");"""));

    private static IReadOnlyList<Found> Of(string hub, string others = "") => Written.Find("IVD4004", $$"""
        public IotHub Hub => new("hub") { {{hub}} };
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        {{others}}
        """);
}
