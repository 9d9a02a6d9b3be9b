using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class LostMessagesTests
{
    private const string Some = """new Route("some", RouteSource.DeviceMessages, "events") { Condition = "level = 'alarm'" }""";

    [Fact]
    public void Fires_where_the_only_route_takes_some_and_nothing_is_said_of_the_rest()
    {
        var found = Assert.Single(Of($"Routes = [{Some}]"));

        Assert.Equal($"Routes = [{Some}]", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "'Hub' loses the messages of devices that no route takes: each route of DeviceMessages has a condition, and the fallback route is "
                + "off; set FallbackRoute to FallbackRoute.ToBuiltInEndpoint",
            found.Message);
    }

    [Fact]
    public void Fires_where_the_fallback_route_is_switched_off() =>
        Assert.Equal("FallbackRoute = new() { Enabled = false }", Assert.Single(Of($"Routes = [{Some}], FallbackRoute = new() {{ Enabled = false }}")).Text);

    [Theory]
    [InlineData("""Routes = [new("twins", RouteSource.TwinChangeEvents, "events")]""")]
    [InlineData("""Routes = [new("all", RouteSource.DeviceMessages, "events") { Enabled = false }, new("twins", RouteSource.TwinChangeEvents, "events")]""")]
    public void Fires_where_no_route_takes_messages_at_all(string hub) => Assert.Single(Of(hub));

    [Theory]
    [InlineData($"Routes = [{Some}], FallbackRoute = FallbackRoute.ToBuiltInEndpoint")]
    [InlineData($"Routes = [{Some}], FallbackRoute = new() {{ Condition = \"true\" }}")]
    [InlineData($"Routes = [{Some}, new(\"all\", RouteSource.DeviceMessages, \"events\")]")]
    [InlineData($"Routes = [{Some}, new(\"all\", RouteSource.DeviceMessages, \"events\") {{ Condition = \"true\" }}]")]
    [InlineData("""Routes = [new("all", RouteSource.DeviceMessages, "events") { Enabled = false }]""")]
    [InlineData("Routes = []")]
    [InlineData("Capacity = 1")]
    public void Is_silent_where_nothing_is_lost(string hub) => Assert.Empty(Of(hub));

    [Theory]
    [InlineData("""Routes = [new("some", RouteSource.DeviceMessages, "events") { Condition = Environment.UserName }]""")]
    [InlineData($"Routes = [{Some}], FallbackRoute = new() {{ Enabled = Environment.UserName == \"x\" }}")]
    [InlineData($"Routes = [{Some}, .. Environment.GetLogicalDrives().Select(drive => new Route(drive, RouteSource.DeviceMessages, \"events\"))]")]
    [InlineData($"Existing = true, Routes = [{Some}]")]
    public void Is_silent_on_what_is_unknown(string hub) => Assert.Empty(Of(hub));

    private static IReadOnlyList<Found> Of(string hub) => Written.Find("IVD4013", $$"""public IotHub Hub => new("hub") { {{hub}} };""");
}
