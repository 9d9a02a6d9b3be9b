using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class RouteToEndpointFixTests
{
    private const string Key = "IVD4011:nearest-endpoint";

    [Fact]
    public Task Writes_the_name_of_the_nearest_endpoint() => Members(
        """{|IVD4011:"archvie"|}""", """ "archive" """.Trim());

    [Fact]
    public Task Writes_the_name_of_the_built_in_endpoint() => Members(
        """{|IVD4011:"Event"|}""", """ "events" """.Trim());

    [Fact]
    public Task Leaves_a_name_alone_that_the_code_computes() => Members(
        """{|IVD4011:"archiv" + "o"|}""", """{|IVD4011:"archiv" + "o"|}""");

    [Fact]
    public Task Leaves_a_name_alone_that_is_near_to_none() => Members(
        """{|IVD4011:"somewhere-else"|}""", """{|IVD4011:"somewhere-else"|}""");

    private static Task Members(string wrong, string right) => FixTest<RouteToEndpointFix>.Members(Hub(wrong), Hub(right), Key);

    private static string Hub(string endpoint) => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Routes = [new("all", RouteSource.DeviceMessages, {{endpoint}})], // every message
            };
            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;
}
