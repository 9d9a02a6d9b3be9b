using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class RoutedAwayTests
{
    private const string All = "new(\"all\", RouteSource.DeviceMessages, \"archive\")";

    [Theory]
    [InlineData($"Routes = [{All}]")]
    [InlineData($"Routes = [{All}], FallbackRoute = FallbackRoute.ToBuiltInEndpoint")]
    [InlineData($"Routes = [new(\"all\", RouteSource.DeviceMessages, \"archive\") {{ Condition = \"true\" }}]")]
    [InlineData($"Routes = [{All}, new(\"off\", RouteSource.DeviceMessages, \"events\") {{ Enabled = false }}]")]
    public void Fires_at_the_routes(string hub)
    {
        var found = Assert.Single(Of(hub));

        Assert.Equal(("Hub", "Routes", Severity.Warning), (found.Finding.Path, found.Finding.PropertyPath, found.Severity));
        Assert.Equal(
            "Routes of 'Hub' take every message to endpoints of its own, and 'Reader' reads the built-in endpoint, where nothing arrives: "
                + "the fallback route takes only what no other does; add a route to events",
            found.Message);
    }

    [Theory]
    [InlineData("Routes = [new(\"some\", RouteSource.DeviceMessages, \"archive\") { Condition = \"level = 'alarm'\" }]")]
    [InlineData($"Routes = [{All}, new(\"here\", RouteSource.DeviceMessages, \"events\")]")]
    [InlineData($"Routes = [{All}, new(\"twins\", RouteSource.TwinChangeEvents, \"events\")]")]
    [InlineData("Routes = [new(\"all\", RouteSource.DeviceMessages, \"archive\") { Enabled = false }]")]
    [InlineData($"Routes = [{All}], FallbackRoute = new() {{ Enabled = false }}")]
    [InlineData("Capacity = 1")]
    public void Is_silent_where_something_arrives_or_another_rule_speaks(string hub) => Assert.Empty(Of(hub));

    [Fact]
    public void Is_silent_where_nobody_reads() => Assert.Empty(Of($"Routes = [{All}]", "public Client Line => new(Location.Internet) { Uses = [Hub] };"));

    [Theory]
    [InlineData("Routes = [new(\"all\", RouteSource.DeviceMessages, \"archive\") { Condition = Environment.UserName }]")]
    [InlineData($"Routes = [{All}, .. Environment.GetLogicalDrives().Select(drive => new Route(drive, RouteSource.DeviceMessages, \"events\"))]")]
    [InlineData($"Existing = true, Routes = [{All}]")]
    public void Is_silent_on_what_is_unknown(string hub) => Assert.Empty(Of(hub));

    private static IReadOnlyList<Found> Of(string hub, string clients = "public Client Reader => new(Location.Internet) { Reads = [Hub] };") => Written.Find("IVD4019", $$"""
        public StorageAccount Archive => new("plantarchive") { Containers = ["t"] };
        public IotHub Hub => new("hub") { Endpoints = [new StorageEndpoint("archive", Archive.Container("t"))], {{hub}} };
        {{clients}}
        """);
}
