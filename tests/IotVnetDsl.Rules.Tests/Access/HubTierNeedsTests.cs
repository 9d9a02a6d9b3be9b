using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class HubTierNeedsTests
{
    private const string Id = "IVD4009";

    [Fact]
    public void Fires_where_a_free_hub_has_two_endpoints()
    {
        var found = Assert.Single(Of("""Sku = IotHubSku.F1, Endpoints = [new EventHubEndpoint("one", Streams.EventHub("a")), new EventHubEndpoint("two", Streams.EventHub("a"))]"""));

        Assert.StartsWith("Endpoints = [", found.Text, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal("'Hub' has 2 routing endpoints, and F1 has room for 1: choose another Sku", found.Message);
    }

    [Fact]
    public void Fires_where_a_free_hub_has_six_routes() => Assert.Single(Of(
        """Sku = IotHubSku.F1, Routes = [.. Enumerable.Range(1, 6).Select(number => new Route($"r{number}", RouteSource.DeviceMessages, "events"))]"""));

    [Theory]
    [InlineData("B1", "MaxDeliveryCount = 5")]
    [InlineData("B2", "DefaultTimeToLive = TimeSpan.FromHours(2)")]
    [InlineData("B3", "Feedback = new() { MaxDeliveryCount = 5 }")]
    public void Suggests_another_tier_where_a_basic_hub_sends_to_devices(string sku, string settings)
    {
        var found = Assert.Single(Of($"Sku = IotHubSku.{sku}, CloudToDevice = new() {{ {settings} }}"));

        Assert.Equal((Severity.Suggestion, $"'Hub' has settings for messages to devices, which {sku} does not have: choose S1 or better"), (found.Severity, found.Message));
    }

    [Theory]
    [InlineData("IotHubSku.B1", "B1")]
    [InlineData("IotHubSku.Named(\"b2\")", "b2")]
    public void Warns_where_a_basic_hub_enriches_from_twins(string sku, string name)
    {
        var found = Assert.Single(Of($$"""Sku = {{sku}}, Enrichments = [new("line", "$twin.tags.line", ["events"]), new("hub", "$iothubname", ["events"]), new("site", "munich", ["events"])]"""));

        Assert.Equal(("\"$twin.tags.line\"", Severity.Warning), (found.Text, found.Severity));
        Assert.Equal($"Enrichment 'line' of 'Hub' adds '$twin.tags.line' of the device's twin, and {name} has no twins: choose S1 or better", found.Message);
    }

    [Theory]
    [InlineData("NetworkRuleSet = new() { IpRules = [new(\"office\", \"203.0.113.0/24\")] }")]
    [InlineData("NetworkRuleSet = new() { ApplyToBuiltInEndpoint = true }")]
    [InlineData("NetworkRuleSet = new() { DefaultAction = FirewallAction.Allow, ApplyToBuiltInEndpoint = true }")]
    public void Fires_where_a_free_hub_filters_the_endpoint_that_it_shares(string filter) => Assert.Equal(
        "'Hub' filters its built-in endpoint, which F1 hubs share with each other: choose S1 or better, or set ApplyToBuiltInEndpoint to false",
        Assert.Single(Of($"Sku = IotHubSku.F1, {filter}")).Message);

    [Fact]
    public void Warns_where_a_basic_hub_routes_twin_changes() => Assert.Equal(
        Severity.Warning, Assert.Single(Of("""Sku = IotHubSku.B2, Routes = [new("twins", RouteSource.TwinChangeEvents, "events")]""")).Severity);

    [Theory]
    [InlineData("""Sku = IotHubSku.F1, Endpoints = [new EventHubEndpoint("one", Streams.EventHub("a"))]""")]
    [InlineData("Sku = IotHubSku.S1, CloudToDevice = new() { MaxDeliveryCount = 5 }")]
    [InlineData("Sku = IotHubSku.F1, CloudToDevice = new() { MaxDeliveryCount = 5 }")]
    [InlineData("Sku = IotHubSku.F1, NetworkRuleSet = new() { ApplyToBuiltInEndpoint = false }")]
    [InlineData("Sku = IotHubSku.F1, PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    [InlineData("""Sku = IotHubSku.F1, Enrichments = [new("line", "$twin.tags.line", ["events"])]""")]
    [InlineData("""Sku = IotHubSku.B1, Enrichments = [new("line", Environment.UserName, ["events"])]""")]
    [InlineData("""Sku = IotHubSku.B1, FileNotifications = new() { MaxDeliveryCount = 5 }""")]
    [InlineData("Sku = IotHubSku.B1, NetworkRuleSet = new() { ApplyToBuiltInEndpoint = true }")]
    [InlineData("CloudToDevice = new() { MaxDeliveryCount = 5 }")]
    [InlineData("Sku = IotHubSku.Named(Environment.UserName), CloudToDevice = new() { MaxDeliveryCount = 5 }")]
    [InlineData("""Sku = IotHubSku.B1, Routes = [new("twins", RouteSource.TwinChangeEvents, "events") { Enabled = false }]""")]
    public void Is_silent_where_the_tier_does_it_or_is_unknown(string hub) => Assert.Empty(Of(hub));

    private static IReadOnlyList<Found> Of(string hub) => Written.Find(Id, $$"""
        public EventHubsNamespace Streams => new("streams-ns") { EventHubs = ["a"] };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, {{hub}} };
        """);
}
