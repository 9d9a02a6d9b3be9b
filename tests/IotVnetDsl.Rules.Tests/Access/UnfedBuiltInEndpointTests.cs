using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class UnfedBuiltInEndpointTests
{
    [Theory]
    [InlineData("FallbackRoute = new() { Enabled = false }")]
    [InlineData("FallbackRoute = new() { Enabled = false }, Routes = []")]
    [InlineData("FallbackRoute = new() { Enabled = false }, Routes = [new(\"all\", RouteSource.DeviceMessages, \"archive\")]")]
    [InlineData("FallbackRoute = new() { Enabled = false }, Routes = [new(\"all\", RouteSource.DeviceMessages, \"events\") { Enabled = false }]")]
    [InlineData("FallbackRoute = new() { Enabled = false }, Routes = [new(\"none\", RouteSource.DeviceMessages, \"events\") { Condition = \"false\" }]")]
    public void Fires_where_nothing_feeds_it(string hub)
    {
        var found = Assert.Single(Of(hub));

        Assert.Equal("Hub", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "'Operators' reads the built-in endpoint of 'Hub', where nothing arrives: its fallback route is off and no route brings anything to events; "
                + "set FallbackRoute to FallbackRoute.ToBuiltInEndpoint, or add a route",
            found.Message);
    }

    [Theory]
    [InlineData("FallbackRoute = new() { Condition = \"false\" }")]
    [InlineData("FallbackRoute = new() { Enabled = true, Condition = \"false\" }, Routes = []")]
    public void Fires_where_the_fallback_route_has_a_condition_that_never_holds(string hub) =>
        Assert.Contains("its fallback route takes nothing and no route", Assert.Single(Of(hub)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FallbackRoute = new() { Condition = \"level > 3\" }")]
    [InlineData("FallbackRoute = FallbackRoute.ToBuiltInEndpoint")]
    [InlineData("FallbackRoute = new() { Enabled = false }, Routes = [new(\"all\", RouteSource.DeviceMessages, \"events\")]")]
    [InlineData("FallbackRoute = new() { Enabled = Environment.UserName == \"x\" }")]
    [InlineData("FallbackRoute = new() { Enabled = false }, Routes = Environment.UserName == \"x\" ? [] : [new(\"all\", RouteSource.DeviceMessages, \"events\")]")]
    [InlineData("Existing = true, FallbackRoute = new() { Enabled = false }")]
    public void Is_silent_where_something_does_or_may(string hub) => Assert.Empty(Of(hub));

    [Fact]
    public void Is_silent_where_nobody_reads() => Assert.Empty(Of("FallbackRoute = new() { Enabled = false }", "Uses"));

    private static IReadOnlyList<Found> Of(string hub, string member = "Reads") => Written.Find("IVD4027", $$"""
        public IotHub Hub => new("hub") { {{hub}} };
        public Client Operators => new(Location.Internet) { {{member}} = [Hub] };
        """);
}
