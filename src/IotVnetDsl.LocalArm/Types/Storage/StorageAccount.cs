using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>An account: created in the background, changed at once.</summary>
internal sealed class StorageAccount : ResourceType, IPrivateLinkTarget
{
    public const string TypeName = "Microsoft.Storage/storageAccounts";

    private static readonly string[] KeyNames = ["key1", "key2"];

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(3, 24, "^[a-z0-9]+$",
        "Storage account name must be between 3 and 24 characters in length and use numbers and lower-case letters only.");

    public override string? GlobalNameSuffix => "core.windows.net";

    public override bool PatchesTagsOnly => false;

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "sku.tier", "properties.creationTime", "properties.keyCreationTime", "properties.primaryEndpoints", "properties.primaryLocation",
        "properties.statusOfPrimary", "properties.privateEndpointConnections", "properties.geoReplicationStats",
    ];

    public override IReadOnlyList<string> Immutable { get; } = ["properties.isHnsEnabled", "properties.isNfsV3Enabled", "properties.dnsEndpointType"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.supportsHttpsTrafficOnly", true),
        new("properties.minimumTlsVersion", "TLS1_0"),
        new("properties.allowBlobPublicAccess", false),
        new("properties.accessTier", "Hot"),
        new("properties.networkAcls.bypass", "AzureServices"),
        new("properties.networkAcls.defaultAction", "Allow"),
        new("properties.networkAcls.ipRules", new JsonArray()),
        new("properties.networkAcls.virtualNetworkRules", new JsonArray()),
        new("properties.encryption.keySource", "Microsoft.Storage"),
        new("properties.encryption.services.blob", new JsonObject { ["enabled"] = true, ["keyType"] = "Account" }),
        new("properties.encryption.services.file", new JsonObject { ["enabled"] = true, ["keyType"] = "Account" }),
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

    public override LongRunning Follow(OperationKind kind) => kind == OperationKind.Create ? LongRunning.Location : LongRunning.None;

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

    public override void Prepare(WriteContext write)
    {
        if (write.Cloud.Directory.Apply(write, ",") is { } wrong)
            throw InvalidValue(wrong, "identity");
        StorageFirewallCheck.Check(write);
        CheckTier(write);
        write.Body.Put("sku.tier", write.Body.Text("sku.name")!.Split('_')[0]);
        if (!write.IsCreate)
            return;
        var now = write.Cloud.Clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        write.Body.Put("properties.creationTime", now);
        write.Body.Put("properties.keyCreationTime", new JsonObject { ["key1"] = now, ["key2"] = now });
        foreach (var key in KeyNames)
            write.Hidden[key] = SecretKey.New(64);
    }

    public override void Deleted(Cloud cloud, ResourceRecord record) => cloud.Directory.Remove(record.Body.Text("identity.principalId"));

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body)
    {
        foreach (var service in new[] { "blob", "dfs", "file", "queue", "table", "web" })
            body.Put($"properties.primaryEndpoints.{service}", $"https://{record.Id.Name}.{service}.core.windows.net/");
        body.Put("properties.primaryLocation", body.Text("location"));
        body.Put("properties.statusOfPrimary", "available");
        ConnectionList.Render(cloud, record, body);
    }

    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action)
    {
        if (request.Method != "POST" || !action.Equals("listKeys", StringComparison.OrdinalIgnoreCase))
            return null;
        return new ArmResponse(200, new JsonObject
        {
            ["keys"] = new JsonArray([.. KeyNames.Select(name => (JsonNode)new JsonObject
            {
                ["keyName"] = name,
                ["value"] = record.Hidden.Text(name),
                ["permissions"] = "FULL",
            })]),
        });
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
