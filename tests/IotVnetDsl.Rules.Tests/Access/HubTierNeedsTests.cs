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

    [Fact]
    public void Fires_where_a_basic_hub_sends_to_devices() => Assert.Equal(
        "'Hub' has settings for messages to devices, which B1 does not have: choose S1 or better",
        Assert.Single(Of("Sku = IotHubSku.B1, CloudToDevice = new() { MaxDeliveryCount = 5 }")).Message);

    [Theory]
    [InlineData("NetworkRuleSet = new() { IpRules = [new(\"office\", \"203.0.113.0/24\")] }")]
    [InlineData("NetworkRuleSet = new() { ApplyToBuiltInEndpoint = true }")]
    public void Fires_where_a_free_hub_filters_the_endpoint_that_it_shares(string filter) => Assert.Equal(
        "'Hub' filters its built-in endpoint, which F1 hubs share with each other: choose S1 or better, or set ApplyToBuiltInEndpoint to false",
        Assert.Single(Of($"Sku = IotHubSku.F1, {filter}")).Message);

    [Fact]
    public void Warns_where_a_basic_hub_routes_twin_changes() => Assert.Equal(
        Severity.Warning, Assert.Single(Of("""Sku = IotHubSku.B2, Routes = [new("twins", RouteSource.TwinChangeEvents, "events")]""")).Severity);

    [Theory]
    [InlineData("""Sku = IotHubSku.F1, Endpoints = [new EventHubEndpoint("one", Streams.EventHub("a"))]""")]
    [InlineData("Sku = IotHubSku.S1, CloudToDevice = new() { MaxDeliveryCount = 5 }")]
    [InlineData("Sku = IotHubSku.F1, NetworkRuleSet = new() { ApplyToBuiltInEndpoint = false }")]
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
