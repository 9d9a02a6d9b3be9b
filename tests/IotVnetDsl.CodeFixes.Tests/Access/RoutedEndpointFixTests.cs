using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class RoutedEndpointFixTests
{
    private const string Key = "IVD4011:nearest-name";

    private const string Rest = """

            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;

    [Fact]
    public Task Takes_the_nearest_name_that_the_hub_has() => Members(
        Hub("""new("all", RouteSource.DeviceMessages, /* for ever */ {|IVD4011:"archve"|})"""),
        Hub("""new("all", RouteSource.DeviceMessages, /* for ever */ "archive")"""));

    [Fact]
    public Task Fixes_three_routes_of_one_hub_at_once() => Members(
        Hub("""new("a", RouteSource.DeviceMessages, {|IVD4011:"archve"|}), new("b", RouteSource.TwinChangeEvents, {|IVD4011:"Archivee"|}), new("c", RouteSource.DeviceLifecycleEvents, {|IVD4011:"rchive"|})"""),
        Hub("""new("a", RouteSource.DeviceMessages, "archive"), new("b", RouteSource.TwinChangeEvents, "archive"), new("c", RouteSource.DeviceLifecycleEvents, "archive")"""),
        iterations: 3);

    [Fact]
    public Task Edits_the_file_that_writes_the_name() => FixTest<RoutedEndpointFix>.Sources(
        [FixTest<RoutedEndpointFix>.Plant(Hub("Ways.All") + Rest), Ways("{|IVD4011:\"archve\"|}")],
        [FixTest<RoutedEndpointFix>.Plant(Hub("Ways.All") + Rest), Ways("\"archive\"")],
        Key);

    private static string Hub(string routes) => $$"""
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Routes = [{{routes}}],
            };
        """;

    private static string Ways(string name) => $$"""
        internal static class Ways
        {
            public static Route All => new("all", RouteSource.DeviceMessages, {{name}});
        }

        """;

    private static Task Members(string before, string after, int iterations = 1) =>
        FixTest<RoutedEndpointFix>.Members(before + Rest, after + Rest, Key, iterations);
}
