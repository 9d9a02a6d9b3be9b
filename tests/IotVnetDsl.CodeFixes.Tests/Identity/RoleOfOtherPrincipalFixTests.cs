using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class RoleOfOtherPrincipalFixTests
{
    private const string Key = "IVD2005:principal";

    [Fact]
    public Task Names_the_identity_that_writes() => FixTest<RoleOfOtherPrincipalFix>.Members(
        Hub("", "{|IVD2005:Writer.Principal|}"), Hub("", "Hub.SystemIdentity"), Key);

    [Fact]
    public Task Names_the_user_assigned_identity_that_writes() => FixTest<RoleOfOtherPrincipalFix>.Members(
        Hub(User, "{|IVD2005:Hub.SystemIdentity|}"), Hub(User, "Writer.Principal"), Key);

    [Fact]
    public Task Names_the_hub_of_a_module_from_another_file() => FixTest<RoleOfOtherPrincipalFix>.Sources(
        [Outside("{|IVD2005:Other.SystemIdentity|}"), Line], [Outside("North.Hub.SystemIdentity"), Line], Key);

    private const string User = " { Authentication = EndpointAuthentication.UserAssigned(Writer.Principal) }";

    private const string Line = """
        public sealed record Line(string Name, StorageAccount Store) : Module
        {
            public override string Name { get; init; } = Name;
            public IotHub Hub => new($"hub-{Name}") { Identity = Identity.SystemAssigned, FileUpload = new(Store.Container("telemetry")) };
        }

        """;

    private static string Outside(string principal) => FixTest<RoleOfOtherPrincipalFix>.Plant($$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public Line North => new("north", Archive);
            public IotHub Other => new("hub-other") { Identity = Identity.SystemAssigned };
            public RoleAssignment Writes => new({{principal}}, Role.StorageBlobDataContributor, Archive);
        """);

    private static string Hub(string authentication, string principal) => $$"""
            public UserAssignedIdentity Writer => new("id-writer");
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub")
            {
                Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] },
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")){{authentication}}],
            };
            public RoleAssignment Writes => new({{principal}}, /* writes */ Role.StorageBlobDataContributor, Archive);
        """;
}
