using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class KeySwitchedOffFixTests
{
    private const string Secret = """EndpointAuthentication.Key(Secret.FromEnvironment("KEY"))""";

    [Fact]
    public Task Fixes_three_uses_of_one_hub_at_once() => FixTest<KeySwitchedOffFix>.Members(
        Three($"{{|IVD2013:Authentication = {Secret}|}}"),
        Three("Authentication = EndpointAuthentication.SystemAssigned", ", Identity = Identity.SystemAssigned", """


            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """),
        "IVD2013:system-identity",
        iterations: 2);

    private static string Three(string authentication, string identity = "", string role = "") => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], SharedKeyAccess = false };
            public IotHub Hub => new("plant-hub") { FileUpload = new(Archive.Container("telemetry")) { {{authentication}} }, BulkJobs = new(Archive.Container("telemetry")) { {{authentication}} }{{identity}} };
        """ + role;
}
