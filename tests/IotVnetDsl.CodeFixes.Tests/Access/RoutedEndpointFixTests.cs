using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class RoutedEndpointFixTests
{
    private const string Key = "IVD4011:nearest-endpoint";

    [Fact]
    public Task Writes_the_name_of_the_nearest_endpoint() => Members(
        "{|IVD4011:\"archvie\"|}", "\"archive\"");

    [Fact]
    public Task Writes_the_name_of_the_built_in_endpoint() => Members(
        "{|IVD4011:\"Event\"|}", "\"events\"");

    [Fact]
    public async Task Leaves_a_name_alone_that_the_code_computes() =>
        Assert.Empty(await Titles("""
            "arch" + "vie"
            """));

    [Fact]
    public async Task Leaves_a_name_alone_that_is_near_to_none() =>
        Assert.Empty(await Titles("""
            "somewhere-else"
            """));

    [Fact]
    public async Task Says_the_name() => Assert.Equal(["Send to 'archive'"], await Titles("""
        "archvie"
        """));

    private static Task Members(string wrong, string right) => FixTest<RoutedEndpointFix>.Members(Hub(wrong), Hub(right), Key);

    private static Task<string[]> Titles(string wrong) =>
        OfferedFixes.Titles<RoutedEndpointFix>(FixTest<RoutedEndpointFix>.Plant(Hub(wrong)), "IVD4011");

    private static string Hub(string endpoint) => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Routes = [new("some", RouteSource.DeviceMessages, "archive"), new("all", RouteSource.DeviceMessages, {{endpoint}})], // every message
            };
            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;
}
