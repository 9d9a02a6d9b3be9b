using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Messaging;

/// <summary>A namespace of event hubs or of service bus; both share one space of host names.</summary>
internal abstract class MessagingNamespace : MessagingResource, IPrivateLinkTarget
{
    private const string Attaching = "attaching";

    public override NameRule NameRule { get; } = new(6, 50, "^[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$",
        "A namespace name has 6 to 50 letters, digits and hyphens, begins with a letter and ends with a letter or digit.");

    public override string? GlobalNameSuffix => "servicebus.windows.net";

    public override bool HasProvisioningState => true;

    public override bool PatchesTagsOnly => false;

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "properties.createdAt", "properties.updatedAt", "properties.status", "properties.serviceBusEndpoint", "properties.metricId",
        "properties.privateEndpointConnections",
    ];

    public override IReadOnlyList<string> Immutable { get; } = ["properties.zoneRedundant"];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("sku.name"),
        Must.BeOneOf("sku.name", "Basic", "Standard", "Premium"),
        Must.BeOneOf("properties.publicNetworkAccess", "Enabled", "Disabled", "SecuredByPerimeter"),
        Must.BeOneOf("properties.minimumTlsVersion", "1.0", "1.1", "1.2", "1.3"),
    ];

    public override Refusal NameTaken(ResourceId id) => new ArmError(400, "NamespaceUnavailable",
        $"The specified namespace '{id.Name}' is not available: the name is already in use.");

    public abstract string? RefusesPrivateEndpoints(ResourceRecord target);

    /// <summary>Why these capacity units do not go with that SKU, or null.</summary>
    protected abstract string? WrongCapacity(string sku, decimal capacity);

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        if (write.Cloud.Directory.Apply(write) is { } wrong)
            throw InvalidValue(wrong, "identity");
        if (write.Body.Says("identity.type", "None"))
            write.Body.Remove("identity");
        write.Body.PutIfAbsent("tags", new JsonObject());
        if (write.Body.At("properties.encryption") is JsonObject)
            write.Body.PutIfAbsent("properties.encryption.requireInfrastructureEncryption", false);
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

    /// <summary>Identities that come with this write: while it goes on, they are shown without their principals.</summary>
    private static void NoteAttaching(WriteContext write)
    {
        var before = write.Existing?.Body.At("identity.userAssignedIdentities") as JsonObject;
        var now = write.Body.At("identity.userAssignedIdentities") as JsonObject ?? [];
        write.Hidden[Attaching] = new JsonArray([.. now.Where(member => before?.ContainsKey(member.Key) != true).Select(member => (JsonNode)member.Key)]);
    }

    /// <summary>Spread over zones without being asked: where the region has zones, from a version on.</summary>
    protected static bool IsZoned(WriteContext write, string since) =>
        string.CompareOrdinal(write.ApiVersion, since) >= 0 && Regions.Find(write.Body.Text("location") ?? "")?.HasZones == true;

    /// <summary>What the service does first: identities and keys show in the state.</summary>
    public override string? FirstState(WriteContext write)
    {
        if (write.Body.At("properties.encryption") is JsonObject && write.IsCreate)
            return "EnablingEncryption";
        var system = write.Body.Text("identity.principalId");
        return system is not null && system != write.Existing?.Body.Text("identity.principalId") ? "ActivatingIdentity" : null;
    }

    public override void Deleted(Cloud cloud, ResourceRecord record) => cloud.Directory.Remove(record.Body.Text("identity.principalId"));

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Put("properties.status", body.Text("properties.provisioningState") switch
        {
            "Succeeded" => "Active",
            "Created" or "ActivatingIdentity" or "EnablingEncryption" => "Activating",
            "Updating" when Spellings.Of(Name, apiVersion)?.Location == LocationForm.Display => "Activating",
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
        body.Put("properties.serviceBusEndpoint", $"https://{record.Id.Name}.servicebus.windows.net:443/");
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

    public override Refusal NotFound(ResourceId id) => new ArmError(404, "NamespaceNotFound", $"Namespace '{id.Name}' not found");
}
