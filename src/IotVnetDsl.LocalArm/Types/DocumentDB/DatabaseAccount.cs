using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.KeyVault;
using IotVnetDsl.LocalArm.Types.Network;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.DocumentDB;

/// <summary>An account of Cosmos DB. Source of what it shows unasked: recording of Azure CLI, test_cosmosdb_sql_database (2020-08).</summary>
internal sealed class DatabaseAccount : ResourceType, IPrivateLinkTarget
{
    public const string TypeName = "Microsoft.DocumentDB/databaseAccounts";

    private const string Locations = "properties.locations";
    private const string Rules = "properties.ipRules";
    private const string Subnets = "properties.virtualNetworkRules";
    private const string Key = "properties.keyVaultKeyUri";
    private const string GoesBy = "properties.defaultIdentity";
    private const string OfService = "FirstPartyIdentity";
    private const string OfUser = "UserAssignedIdentity=";
    private const string Backup = "properties.backupPolicy.";

    private static readonly string[] KeyNames = ["primaryMasterKey", "secondaryMasterKey", "primaryReadonlyMasterKey", "secondaryReadonlyMasterKey"];

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(3, 44, "^[a-z0-9]+(-[a-z0-9]+)*$",
        "A database account's name has 3 to 44 lower-case letters, digits and single hyphens, and begins and ends with a letter or digit.");

    public override HostFamily? Hosts => HostFamily.Databases;

