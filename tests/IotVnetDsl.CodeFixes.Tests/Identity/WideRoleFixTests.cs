using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class WideRoleFixTests
{
    private const string Contributor = "Role.StorageBlobDataContributor";

    [Fact]
    public Task Gives_the_least_role() => FixTest<WideRoleFix>.Members(
        Plant("{|IVD2007:Role.StorageBlobDataOwner|}", "Archive.Container(\"telemetry\")"), Plant(Contributor, "Archive.Container(\"telemetry\")"), "IVD2007:role:ba92f5b4-2d11-453d-a403-e96b0029c9fe");

    [Theory]
    [InlineData("{|IVD2007:Archive|}")]
    [InlineData("{|IVD2007:ResourceGroup|}")]
    public Task Gives_it_on_what_is_written_to(string scope) => FixTest<WideRoleFix>.Members(
        Plant(Contributor, scope), Plant(Contributor, "Archive.Container(\"telemetry\")"), "IVD2007:scope");

    private static string Plant(string role, string scope) => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))] };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, {{role}}, {{scope}});
        """;
}
