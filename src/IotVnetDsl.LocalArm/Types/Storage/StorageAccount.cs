using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.KeyVault;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>An account: created in the background, changed at once.</summary>
internal sealed class StorageAccount : ResourceType, IPrivateLinkTarget
{
    public const string TypeName = "Microsoft.Storage/storageAccounts";

    /// <summary>The first version whose accounts are made closed.</summary>
    private const string Hardened = "2021-04-01";

    private const string LeastTls = "properties.minimumTlsVersion";

    private static readonly string[] KeyNames = ["key1", "key2"];

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(3, 24, "^[a-z0-9]+$",
        "Storage account name must be between 3 and 24 characters in length and use numbers and lower-case letters only.");

    public override HostFamily? Hosts => HostFamily.Storage;

    public override bool PatchesTagsOnly => false;

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "sku.tier", "properties.creationTime", "properties.keyCreationTime", "properties.primaryEndpoints", "properties.primaryLocation",
        "properties.statusOfPrimary", "properties.privateEndpointConnections", "properties.geoReplicationStats",
    ];

    public override IReadOnlyList<string> Immutable { get; } = ["properties.isHnsEnabled", "properties.isNfsV3Enabled", "properties.dnsEndpointType"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("tags", new JsonObject()),
        new("properties.supportsHttpsTrafficOnly", true),
        new("properties.networkAcls.bypass", "AzureServices"),
        new("properties.networkAcls.defaultAction", "Allow"),
        new("properties.networkAcls.ipRules", new JsonArray()),
        new("properties.networkAcls.virtualNetworkRules", new JsonArray()),
        new("properties.encryption.keySource", "Microsoft.Storage"),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("sku.name", "kind"),
        Must.BeOneOf("sku.name", "Standard_LRS", "Standard_GRS", "Standard_RAGRS", "Standard_ZRS", "Premium_LRS", "Premium_ZRS", "Standard_GZRS", "Standard_RAGZRS"),
        Must.BeOneOf("kind", "Storage", "StorageV2", "BlobStorage", "FileStorage", "BlockBlobStorage"),
        Must.BeOneOf("properties.publicNetworkAccess", "Enabled", "Disabled", "SecuredByPerimeter"),
        Must.BeOneOf("properties.minimumTlsVersion", "TLS1_0", "TLS1_1", "TLS1_2", "TLS1_3"),
        Must.BeOneOf("properties.accessTier", "Hot", "Cool", "Premium", "Cold"),
        Must.BeOneOf("properties.networkAcls.defaultAction", "Allow", "Deny"),
        Must.Match("properties.networkAcls.bypass", @"^(?i)(None|(AzureServices|Logging|Metrics)(,\s*(AzureServices|Logging|Metrics))*)$", "Allowed values: None, or a list of AzureServices, Logging, Metrics."),
        Must.HaveTextInEach("properties.networkAcls.ipRules", "value"),
        Must.HaveTextInEach("properties.networkAcls.virtualNetworkRules", "id"),
        Must.HaveAtMost("properties.networkAcls.ipRules", 400),
        Must.HaveAtMost("properties.networkAcls.virtualNetworkRules", 400),
        Must.HaveAtMost("properties.networkAcls.resourceAccessRules", 200),
    ];

    public override Refusal InvalidName(string name) => new ArmError(400, "AccountNameInvalid",
        $"{name} is not a valid storage account name. {NameRule.Meaning}");

    public override Refusal NameTaken(ResourceId id) => new ArmError(409, "StorageAccountAlreadyTaken",
        $"The storage account named {id.Name} is already taken.");

    public override Refusal InvalidValue(string message, string? target = null) => new ArmError(400, "InvalidValuesForRequestParameters",
        $"Values for request parameters are invalid: {target}. {message}", target);

    public override Refusal ImmutableChanged(string path) => new ArmError(409, "AccountPropertyCannotBeUpdated",
        $"The property '{path}' was specified in the input, but it cannot be updated as it is read-only after creation.", path);

    public string? RefusesPrivateEndpoints(ResourceRecord target) =>
        target.Body.Says("kind", "Storage") ? "Private endpoints are not supported for general purpose v1 accounts." : null;

    /// <summary>Only what can be read in the paired region has addresses there.</summary>
    public bool Offers(ResourceRecord target, string groupId) =>
        !groupId.EndsWith("_secondary", StringComparison.OrdinalIgnoreCase) || target.Body.Text("sku.name")!.Contains("RA", StringComparison.Ordinal);

    public override void Prepare(WriteContext write)
    {
        if (write.Cloud.Directory.Apply(write, ",") is { } wrong)
            throw InvalidValue(wrong, "identity");
        if (write.Request.Text(LeastTls) is { } tls && !TlsVersions.AreTaken(Name, tls, write.ApiVersion))
            throw InvalidValue($"Accounts below TLS 1.2 are no longer made; '{tls}' was given.", LeastTls);
        CheckKey(write);
        StorageFirewallCheck.Check(write);
        CheckTier(write);
        ImmutabilityCheck.Check(write);
        write.Body.Put("sku.tier", write.Body.Text("sku.name")!.Split('_')[0]);
        CompleteByVersion(write);
        if (write.Body["zones"] is null)
            write.Body.Remove("zones");
        CompleteEncryption(write);
        if (!write.IsCreate)
            return;
        var now = write.Cloud.Clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        write.Body.Put("properties.creationTime", now);
        write.Body.Put("properties.keyCreationTime", new JsonObject { ["key1"] = now, ["key2"] = now });
        foreach (var key in KeyNames)
            write.Hidden[key] = SecretKey.New(64);
    }

    public override void Deleted(Cloud cloud, ResourceRecord record) => cloud.Directory.Remove(record.Body.Text("identity.principalId"));

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        StorageEndpoints.Render(cloud, record, body);
        ConnectionList.Render(cloud, record, body, apiVersion);
    }

    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action)
    {
        if (request.Method != "POST")
            return null;
        switch (action.ToLowerInvariant())
        {
            case "listkeys":
                return Keys(record, request.ApiVersion);
            case "regeneratekey":
                var name = request.JsonBody().Text("keyName");
                if (!KeyNames.Contains(name))
                    throw InvalidValue($"Values for request parameters are invalid: keyName. '{name}' is none of {string.Join(", ", KeyNames)}.", "keyName");
                record = record.WithHidden(hidden => hidden[name!] = SecretKey.New(64));
                cloud.Store.Resources.Put(record);
                return Keys(record, request.ApiVersion);
            default:
                return null;
        }
    }

    private static ArmResponse Keys(ResourceRecord record, string apiVersion)
    {
        var keys = new JsonObject
        {
            ["keys"] = new JsonArray([.. KeyNames.Select(name => (JsonNode)new JsonObject
            {
                ["creationTime"] = record.Body.Text("properties.creationTime"),
                ["keyName"] = name,
                ["value"] = record.Hidden.Text(name),
                ["permissions"] = "FULL",
            })]),
        };
        KnownMembers.Trim(TypeName + "/listKeys", apiVersion, keys);
        return new ArmResponse(200, keys);
    }

    /// <summary>Blobs and files are always encrypted, since the account was made.</summary>
    private static void CompleteEncryption(WriteContext write)
    {
        foreach (var service in new[] { "blob", "file" })
        {
            var path = $"properties.encryption.services.{service}";
            write.Body.PutIfAbsent(path + ".keyType", "Account");
            write.Body.Put(path + ".enabled", true);
            write.Body.PutIfAbsent(path + ".lastEnabledTime", write.Existing?.Body.Text(path + ".lastEnabledTime") ?? write.Cloud.Clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>
    /// Older versions neither ask for a least TLS version nor for blobs to be closed, and until they are set say nothing of it.
    /// </summary>
    private static void CompleteByVersion(WriteContext write)
    {
        if (!write.Body.Says("kind", "Storage") && !write.Body.Says("sku.tier", "Premium"))
            write.Body.PutIfAbsent("properties.accessTier", "Hot");
        if (string.CompareOrdinal(write.ApiVersion, Hardened) < 0)
            return;
        write.Body.PutIfAbsent("properties.minimumTlsVersion", "TLS1_2");
        write.Body.PutIfAbsent("properties.allowBlobPublicAccess", false);
        write.Body.PutIfAbsent("properties.allowCrossTenantReplication", false);
    }

    private static void CheckKey(WriteContext write)
    {
        const string Key = "properties.encryption.keyvaultproperties.";
        if (write.Body.Says("properties.encryption.keySource", "Microsoft.Keyvault")
            && Vault.Refuses(write, write.Body.Text(Key + "keyvaulturi"), write.Body.Text(Key + "keyname"), write.Body.Text("properties.encryption.identity.userAssignedIdentity")) is { } refused)
            throw new ArmError(400, "KeyVaultAuthenticationFailure", refused);
    }

    private void CheckTier(WriteContext write)
    {
        if (write.Existing is not { } existing)
            return;
        var (oldKind, kind) = (existing.Body.Text("kind"), write.Body.Text("kind"));
        if (oldKind != kind && (oldKind, kind) is not ("Storage", "StorageV2"))
            throw ImmutableChanged("kind");
        if (existing.Body.Text("sku.tier") != write.Body.Text("sku.name")!.Split('_')[0])
            throw ImmutableChanged("sku.name");
    }
}
