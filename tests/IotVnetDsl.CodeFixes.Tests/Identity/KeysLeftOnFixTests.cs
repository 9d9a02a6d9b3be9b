using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class KeysLeftOnFixTests
{
    private const string Key = "IVD2012:keys-off";

    [Fact]
    public Task Switches_keys_of_three_kinds_off_at_once() => FixTest<KeysLeftOnFix>.Members(
        Plant("{|IVD2012:new(\"plantarchive\")|} { Containers = [\"telemetry\"] }", "{|IVD2012:LocalAuthentication = true|}", "{|IVD2012:new(\"plant-bus\")|} { Queues = [\"alarms\"] }"),
        Plant("new(\"plantarchive\") { Containers = [\"telemetry\"], SharedKeyAccess = false }", "LocalAuthentication = false", "new(\"plant-bus\") { Queues = [\"alarms\"], LocalAuthentication = false }"),
        Key,
        iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<KeysLeftOnFix>.Sources(
        [Apart, Accounts("{|IVD2012:new(\"plantarchive\")|} { Containers = [\"telemetry\"] }")],
        [Apart, Accounts("new(\"plantarchive\") { Containers = [\"telemetry\"], SharedKeyAccess = false }")],
        Key);

    private static string Apart => FixTest<KeysLeftOnFix>.Plant("""
            public StorageAccount Archive => Accounts.One;
            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))] };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """);

    private static string Accounts(string account) => $$"""
        internal static class Accounts
        {
            public static StorageAccount One => {{account}};
        }

        """;

    private static string Plant(string archive, string streams, string bus) => $$"""
            public StorageAccount Archive => {{archive}};
            public EventHubsNamespace Streams => new("plant-streams") { EventHubs = ["telemetry"], {{streams}} };
            public ServiceBusNamespace Bus => {{bus}};
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints =
                [
                    new StorageEndpoint("archive", Archive.Container("telemetry")),
                    new EventHubEndpoint("streams", Streams.EventHub("telemetry")),
                    new ServiceBusQueueEndpoint("alarms", Bus.Queue("alarms")),
                ],
            };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            public RoleAssignment HubSends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);
            public RoleAssignment HubAlarms => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Bus);
        """;
}
