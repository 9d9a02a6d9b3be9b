using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class BuiltInEndpointDoorTests
{
    [Fact]
    public void Fires_where_the_rule_set_leaves_it_out()
    {
        var found = Assert.Single(Of("""NetworkRuleSet = new() { IpRules = [new("office", "40.1.2.3")], ApplyToBuiltInEndpoint = false }"""));

        Assert.Equal("ApplyToBuiltInEndpoint = false", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "The network rule set of 'Hub' does not cover its built-in endpoint, where the whole internet still reads with a key: set ApplyToBuiltInEndpoint to true",
            found.Message);
    }

    [Fact]
    public void Fires_on_a_classic_filter_that_keeps_somebody_out() => Assert.StartsWith(
        "The IP filter of 'Hub' never covers its built-in endpoint",
        Assert.Single(Of("""IpFilterRules = [new("rest", IpFilterAction.Reject, "40.0.0.0/8")]""")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""NetworkRuleSet = new() { IpRules = [new("office", "40.1.2.3")], ApplyToBuiltInEndpoint = true }""")]
    [InlineData("""NetworkRuleSet = new() { IpRules = [new("office", "40.1.2.3")] }""")]
    [InlineData("""NetworkRuleSet = new() { DefaultAction = FirewallAction.Allow, ApplyToBuiltInEndpoint = false }""")]
    [InlineData("""IpFilterRules = [new("office", IpFilterAction.Accept, "40.1.2.3")]""")]
    [InlineData("""PublicNetworkAccess = PublicNetworkAccess.Disabled, IpFilterRules = [new("rest", IpFilterAction.Reject, "0.0.0.0/0")]""")]
    public void Is_silent_where_it_is_covered_or_nobody_is_kept_out(string hub) => Assert.Empty(Of(hub));

    [Theory]
    [InlineData("""NetworkRuleSet = new() { ApplyToBuiltInEndpoint = Environment.UserName == "x" }""", "")]
    [InlineData("""IpFilterRules = [new("some", IpFilterAction.Reject, Environment.UserName)]""", "")]
    [InlineData("""Existing = true, IpFilterRules = [new("rest", IpFilterAction.Reject, "0.0.0.0/0")]""", "")]
    [InlineData("""NetworkRuleSet = new() { ApplyToBuiltInEndpoint = false }""", "public Client Reader => new(Location.Internet) { Reads = [Hub] };")]
    public void Is_silent_where_that_is_unknown_or_meant(string hub, string others) => Assert.Empty(Of(hub, others));

    private static IReadOnlyList<Found> Of(string hub, string others = "") =>
        Written.Find("IVD4006", $$"""public IotHub Hub => new("hub") { {{hub}} }; {{others}}""");
}
