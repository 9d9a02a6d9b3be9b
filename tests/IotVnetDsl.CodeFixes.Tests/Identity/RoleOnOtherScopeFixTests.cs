using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class RoleOnOtherScopeFixTests
{
    private const string Key = "IVD2006:scope";

    [Fact]
    public Task Names_the_container_that_is_written_to() => FixTest<RoleOnOtherScopeFix>.Members(
        Hub("{|IVD2006:Archive.Container(\"uploads\")|}"), Hub("Archive.Container(\"telemetry\")"), Key);

    [Fact]
    public Task Names_the_account_that_is_written_to() => FixTest<RoleOnOtherScopeFix>.Members(
        Upload("{|IVD2006:Second|}"), Upload("Archive"), Key);

    private static string Upload(string scope) => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["uploads"] };
            public StorageAccount Second => new("plantsecond");
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
            public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, {{scope}});
        """;

    private static string Hub(string scope) => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry", "uploads"] };
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))] };
            public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, {{scope}}); // write
        """;
}
