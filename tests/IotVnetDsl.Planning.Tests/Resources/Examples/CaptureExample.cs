namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>Event hubs that write to a closed account by the namespace's own identity and by one that is attached, and to an open one by its keys.</summary>
public sealed record CaptureExample : Example
{
    public UserAssignedIdentity Writer => new("id-capture");

    public StorageAccount Archive => new("captureexamplearchive") { Sku = StorageSku.StandardZrs, Kind = StorageKind.StorageV2, Containers = ["telemetry", "alarms"], Firewall = Firewall.TrustedServicesOnly };

    public StorageAccount Raw => new("captureexampleraw") { Sku = StorageSku.StandardZrs, Kind = StorageKind.StorageV2, Containers = ["raw"] };

    public EventHubsNamespace Streams => new("capture-example-streams")
    {
        Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] },
        EventHubs =
        [
            new("telemetry")
            {
                Capture = new(Archive.Container("telemetry"))
                {
                    Identity = CaptureIdentity.SystemAssigned,
                    Encoding = CaptureEncoding.AvroDeflate,
                    Interval = TimeSpan.FromMinutes(2),
                    SizeLimitInBytes = 104_857_600,
                    SkipEmptyFiles = true,
                    FileNameFormat = "{EventHub}/{Namespace}/{Year}/{Month}/{Day}/{Hour}/{Minute}/{Second}/{PartitionId}",
                },
            },
            new("alarms") { Capture = new(Archive.Container("alarms")) { Identity = CaptureIdentity.UserAssigned(Writer.Principal) } },
            new("raw") { Capture = new(Raw.Container("raw")) { Enabled = false } },
        ],
    };

    public RoleAssignment StreamsWriteArchive => new(Streams.SystemIdentity, Role.StorageBlobDataContributor, Archive);

    public RoleAssignment WriterWritesAlarms => new(Writer.Principal, Role.StorageBlobDataContributor, Archive.Container("alarms"));
}
