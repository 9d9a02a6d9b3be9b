using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class RoutedAwayFixTests
{
    private const string Key = "IVD4019:route-to-events";
    private const string All = "new(\"all\", RouteSource.DeviceMessages, \"archive\")";
    private const string Added = "new Route(\"to-events\", RouteSource.DeviceMessages, \"events\")";

    [Fact]
    public Task Adds_a_route_to_three_hubs_at_once() => FixTest<RoutedAwayFix>.Members(
        Three($"{{|IVD4019:Routes = [{All}]|}}"), Three($"Routes = [{All}, {Added}]"), Key, iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_it_line_by_line() => FixTest<RoutedAwayFix>.Sources(
        [Apart, Hubs($"{{|IVD4019:Routes =\n        [\n            {All}, // every message\n        ]|}}")],
        [Apart, Hubs($"Routes =\n        [\n            {All}, // every message\n            {Added},\n        ]")],
        Key);

    private static string Apart => FixTest<RoutedAwayFix>.Plant("""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], SharedKeyAccess = false };
            public IotHub Hub => Hubs.Of(Archive);
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            public Client Reader => new(Location.Internet) { Reads = [Hub] };
        """);

    private static string Hubs(string routes) => $$"""
        internal static class Hubs
        {
            public static IotHub Of(StorageAccount archive) => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", archive.Container("telemetry"))],
                {{routes}},
            };
        }

        """;

    private static string Three(string routes) => string.Join("\n", new[] { "One", "Two", "Three" }.Select(name => $$"""
            public IotHub {{name}} => new("plant-hub-{{name.ToLowerInvariant()}}") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))], {{routes}} };
            public RoleAssignment {{name}}Writes => new({{name}}.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """).Prepend("""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], SharedKeyAccess = false };
            public Client Reader => new(Location.Internet) { Reads = [One, Two, Three] };
        """));
}
