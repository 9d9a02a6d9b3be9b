using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Registry;

namespace IotVnetDsl.LocalArm.Types.Storage;

internal sealed class BlobContainer : StorageItem
{
    public const string TypeName = "Microsoft.Storage/storageAccounts/blobServices/containers";

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(3, 63, @"^(\$root|\$web|\$logs|[a-z0-9]+(-[a-z0-9]+)*)$",
        "A container's name has 3 to 63 lower-case letters, digits and single hyphens, and begins and ends with a letter or digit.");

    public override EtagForm Etag => EtagForm.Strong;

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "properties.deleted", "properties.leaseState", "properties.leaseStatus", "properties.leaseDuration", "properties.lastModifiedTime",
        "properties.hasLegalHold", "properties.hasImmutabilityPolicy", "properties.version",
    ];

    public override IReadOnlyList<string> Immutable { get; } = ["properties.defaultEncryptionScope"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.publicAccess", "None"),
        new("properties.defaultEncryptionScope", "$account-encryption-key"),
        new("properties.denyEncryptionScopeOverride", false),
    ];

    public override IReadOnlyList<Check> Checks { get; } = [Must.BeOneOf("properties.publicAccess", "None", "Blob", "Container")];

    public override void Prepare(WriteContext write)
    {
        var account = AccountOf(write);
        if (account.Body.Says("kind", "FileStorage"))
            throw new ArmError(400, "FeatureNotSupportedForAccount", $"Blob is not supported for the account {account.Id.Name} of kind FileStorage.");
        if (!write.Body.Says("properties.publicAccess", "None") && account.Body.Flag("properties.allowBlobPublicAccess") != true)
            throw new ArmError(409, "PublicAccessNotPermitted", "Public access is not permitted on this storage account.");
        write.Body.Put("properties.lastModifiedTime", Time(write));
    }

    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action) => LegalHold.Answer(cloud, this, record, request, action);

    public override void Deleted(Cloud cloud, ResourceRecord record)
    {
        if (BlobContainerAddress.Of(record.Id.Parent!.Parent!.Name, record.Id.Name) is { } address)
            BlobStore.Of(cloud).Delete(address);
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Put("properties.leaseState", "Available");
        body.Put("properties.leaseStatus", "Unlocked");
        body.Put("properties.deleted", false);
        LegalHold.Show(record, body);
        body.Put("properties.remainingRetentionDays", 0);
        body.Put("properties.hasImmutabilityPolicy", false);
    }

    public override void RenderAccepted(WriteContext write, JsonObject body) 
    {
        KeepAsked(write, body);
        HideEmpty(body);
    }
}
