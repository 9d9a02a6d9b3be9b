using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class KeyThroughFirewallFixTests
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
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = EndpointAuthentication.SystemAssigned }], // all
                Identity = Identity.SystemAssigned,
            };

            public RoleAssignment HubWritesArchiveTelemetry => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));
        """,
        "IVD2002:system-identity");
}
