using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class RoleOfOwnerFixTests
{
    private const string Key = "IVD2017:declare-existing-role";

    [Fact]
    public Task Declares_what_the_owner_gives() => FixTest<RoleOfOwnerFix>.Members(
        """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                {|IVD2017:FileUpload = new(Archive.Container("uploads"))|},
            };

            // What the lines send.
            public StorageAccount Archive => new("plantarchive") { Existing = true };
        """,
        """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                FileUpload = new(Archive.Container("uploads")),
            };

            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive) { Existing = true };

            // What the lines send.
            public StorageAccount Archive => new("plantarchive") { Existing = true };
        """,
        Key);

    [Fact]
    public Task Declares_each_once() => FixTest<RoleOfOwnerFix>.Members(
        """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints =
                [
                    {|IVD2017:new StorageEndpoint("archive", Archive.Container("telemetry"))|},
                    {|IVD2017:new EventHubEndpoint("dashboards", Streams.EventHub("telemetry"))|},
                    {|IVD2017:new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms"))|},
                ],
            };

            public StorageAccount Archive => new("plantarchive") { Existing = true };
            public EventHubsNamespace Streams => new("plant-streams") { Existing = true };
            public ServiceBusNamespace Messages => new("plant-messages") { Existing = true };
        """,
        """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints =
                [
                    new StorageEndpoint("archive", Archive.Container("telemetry")),
                    new EventHubEndpoint("dashboards", Streams.EventHub("telemetry")),
                    new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")),
                ],
            };

            public RoleAssignment HubWritesArchiveTelemetry => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry")) { Existing = true };

            public RoleAssignment HubWritesStreamsTelemetry => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams.EventHub("telemetry")) { Existing = true };

            public RoleAssignment HubWritesMessagesAlarms => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Queue("alarms")) { Existing = true };

            public StorageAccount Archive => new("plantarchive") { Existing = true };
            public EventHubsNamespace Streams => new("plant-streams") { Existing = true };
            public ServiceBusNamespace Messages => new("plant-messages") { Existing = true };
        """,
        Key,
        iterations: 3);
}
