using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.KeyVault;

/// <summary>A key: made once, then only read; nothing deletes it but its vault's end.</summary>
internal sealed class VaultKey : ResourceType
{
    public override string Name => "Microsoft.KeyVault/vaults/keys";

    public override NameRule NameRule { get; } = new(1, 127, "^[A-Za-z0-9-]+$", "A key's name has 1 to 127 letters, digits and hyphens.");

    public override Verbs Verbs => Verbs.Put;

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.keyUri", "properties.keyUriWithVersion"];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("properties.kty"),
        Must.BeOneOf("properties.kty", "EC", "EC-HSM", "RSA", "RSA-HSM"),
    ];

    // What is there already stays as it is, whatever is asked.
    public override bool AsksForNothing(WriteContext write) => !write.IsCreate;

    public override void Prepare(WriteContext write)
    {
        if (write.Body.Text("properties.kty")!.EndsWith("-HSM", StringComparison.Ordinal) && !write.Cloud.Store.Find(write.Id.Parent!)!.Body.Says("properties.sku.name", "premium"))
            throw new ArmError(400, "BadRequest", "HSM-protected keys are supported in vaults of the premium SKU only.");
        var isRsa = write.Body.Text("properties.kty")!.StartsWith("RSA", StringComparison.Ordinal);
        write.Body.PutIfAbsent("properties.attributes", new JsonObject { ["enabled"] = true, ["exportable"] = false });
        if (isRsa)
            write.Body.PutIfAbsent("properties.keySize", 2048);
        write.Body.PutIfAbsent("properties.keyOps", new JsonArray("wrapKey", "unwrapKey", "encrypt", "decrypt", "sign", "verify"));
        var uri = $"https://{write.Id.Parent!.Name.ToLowerInvariant()}.{write.Cloud.Names.Vaults}/keys/{write.Id.Name}";
        write.Body.Put("properties.keyUri", uri);
        write.Body.Put("properties.keyUriWithVersion", $"{uri}/{Guid.NewGuid():n}");
    }
}
