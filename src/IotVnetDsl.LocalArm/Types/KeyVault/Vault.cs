using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Authorization;
using IotVnetDsl.LocalArm.Types.Network;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.KeyVault;

/// <summary>A vault. That a deleted one keeps its name for a while is not modelled.</summary>
internal sealed class Vault : ResourceType, IPrivateLinkTarget
{
    public const string TypeName = "Microsoft.KeyVault/vaults";

    private const string Rules = "properties.networkAcls.";
    private const string Purge = "properties.enablePurgeProtection";
    private const string Days = "properties.softDeleteRetentionInDays";

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(3, 24, "^[A-Za-z](?!.*--)[A-Za-z0-9-]*[A-Za-z0-9]$",
        "A vault's name has 3 to 24 letters, digits and single hyphens, begins with a letter and ends with a letter or digit.");

    public override HostFamily? Hosts => HostFamily.Vaults;

    public override bool PatchesTagsOnly => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.privateEndpointConnections", "properties.hsmPoolResourceId", "properties.vaultUri"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("tags", new JsonObject()),
        new("properties.enabledForDeployment", false),
        new("properties.enableSoftDelete", true),
        new(Days, 90),
        new("properties.publicNetworkAccess", "Enabled"),
        new("properties.accessPolicies", new JsonArray()),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("properties.tenantId", "properties.sku.family", "properties.sku.name"),
        Must.BeOneOf("properties.sku.family", "A"),
        Must.BeOneOf("properties.sku.name", "standard", "premium"),
        Must.BeOneOf("properties.publicNetworkAccess", "Enabled", "Disabled", "SecuredByPerimeter"),
        Must.BeBetween(Days, 7, 90),
        Must.BeOneOf(Rules + "defaultAction", "Allow", "Deny"),
        Must.BeOneOf(Rules + "bypass", "AzureServices", "None"),
        Must.HaveTextInEach(Rules + "ipRules", "value"),
        Must.HaveTextInEach(Rules + "virtualNetworkRules", "id"),
        Must.HaveAtMost(Rules + "ipRules", 1000),
        Must.HaveAtMost(Rules + "virtualNetworkRules", 200),
    ];

    public override Refusal InvalidValue(string message, string? target = null) => new ArmError(400, "BadRequest", message, target);

    public override Refusal NameTaken(ResourceId id) => new ArmError(409, "VaultAlreadyExists", $"The vault name '{id.Name}' is already in use.");

    public string? RefusesPrivateEndpoints(ResourceRecord target) => null;

    public override void Prepare(WriteContext write)
    {
        if (write.Existing?.Body.Flag(Purge) == true && write.Body.Flag(Purge) == false)
            throw InvalidValue("The property \"enablePurgeProtection\" cannot be set to false. Enabling the purge protection for a vault is an irreversible action.", Purge);
        if (write.Existing is { } existing && existing.Body.Number(Days) != write.Body.Number(Days))
            throw InvalidValue("The property \"softDeleteRetentionInDays\" has been set already and it can't be modified.", Days);
        if (write.Body.At("properties.networkAcls") is JsonObject acls)
        {
            acls.PutIfAbsent("bypass", "AzureServices");
            acls.PutIfAbsent("defaultAction", "Allow");
            acls.PutIfAbsent("ipRules", new JsonArray());
            acls.PutIfAbsent("virtualNetworkRules", new JsonArray());
        }

        foreach (var rule in write.Body.Items(Rules + "ipRules"))
        {
            if (!rule.Text("value")!.Contains('/', StringComparison.Ordinal))
                rule["value"] = rule.Text("value") + "/32";
        }

        foreach (var rule in write.Body.Items(Rules + "virtualNetworkRules").Where(rule => rule.Flag("ignoreMissingVnetServiceEndpoint") != true))
            CheckSubnet(write, rule.Text("id")!);
    }

    private void CheckSubnet(WriteContext write, string id)
    {
        if (ResourceId.TryParse(id) is not { } subnet || !subnet.IsOf(Subnet.TypeName) || write.Cloud.Store.Find(subnet) is not { } record
            || !Subnet.HasServiceEndpoint(record.Body, "Microsoft.KeyVault"))
        {
            throw InvalidValue($"The subnet '{id}' does not exist or has no service endpoint for Microsoft.KeyVault.", Rules + "virtualNetworkRules");
        }
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Put("properties.vaultUri", $"https://{record.Id.Name.ToLowerInvariant()}.{cloud.Names.Vaults}/");
        ConnectionList.Render(cloud, record, body, apiVersion);
        if (body.Items("properties.privateEndpointConnections").Count == 0)
            body.Cut("properties.privateEndpointConnections");
    }

    /// <summary>Why an account or namespace cannot be encrypted with a key, or null.</summary>
    /// <param name="write">Of the account or namespace.</param>
    /// <param name="address">Of the vault.</param>
    /// <param name="key">Name of the key.</param>
    /// <param name="identity">Id of the user-assigned identity; null is the user's own.</param>
    public static string? Refuses(WriteContext write, string? address, string? key, string? identity)
    {
        // What is no address is a recording's mask.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var name = uri.Host.Split('.')[0];
        if (!uri.Host.EndsWith("." + write.Cloud.Names.Vaults, StringComparison.OrdinalIgnoreCase) || GlobalNames.Holder(write.Cloud, HostFamily.Vaults, name) is not { } vault || write.Cloud.InForce(vault.Id) is null)
            return $"The vault '{address}' is not found.";
        if (vault.Body.Flag(Purge) != true)
            return "Keyvault policy recoverable is not set.";
        if (write.Cloud.InForce(vault.Id.Child("keys", key ?? "")) is not { } found)
            return $"The key '{key}' is not found in vault '{name}'.";
        if (Identities.PrincipalOf(write.Body, identity) is not { } principal)
            return "The identity that is to use the key is not there.";
        return vault.Body.Flag("properties.enableRbacAuthorization") == true && !Roles.Grant(write.Cloud, principal, "key.wrap", found.Id)
            ? $"The identity has no permission to wrap keys in vault '{name}'."
            : null;
    }
}
