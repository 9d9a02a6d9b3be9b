using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class EnrichedEndpointFixTests
{
    private const string Rest = """

            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;

    [Fact]
    public Task Names_the_nearest_endpoint() => FixTest<EnrichedEndpointFix>.Members(
        Hub("new(\"a\", \"1\", [{|IVD4028:\"archiv\"|}])") + Rest, Hub("new(\"a\", \"1\", [\"archive\"])") + Rest);

    [Fact]
    public Task Fixes_three_at_once() => FixTest<EnrichedEndpointFix>.Members(
        Hub("new(\"a\", \"1\", [{|IVD4028:\"archiv\"|}]), new(\"b\", \"2\", [{|IVD4028:\"archivee\"|}]), new(\"c\", \"3\", [\"archive\", {|IVD4028:\"event\"|}])") + Rest,
        Hub("new(\"a\", \"1\", [\"archive\"]), new(\"b\", \"2\", [\"archive\"]), new(\"c\", \"3\", [\"archive\", \"events\"])") + Rest,
        iterations: 3);

    [Fact]
    public Task Edits_the_file_that_names_it() => FixTest<EnrichedEndpointFix>.Sources(
        [FixTest<EnrichedEndpointFix>.Plant(Hub("Added.Plant") + Rest), Added("{|IVD4028:\"archiv\"|}")],
        [FixTest<EnrichedEndpointFix>.Plant(Hub("Added.Plant") + Rest), Added("\"archive\"")]);

    private static string Added(string name) => $$"""
        internal static class Added
        {
            public static Enrichment Plant => new("a", "1", [{{name}}]);
        }

        """;

    private static string Hub(string enrichments) => $$"""
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Enrichments = [{{enrichments}}],
            };
        """;
}
