using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>The blob settings of an account.</summary>
internal sealed class BlobService : StorageService
{
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
}
