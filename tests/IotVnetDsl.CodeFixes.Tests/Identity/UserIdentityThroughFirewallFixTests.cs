using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class UserIdentityThroughFirewallFixTests
{
    [Fact]
    public Task Changes_no_more_than_it_must() => FixTest<UserIdentityThroughFirewallFix>.Members(
        WithUser("{|IVD2009:Authentication = EndpointAuthentication.UserAssigned(Writer.Principal)|}"),
        WithUser("Authentication = EndpointAuthentication.SystemAssigned"),
        "IVD2009:system-identity");

    private static string WithUser(string authentication) => $$"""
            public UserAssignedIdentity Writer => new("id-writer");
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };
            public IotHub Hub => new("plant-hub")
            {
                Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] },
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { {{authentication}} }],
            };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;
}
