using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>The blob settings of an account.</summary>
internal sealed class BlobService : StorageService
{
    private const string Tracking = "properties.lastAccessTimeTrackingPolicy";

    public override string Name => "Microsoft.Storage/storageAccounts/blobServices";

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        NoCors,
        new("properties.deleteRetentionPolicy.enabled", false),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.BeBetween("properties.deleteRetentionPolicy.days", 1, 365),
        Must.BeBetween("properties.containerDeleteRetentionPolicy.days", 1, 365),
    ];

    protected override bool ShowsSku => true;

    /// <summary>Off, the policy is not there.</summary>
    public override void Prepare(WriteContext write)
    {
        if (write.Body.At(Tracking) is not JsonObject policy)
            return;
        if (policy.Flag("enable") != true)
        {
            write.Body.Cut(Tracking);
            return;
        }

        policy.PutIfAbsent("name", "AccessTimeTracking");
        policy.PutIfAbsent("trackingGranularityInDays", 1);
        policy.PutIfAbsent("blobType", new JsonArray("blockBlob"));
    }
}
