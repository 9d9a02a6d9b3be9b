using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class RepeatedRoleFixTests
{
    private const string Key = "IVD2010:take-out";

    [Fact]
    public Task Takes_three_out_at_once() => FixTest<RepeatedRoleFix>.Members(
        Plant("""

                public RoleAssignment Two => {|IVD2010:new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)|} { Condition = "1" };
                // Another.
                public RoleAssignment Three => {|IVD2010:new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)|} { Condition = "2" };
                public RoleAssignment Four => {|IVD2010:new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)|} { Condition = "3" };
            """),
        Plant(""),
        Key,
        iterations: 3);

    [Fact]
    public Task Edits_the_part_that_declares_it() => FixTest<RepeatedRoleFix>.Sources(
        [Parts(), Other("    public RoleAssignment Two => {|IVD2010:new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)|} { Condition = \"1\" };\n")],
        [Parts(), Other("")],
        Key);

    [Fact]
    public async Task Leaves_one_alone_that_other_code_names() => Assert.Empty(await OfferedFixes.Titles<RepeatedRoleFix>(
        FixTest<RepeatedRoleFix>.Plant(Plant("\n    public RoleAssignment Two => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive) { Condition = \"1\" };\n    private string Text => Two.ToString();")), "IVD2010"));

    private static string Plant(string roles) => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned };
            public RoleAssignment First => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive) { Existing = true };{{roles}}
        """;

    private static string Parts() => FixTest<RepeatedRoleFix>.Plant(Plant("")).Replace("sealed record", "sealed partial record", StringComparison.Ordinal);

    private static string Other(string members) => $$"""
        public sealed partial record Plant
        {
        {{members}}}

        """;
}
