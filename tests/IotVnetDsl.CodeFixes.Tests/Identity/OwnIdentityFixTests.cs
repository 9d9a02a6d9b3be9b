using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class OwnIdentityFixTests
{
    private const string Secret = """EndpointAuthentication.Key(Secret.FromEnvironment("KEY"))""";

    [Fact]
    public Task Gives_the_hub_identity_and_role_as_well() => FixTest<KeyThroughFirewallFix>.Members(
        $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };

            public IotHub Hub => new("plant-hub")
            {
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { {|IVD2002:Authentication = {{Secret}}|} }], // all
            };
        """,
        """
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };

            public IotHub Hub => new("plant-hub")
            {
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = EndpointAuthentication.SystemIdentity }], // all
                Identity = Identity.SystemAssigned,
            };

            public RoleAssignment HubWritesArchiveTelemetry => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));
        """,
        "IVD2002:system-identity");

    [Fact]
    public Task Changes_no_more_than_it_must() => FixTest<UserIdentityThroughFirewallFix>.Members(
        WithUser("{|IVD2009:Authentication = EndpointAuthentication.UserIdentity(Writer.Principal)|}"),
        WithUser("Authentication = EndpointAuthentication.SystemIdentity"),
        "IVD2009:system-identity");

    [Fact]
    public Task Fixes_three_uses_of_one_hub_at_once() => FixTest<KeySwitchedOffFix>.Members(
        Three($"{{|IVD2013:Authentication = {Secret}|}}"),
        Three("Authentication = EndpointAuthentication.SystemIdentity", ", Identity = Identity.SystemAssigned", """


            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """),
        "IVD2013:system-identity",
        iterations: 2);

    private static string WithUser(string authentication) => $$"""
            public UserAssignedIdentity Writer => new("id-writer");
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };
            public IotHub Hub => new("plant-hub")
            {
                Identity = new() { System = true, UserAssigned = [Writer.Principal] },
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { {{authentication}} }],
            };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;

    private static string Three(string authentication, string identity = "", string role = "") => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], SharedKeyAccess = false };
            public IotHub Hub => new("plant-hub") { FileUpload = new(Archive.Container("telemetry")) { {{authentication}} }, BulkJobs = new(Archive.Container("telemetry")) { {{authentication}} }{{identity}} };
        """ + role;
}
