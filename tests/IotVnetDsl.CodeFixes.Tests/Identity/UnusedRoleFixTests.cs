using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class UnusedRoleFixTests
{
    private const string Key = "IVD2011:take-out";

    [Fact]
    public Task Takes_three_out_at_once() => FixTest<UnusedRoleFix>.Members(
        Plant("""

                public RoleAssignment One => {|IVD2011:new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)|};
                // Another.
                public RoleAssignment Two => {|IVD2011:new(Hub.SystemIdentity, Role.StorageBlobDataReader, Archive)|};
                public RoleAssignment Three => {|IVD2011:new(Hub.SystemIdentity, Role.StorageBlobDataOwner, Archive)|};
            """),
        Plant(""),
        Key,
        iterations: 3);

    [Fact]
    public Task Edits_the_part_that_declares_it() => FixTest<UnusedRoleFix>.Sources(
        [Parts(""), Other("    public RoleAssignment One => {|IVD2011:new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)|};\n")],
        [Parts(""), Other("")],
        Key);

    [Fact]
    public Task Takes_out_what_only_another_topology_has_a_namesake_of() => FixTest<UnusedRoleFix>.Sources(
        [FixTest<UnusedRoleFix>.Plant(Plant("\n    public RoleAssignment One => {|IVD2011:new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)|};")), Beside],
        [FixTest<UnusedRoleFix>.Plant(Plant("")), Beside],
        Key);

    [Fact]
    public async Task Leaves_one_alone_that_other_code_names() => Assert.Empty(await OfferedFixes.Titles<UnusedRoleFix>(
        FixTest<UnusedRoleFix>.Plant(Plant("\n    public RoleAssignment One => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);\n    private string Text => One.ToString();")), "IVD2011"));

    [Fact]
    public async Task Leaves_one_alone_that_another_variant_needs() => Assert.Empty(await OfferedFixes.Titles<UnusedRoleFix>(
        """
        public sealed record Plant(bool Archives) : Topology
        {
            public static Plant With => new(true);
            public static Plant Without => new(false);
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], SharedKeyAccess = false };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = Archives ? [new StorageEndpoint("archive", Archive.Container("telemetry"))] : [] };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));
        }
        """,
        "IVD2011"));

    private const string Beside = """
        public sealed class Beside
        {
            public string One { get; } = "one";
            public string Two => One;
        }

        """;

    private static string Plant(string roles) => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned };{{roles}}
        """;

    private static string Parts(string roles) => FixTest<UnusedRoleFix>.Plant(Plant(roles)).Replace("sealed record", "sealed partial record", StringComparison.Ordinal);

    private static string Other(string members) => $$"""
        public sealed partial record Plant
        {
        {{members}}}

        """;
}
