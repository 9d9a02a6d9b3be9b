using IotVnetDsl.CodeFixes.Usage;

namespace IotVnetDsl.CodeFixes.Tests.Usage;

public class UnreachedResourceFixTests
{
    private const string Kept = "IVD6003:as one that others keep";
    private const string Made = "IVD6003:as one to be made";

    [Fact]
    public Task Declares_one_that_others_keep() => FixTest<UnreachedResourceFix>.Members(
        """
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned };
            public RoleAssignment Reads => new(Hub.SystemIdentity, Role.Reader, {|IVD6003:new StorageAccount("else-where")|});
        """,
        """
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned };
            public RoleAssignment Reads => new(Hub.SystemIdentity, Role.Reader, ElseWhereStorageAccount);

            public StorageAccount ElseWhereStorageAccount => new("else-where") { Existing = true };
        """,
        Kept);

    [Fact]
    public Task Declares_three_at_once() => FixTest<UnreachedResourceFix>.Members(
        """
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned };
            public RoleAssignment Reads => new(Hub.SystemIdentity, Role.Reader, {|IVD6003:new KeyVault("one", "00000000-0000-0000-0000-000000000000")|});
            public RoleAssignment Writes => new(Hub.SystemIdentity, Role.Contributor, {|IVD6003:new KeyVault("two", "00000000-0000-0000-0000-000000000000")|});
            public RoleAssignment Owns => new(Hub.SystemIdentity, Role.Owner, {|IVD6003:new UserAssignedIdentity(Stage)|});
        """,
        """
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned };
            public RoleAssignment Reads => new(Hub.SystemIdentity, Role.Reader, OneKeyVault);

            public KeyVault OneKeyVault => new("one", "00000000-0000-0000-0000-000000000000") { Existing = true };

            public KeyVault TwoKeyVault => new("two", "00000000-0000-0000-0000-000000000000") { Existing = true };
            public RoleAssignment Writes => new(Hub.SystemIdentity, Role.Contributor, TwoKeyVault);
            public RoleAssignment Owns => new(Hub.SystemIdentity, Role.Owner, UserAssignedIdentity);

            public UserAssignedIdentity UserAssignedIdentity => new(Stage) { Existing = true };
        """,
        Kept,
        iterations: 3);

    [Fact]
    public Task Declares_one_in_the_file_that_refers_to_it_with_what_is_said_of_it() => FixTest<UnreachedResourceFix>.Sources(
        [
            FixTest<UnreachedResourceFix>.Plant("    public Site Site => new(\"one\");"),
            Site("""    public RoleAssignment Reads => new(Hub.SystemIdentity, Role.Reader, {|IVD6003:new UserAssignedIdentity($"id-{Name}") { Region = Region.WestUS }|});""" + "\n"),
        ],
        [
            FixTest<UnreachedResourceFix>.Plant("    public Site Site => new(\"one\");"),
            Site("""
                public RoleAssignment Reads => new(Hub.SystemIdentity, Role.Reader, UserAssignedIdentity);

                public UserAssignedIdentity UserAssignedIdentity => new($"id-{Name}") { Region = Region.WestUS };

            """),
        ],
        Made);

    [Fact]
    public async Task Leaves_alone_what_means_nothing_elsewhere() => Assert.Empty(await OfferedFixes.Titles<UnreachedResourceFix>(
        FixTest<UnreachedResourceFix>.Plant("""
                public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned };
                public System.Collections.Generic.IEnumerable<RoleAssignment> Read => System.Linq.Enumerable.Select(new[] { "one" }, name => new RoleAssignment(Hub.SystemIdentity, Role.Reader, new UserAssignedIdentity(name)));
            """), "IVD6003"));

    private static string Site(string members) => $$"""
        public sealed record Site(string Name) : Module
        {
            public override string Name { get; init; } = Name;
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned };
        {{members}}}

        """;
}
