using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class OpenTargetFixTests
{
    private const string Key = "IVD4014:trusted-services-only";

    [Fact]
    public Task Closes_accounts_and_namespaces_at_once() => FixTest<OpenTargetFix>.Members(
        Plant("{|IVD4014:new(\"plantarchive\")|} { Containers = [\"telemetry\"] }", "{|IVD4014:PublicNetworkAccess = PublicNetworkAccess.Enabled|}"),
        Plant(
            "new(\"plantarchive\") { Containers = [\"telemetry\"], Firewall = Firewall.TrustedServicesOnly }",
            "{|IVD4024:PublicNetworkAccess = PublicNetworkAccess.Disabled|}, Firewall = Firewall.TrustedServicesOnly"),
        Key,
        iterations: 2);

    private static string Plant(string archive, string streams) => $$"""
            public StorageAccount Archive => {{archive}};
            public EventHubsNamespace Streams => new("plant-streams") { EventHubs = ["telemetry"], {{streams}} };
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")), new EventHubEndpoint("streams", Streams.EventHub("telemetry"))],
            };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            public RoleAssignment HubSends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);
            public Client Line => new(Location.Internet) { Uses = [Hub] };
        """;
}
