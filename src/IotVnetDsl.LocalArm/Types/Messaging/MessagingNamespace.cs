using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.KeyVault;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Messaging;

/// <summary>A namespace of event hubs or of service bus; both share one space of host names.</summary>
internal abstract class MessagingNamespace : MessagingResource, IPrivateLinkTarget
{
    /// <summary>The version whose forms all others have in regions that Azure has moved.</summary>
    protected const string Newest = "2024-01-01";

    private const string LeastTls = "properties.minimumTlsVersion";

    protected const string Zones = "properties.zoneRedundant";

    private const string Attaching = "attaching";

    /// <summary>Made where Azure answers in the newest forms, whatever the version.</summary>
    private const string Moved = "moved";

    public override NameRule NameRule { get; } = new(6, 50, "^[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$",
        "A namespace name has 6 to 50 letters, digits and hyphens, begins with a letter and ends with a letter or digit.");

    public override HostFamily? Hosts => HostFamily.Messaging;

    public override bool HasProvisioningState => true;

    public override bool PatchesTagsOnly => false;

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "properties.createdAt", "properties.updatedAt", "properties.status", "properties.serviceBusEndpoint", "properties.metricId",
        "properties.privateEndpointConnections",
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("sku.name"),
        Must.BeOneOf("sku.name", "Basic", "Standard", "Premium"),
        Must.BeOneOf("properties.publicNetworkAccess", "Enabled", "Disabled", "SecuredByPerimeter"),
        Must.BeOneOf("properties.minimumTlsVersion", "1.0", "1.1", "1.2", "1.3"),
    ];

    public override Refusal NameTaken(ResourceId id) => new ArmError(400, "NamespaceUnavailable",
        $"The specified namespace '{id.Name}' is not available: the name is already in use.");

    public override string FormOf(Cloud cloud, ResourceRecord? record, string apiVersion) => IsMoved(cloud, record) && string.CompareOrdinal(apiVersion, Newest) < 0 ? Newest : apiVersion;

    private static bool IsMoved(Cloud cloud, ResourceRecord? record) => record is null ? cloud.Switches.Is(Switches.NamespaceForms, "newest") : record.Hidden.Flag(Moved) == true;

    public abstract string? RefusesPrivateEndpoints(ResourceRecord target);

    /// <summary>Why these capacity units do not go with that SKU, or null.</summary>
    protected abstract string? WrongCapacity(string sku, decimal capacity);

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        if (write.IsCreate)
            write.Hidden[Moved] = IsMoved(write.Cloud, null);
        if (write.Cloud.Directory.Apply(write) is { } wrong)
            throw InvalidValue(wrong, "identity");
        if (write.Body.Says("identity.type", "None"))
            write.Body.Remove("identity");
        write.Body.PutIfAbsent("tags", new JsonObject());
        if (write.Body.At("properties.encryption") is JsonObject)
            write.Body.PutIfAbsent("properties.encryption.requireInfrastructureEncryption", false);
        CheckKeys(write);
        if (write.Body.Text(LeastTls) is { } tls && !TlsVersions.AreTaken(Name, tls, write.ApiVersion))
            throw InvalidValue($"SubCode=40000. The value '{tls}' of '{LeastTls}' is not known to version {write.ApiVersion}.", LeastTls);
        NoteAttaching(write);
        var sku = write.Body.Text("sku.name")!;
        write.Body.Put("sku.tier", sku);
        if (WrongCapacity(sku, write.Body.Number("sku.capacity") ?? 1) is { } reason)
            throw InvalidValue(reason, "sku.capacity");
        var before = write.Existing?.Body.Text("sku.name");
        if (before is not null && before != sku && (before == "Premium" || sku == "Premium"))
            throw InvalidValue($"SubCode=40000. Changing the SKU of a namespace from {before} to {sku} is not supported.", "sku.name");
        write.Body.PutIfAbsent("properties.publicNetworkAccess", write.Existing?.Body.Text("properties.publicNetworkAccess") ?? "Enabled");
    }

    private void CheckKeys(WriteContext write)
    {
        foreach (var key in write.Body.Items("properties.encryption.keyVaultProperties"))
        {
            key.PutIfAbsent("keyVersion", "");
            if (Vault.Refuses(write, key.Text("keyVaultUri"), key.Text("keyName"), key.Text("identity.userAssignedIdentity")) is { } refused)
                throw InvalidValue($"SubCode=40000. KeyVault: {refused}", "properties.encryption");
        }
    }

    /// <summary>Identities that come with this write: while it goes on, they are shown without their principals.</summary>
    private static void NoteAttaching(WriteContext write)
    {
        var before = write.Existing?.Body.At("identity.userAssignedIdentities") as JsonObject;
        var now = write.Body.At("identity.userAssignedIdentities") as JsonObject ?? [];
        write.Hidden[Attaching] = new JsonArray([.. now.Where(member => before?.ContainsKey(member.Key) != true).Select(member => (JsonNode)member.Key)]);
    }

    /// <summary>Whether there is more than one zone to spread over.</summary>
    protected static bool HasZones(WriteContext write) => Regions.Find(write.Body.Text("location") ?? "")?.HasZones == true;

    /// <summary>What the service does first: identities show in the state.</summary>
    public override string? FirstState(WriteContext write)
    {
        var system = write.Body.Text("identity.principalId");
        var comes = write.IsCreate ? write.Body.At("identity") is not null : system is not null && system != write.Existing?.Body.Text("identity.principalId");
        return comes ? "ActivatingIdentity" : null;
    }

    public override void Deleted(Cloud cloud, ResourceRecord record) => cloud.Directory.Remove(record.Body.Text("identity.principalId"));

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Put("properties.status", body.Text("properties.provisioningState") switch
        {
            "Succeeded" => cloud.Store.RunningOn(record.Id) is { Kind: OperationKind.Delete } ? "Removing" : "Active",
            "ActivatingIdentity" => "Active",
            "Created" => "Activating",
            "Updating" when Spellings.Of(Name, FormOf(cloud, record, apiVersion))?.Location == LocationForm.Display => "Activating",
            var state => state,
        });
        body.Put("properties.geoDataReplication", new JsonObject
        {
            ["maxReplicationLagDurationInSeconds"] = 0,
            ["locations"] = new JsonArray(new JsonObject
            {
                ["locationName"] = body.Text("location"),
                ["roleType"] = "Primary",
                ["replicaState"] = body.Says("properties.provisioningState", "Succeeded") ? "Ready" : "InBuild",
            }),
        });
        body.Put("properties.serviceBusEndpoint", $"https://{record.Id.Name}.{cloud.Names.Messaging}:443/");
        body.Put("properties.metricId", $"{record.Id.Subscription!.Name}:{record.Id.Name.ToLowerInvariant()}");
        if (body.At("identity.userAssignedIdentities") is JsonObject attached && !body.Says("properties.provisioningState", "Succeeded"))
        {
            foreach (var id in record.Hidden.Texts(Attaching).Where(attached.ContainsKey))
                attached[id] = new JsonObject();
        }

        ConnectionList.Render(cloud, record, body, apiVersion);
        if (body.Items("properties.privateEndpointConnections").Count == 0)
            body.Cut("properties.privateEndpointConnections");
    }

    /// <summary>It is active before its identity is, though not yet when it is asked for.</summary>
    public override void RenderAccepted(WriteContext write, JsonObject body)
    {
        if (body.Says("properties.provisioningState", "ActivatingIdentity"))
            body.Put("properties.status", "Activating");
    }

    public override Refusal NotFound(ResourceId id) => new ArmError(404, "NamespaceNotFound", $"Namespace '{id.Name}' not found");
}
