using System.Globalization;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>
/// What containers of an account are encrypted with, if not as the rest of it. It is disabled, and never deleted.
/// Source: https://learn.microsoft.com/rest/api/storagerp/encryption-scopes.
/// </summary>
internal sealed class EncryptionScope : ResourceType
{
    private const string Source = "properties.source";
    private const string KeyPath = "properties.keyVaultProperties.keyUri";

    public override string Name => "Microsoft.Storage/storageAccounts/encryptionScopes";

    public override NameRule NameRule { get; } = new(3, 63, "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", "An encryption scope's name has 3 to 63 letters, digits and single hyphens.");

    public override Verbs Verbs => Verbs.Put | Verbs.Patch;

    public override bool PatchesTagsOnly => false;

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.creationTime", "properties.lastModifiedTime"];

    public override IReadOnlyList<string> Immutable { get; } = ["properties.requireInfrastructureEncryption"];

    public override IReadOnlyList<Default> Defaults { get; } = [new(Source, "Microsoft.Storage"), new("properties.state", "Enabled")];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.BeOneOf(Source, "Microsoft.Storage", "Microsoft.KeyVault"),
        Must.BeOneOf("properties.state", "Enabled", "Disabled"),
    ];

    public override Refusal ParentNotFound(ResourceId id, string operation) => ArmError.NotFound(id.Parent!);

    public override void Prepare(WriteContext write)
    {
        if (write.Body.Says(Source, "Microsoft.KeyVault") && write.Body.Text(KeyPath) is null)
            throw InvalidValue("Values for request parameters are invalid: keyVaultProperties.keyUri. A scope of a vault's key names it.", KeyPath);
        var now = write.Cloud.Clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        write.Body.Put("properties.lastModifiedTime", now);
        write.Body.Put("properties.creationTime", write.Existing?.Body.Text("properties.creationTime") ?? now);
    }
}
