using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

internal sealed class FileShare : StorageItem
{
    public override string Name => "Microsoft.Storage/storageAccounts/fileServices/shares";

    public override NameRule NameRule { get; } = new(3, 63, "^[a-z0-9]+(-[a-z0-9]+)*$", "A share's name has 3 to 63 lower-case letters, digits and single hyphens.");

    public override EtagForm Etag => EtagForm.Strong;

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.accessTier", "TransactionOptimized"),
        new("properties.shareQuota", 102_400),
        new("properties.signedIdentifiers", new JsonArray()),
    ];

    public override void Prepare(WriteContext write)
    {
        write.Body.Put("properties.lastModifiedTime", Time(write));
        write.Body.Put("properties.accessTierChangeTime", Time(write));
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Put("properties.leaseStatus", "unlocked");
        body.Put("properties.leaseState", "available");
    }

    public override void RenderAccepted(WriteContext write, JsonObject body) => KeepAsked(write, body);
}
