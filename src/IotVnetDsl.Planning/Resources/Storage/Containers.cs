using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Storage;

internal sealed class Containers : ChildResourceType
{
    public override string GraphType => "StorageAccount";

    public override string Member => "Containers";

    public override string ItemType => "BlobContainer";

    public override string ArmType => "Microsoft.Storage/storageAccounts/blobServices/containers";

    public override string ParentType => "Microsoft.Storage/storageAccounts";

    public override string Segment => "blobServices/default/containers";

    public override string ApiVersion => "2024-01-01";

    public override string Theme => "targets";

    public override Tier Tier => Tier.TargetChild;

    public override ImmutableArray<string> BuiltIn => ["$logs", "$web", "$root", "$blobchangefeed"];

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.version", "properties.deleted", "properties.deletedTime", "properties.remainingRetentionDays", "properties.lastModifiedTime",
        "properties.leaseStatus", "properties.leaseState", "properties.leaseDuration", "properties.hasLegalHold", "properties.hasImmutabilityPolicy",
        "properties.immutabilityPolicy", "properties.legalHold",
    ];

    protected override ImmutableArray<ModelledProperty> Modelled => NameOnly;

    public override ImmutableArray<string> Locked(string id, JsonObject body) => [id];
}
