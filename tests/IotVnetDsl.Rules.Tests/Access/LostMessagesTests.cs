using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class LostMessagesTests
{
    private const string Some = """new Route("some", RouteSource.DeviceMessages, "events") { Condition = "level = 'alarm'" }""";

    private const string Off = "FallbackRoute = new() { Enabled = false }";

    [Fact]
    public void Fires_where_the_only_route_takes_some_and_the_fallback_route_is_off()
    {
        var found = Assert.Single(Of($"Routes = [{Some}], {Off}"));

        Assert.Equal(Off, found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "'Hub' loses the messages of devices that no route takes: each route of DeviceMessages has a condition, and the fallback route is "
                + "off; set FallbackRoute to FallbackRoute.ToBuiltInEndpoint",
            found.Message);
    }

    [Theory]
    [InlineData("""Routes = [new("twins", RouteSource.TwinChangeEvents, "events")]""")]
    [InlineData("""Routes = [new("all", RouteSource.DeviceMessages, "events") { Enabled = false }, new("twins", RouteSource.TwinChangeEvents, "events")]""")]
    public void Fires_where_no_route_takes_messages_at_all(string hub) =>
        Assert.Contains(": no enabled route is one of DeviceMessages, and the fallback", Assert.Single(Of($"{hub}, {Off}")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData($"Routes = [{Some}]")]
    [InlineData($"Routes = [{Some}], FallbackRoute = FallbackRoute.ToBuiltInEndpoint")]
    [InlineData($"Routes = [{Some}], FallbackRoute = new() {{ Condition = \"true\" }}")]
    [InlineData($"Routes = [{Some}, new(\"all\", RouteSource.DeviceMessages, \"events\")], {Off}")]
    [InlineData($"Routes = [{Some}, new(\"all\", RouteSource.DeviceMessages, \"events\") {{ Condition = \"true\" }}], {Off}")]
    [InlineData("""Routes = [new("all", RouteSource.DeviceMessages, "events") { Enabled = false }]""")]
    [InlineData($"Routes = [], {Off}")]
    [InlineData(Off)]
    public void Is_silent_where_nothing_is_lost(string hub) => Assert.Empty(Of(hub));

    [Theory]
    [InlineData($"Routes = [new(\"some\", RouteSource.DeviceMessages, \"events\") {{ Condition = Environment.UserName }}], {Off}")]
    [InlineData($"Routes = [{Some}], FallbackRoute = new() {{ Enabled = Environment.UserName == \"x\" }}")]
    [InlineData($"Routes = [{Some}, .. Environment.GetLogicalDrives().Select(drive => new Route(drive, RouteSource.DeviceMessages, \"events\"))], {Off}")]
    [InlineData($"Existing = true, Routes = [{Some}]")]
    public void Is_silent_on_what_is_unknown(string hub) => Assert.Empty(Of(hub));

    private static IReadOnlyList<Found> Of(string hub) => Written.Find("IVD4013", $$"""public IotHub Hub => new("hub") { {{hub}} };""");
}
