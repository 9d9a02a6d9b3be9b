using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class UploadRoleScopeFixTests
{
    private const string Key = "IVD4018:whole-account";

    [Fact]
    public Task Widens_the_scope_to_the_account() => FixTest<UploadRoleScopeFix>.Members(
        One("{|IVD4018:scope: Archive.Container(\"uploads\")|} /* uploads */"), One("scope: Archive /* uploads */"), Key);

    [Fact]
    public Task Widens_three_at_once() => FixTest<UploadRoleScopeFix>.Members(
        Three("{|IVD4018:", ".Container(\"uploads\")|}"), Three("", ""), Key, iterations: 3);

    private static string One(string scope) => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, {{scope}});
        """;

    private static string Three(string before, string after) => string.Join("\n", new[] { "North", "South", "West" }.Select(line => $$"""
            public StorageAccount {{line}}Files => new("files{{line.ToLowerInvariant()}}") { Containers = ["uploads"] };
            public IotHub {{line}} => new("hub-{{line}}") { Identity = Identity.SystemAssigned, FileUpload = new({{line}}Files.Container("uploads")) };
            public RoleAssignment {{line}}Writes => new({{line}}.SystemIdentity, Role.StorageBlobDataContributor, {{before}}{{line}}Files{{after}});
        """));
}