    public override bool PatchesTagsOnly => false;

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "properties.documentEndpoint", "properties.writeLocations", "properties.readLocations", "properties.failoverPolicies", "properties.keysMetadata",
        "properties.instanceId", "properties.privateEndpointConnections",
    ];

    public override IReadOnlyList<string> Immutable { get; } = ["kind", "properties.enableFreeTier"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("tags", new JsonObject()),
        new("kind", "GlobalDocumentDB"),
        new("identity", new JsonObject { ["type"] = "None" }),
        new("properties.publicNetworkAccess", "Enabled"),
        new("properties.enableAutomaticFailover", false),
        new("properties.enableMultipleWriteLocations", false),
        new("properties.isVirtualNetworkFilterEnabled", false),
        new("properties.disableLocalAuth", false),
        new("properties.enableFreeTier", false),
        new("properties.minimalTlsVersion", "Tls12"),
        new("properties.networkAclBypass", "None"),
        new("properties.networkAclBypassResourceIds", new JsonArray()),
        new("properties.consistencyPolicy.defaultConsistencyLevel", "Session"),
        new("properties.consistencyPolicy.maxIntervalInSeconds", 5),
        new("properties.consistencyPolicy.maxStalenessPrefix", 100),
        new("properties.capabilities", new JsonArray()),
        new(Rules, new JsonArray()),
        new(Subnets, new JsonArray()),
        new("properties.cors", new JsonArray()),
        new("properties.createMode", "Default"),
        new("properties.EnabledApiTypes", "Sql"),
        new("properties.enableAnalyticalStorage", false),
        new("properties.disableKeyBasedMetadataWriteAccess", false),
        new("properties.backupPolicy.type", "Periodic"),
        new(GoesBy, OfService),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("properties.databaseAccountOfferType"),
        Must.BeOneOf("properties.databaseAccountOfferType", "Standard"),
        Must.BeOneOf("kind", "GlobalDocumentDB", "MongoDB", "Parse"),
        Must.HaveTextInEach(Locations, "locationName"),
        Must.BeOneOf("properties.publicNetworkAccess", "Enabled", "Disabled", "SecuredByPerimeter"),
        Must.BeOneOf("properties.minimalTlsVersion", "Tls", "Tls11", "Tls12"),
        Must.BeOneOf("properties.networkAclBypass", "None", "AzureServices"),
        Must.BeOneOf("properties.consistencyPolicy.defaultConsistencyLevel", "Eventual", "Session", "BoundedStaleness", "Strong", "ConsistentPrefix"),
        Must.HaveTextInEach(Rules, "ipAddressOrRange"),
        Must.HaveTextInEach(Subnets, "id"),
    ];

    public override Refusal InvalidValue(string message, string? target = null) => new ArmError(400, "BadRequest", message, target);

    public override Refusal NameTaken(ResourceId id) => new ArmError(409, "Conflict", $"DatabaseAccount name '{id.Name}' already exists.");

    public override Refusal ImmutableChanged(string path) => new ArmError(400, "BadRequest", $"The property '{path}' of a database account cannot be changed.", path);

    public string? RefusesPrivateEndpoints(ResourceRecord target) => null;

    public string Expand(ResourceRecord target, string pattern) => pattern
        .Replace("{name}", target.Id.Name.ToLowerInvariant(), StringComparison.Ordinal)
        .Replace("{region}", Regions.Find(target.Body.Items(Locations)[0].Text("locationName")!)?.Name, StringComparison.Ordinal);

    public override void Prepare(WriteContext write)
    {
        if (write.Cloud.Directory.Apply(write, ",") is { } wrong)
            throw InvalidValue(wrong, "identity");
        CheckKey(write);
        if (write.Body.Items(Locations).Count == 0)
            throw InvalidValue("Database account creation failed. A region is needed in locations.", Locations);
        foreach (var location in write.Body.Items(Locations))
            KeepWhatIsChosen(location);
        if (write.Existing is { } existing && IsServerless(existing.Body) != IsServerless(write.Body))
            throw InvalidValue("EnableServerless cannot be changed after the account is created.", "properties.capabilities");
        if (write.Body.Says(Backup + "type", "Periodic"))
        {
            write.Body.PutIfAbsent(Backup + "periodicModeProperties.backupIntervalInMinutes", 240);
            write.Body.PutIfAbsent(Backup + "periodicModeProperties.backupRetentionIntervalInHours", 8);
        }

        foreach (var rule in write.Body.Items(Rules))
        {
            if (IsPrivate(rule.Text("ipAddressOrRange")!))
                throw InvalidValue($"'{rule.Text("ipAddressOrRange")}' is a private address, which no rule can be about.", Rules);
        }

        foreach (var rule in write.Body.Items(Subnets))
        {
            rule.PutIfAbsent("ignoreMissingVNetServiceEndpoint", false);
            if (rule.Flag("ignoreMissingVNetServiceEndpoint") != true)
                CheckSubnet(write, rule.Text("id")!);
        }

        if (!write.IsCreate)
            return;
        write.Body.Put("properties.instanceId", Guid.NewGuid().ToString());
        foreach (var key in KeyNames)
            write.Hidden[key] = SecretKey.New(64);
    }

    public override void Deleted(Cloud cloud, ResourceRecord record) => cloud.Directory.Remove(record.Body.Text("identity.principalId"));

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        var name = record.Id.Name.ToLowerInvariant();
        var isThere = !body.Says("properties.provisioningState", "Creating");
        if (isThere)
            body.Put("properties.documentEndpoint", $"https://{name}.{cloud.Names.Documents}:443/");
        foreach (var location in body.Items(Locations))
        {
            var region = Regions.Find(location.Text("locationName")!);
            location["locationName"] = region?.DisplayName ?? location.Text("locationName");
            location["id"] = $"{name}-{region?.Name}";
            if (isThere)
                location["documentEndpoint"] = $"https://{name}-{region?.Name}.{cloud.Names.Documents}:443/";
            location["provisioningState"] = isThere ? "Succeeded" : "Creating";
        }

        body.Put("properties.writeLocations", body.At(Locations)!.DeepClone());
        body.Put("properties.failoverPolicies", new JsonArray([.. body.Items(Locations).Select(location => new JsonObject
        {
            ["id"] = location.Text("id"),
            ["locationName"] = location.Text("locationName"),
            ["failoverPriority"] = location.At("failoverPriority")?.DeepClone(),
        })]));
        body.Put("properties.readLocations", body.At(Locations)!.DeepClone());
        ConnectionList.Render(cloud, record, body, apiVersion);
        if (body.Items("properties.privateEndpointConnections").Count == 0)
            body.Cut("properties.privateEndpointConnections");
    }

    public override IReadOnlyList<string> Itemized { get; } = ["privateLinkResources"];

    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action) => (request.Method, action.ToLowerInvariant()) switch
    {
        ("POST", "listkeys") => Keys(record, KeyNames),
        ("POST", "readonlykeys") => Keys(record, KeyNames.Where(key => key.Contains("Readonly", StringComparison.Ordinal))),
        _ => null,
    };

    private static ArmResponse Keys(ResourceRecord record, IEnumerable<string> names) =>
        new(200, new JsonObject(names.Select(key => KeyValuePair.Create(key, (JsonNode?)record.Hidden.Text(key)))));

    /// <summary>What was answered and is sent again is the same region, however it is spelled.</summary>
    private static void KeepWhatIsChosen(JsonObject location)
    {
        location["locationName"] = Regions.Find(location.Text("locationName")!)?.Name ?? location.Text("locationName");
        location.PutIfAbsent("isZoneRedundant", false);
        foreach (var answered in new[] { "id", "documentEndpoint", "provisioningState" })
            location.Remove(answered);
    }

    /// <summary>
    /// The service's own identity, which an account goes by until it is told otherwise, is in no directory here: what a vault lets it do is not known.
    /// Source: https://learn.microsoft.com/azure/cosmos-db/how-to-setup-customer-managed-keys.
    /// </summary>
    private void CheckKey(WriteContext write)
    {
        var identity = write.Body.Text(GoesBy)!;
        var user = identity.StartsWith(OfUser, StringComparison.OrdinalIgnoreCase) ? identity[OfUser.Length..].Split('&')[0] : null;
        var isOfService = identity.Equals(OfService, StringComparison.OrdinalIgnoreCase);
        if (user is null && !isOfService && !identity.Equals("SystemAssignedIdentity", StringComparison.OrdinalIgnoreCase))
            throw InvalidValue($"The default identity '{identity}' is not valid.", GoesBy);
        if (!isOfService && Identities.PrincipalOf(write.Body, user) is null)
            throw InvalidValue($"The default identity '{identity}' is not among the identities of the account.", GoesBy);
        if (write.Body.Text(Key) is not { } address)
        {
            if (write.Existing?.Body.Text(Key) is not null)
                throw InvalidValue("Customer-managed keys cannot be taken from an account.", Key);
            return;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Segments is not ["/", "keys/", var name, ..])
            throw InvalidValue($"'{address}' is not the address of a key.", Key);
        if (!isOfService && Vault.Refuses(write, address, name.TrimEnd('/'), user) is { } refused)
            throw InvalidValue(refused, Key);
    }

    private void CheckSubnet(WriteContext write, string id)
    {
        if (ResourceId.TryParse(id) is not { } subnet || !subnet.IsOf(Subnet.TypeName) || write.Cloud.Store.Find(subnet) is not { } record
            || !Subnet.HasServiceEndpoint(record.Body, "Microsoft.AzureCosmosDB"))
        {
            throw InvalidValue($"The subnet '{id}' does not exist or has no service endpoint for Microsoft.AzureCosmosDB.", Subnets);
        }
    }

    public static bool IsServerless(JsonObject body) => body.Items("properties.capabilities").Any(capability => capability.Says("name", "EnableServerless"));

    private static bool IsPrivate(string range) => IPAddress.TryParse(range.Split('/')[0], out var address) && AddressBlock.IsPrivate(address);
}
