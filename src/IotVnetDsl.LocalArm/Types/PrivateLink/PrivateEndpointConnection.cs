using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.PrivateLink;

/// <summary>
/// The target's side of a private endpoint. Made by the endpoint, approved or rejected by the target's owner. Each
/// change changes the target's description, and with it the etag.
/// </summary>
internal abstract class PrivateEndpointConnection : ResourceType
{
    private const string StatePath = "properties.privateLinkServiceConnectionState";
    private const string StatusPath = StatePath + ".status";

    /// <summary>The name that the target gives to a new connection: nobody can compose it.</summary>
    public virtual string NewName(ResourceId target) => $"{target.Name}.{Guid.NewGuid()}";

    public override Verbs Verbs => Verbs.Put | Verbs.Delete;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.privateEndpoint", "properties.groupIds"];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText(StatusPath),
        Must.BeOneOf(StatusPath, "Pending", "Approved", "Rejected", "Disconnected"),
    ];

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    public override void Prepare(WriteContext write)
    {
        if (write.Existing is not { } existing)
        {
            throw new ArmError(404, "ResourceNotFound",
                $"The private endpoint connection '{write.Id.Name}' was not found: connections are made by private endpoints.");
        }

        var (before, after) = (existing.Body.Text(StatusPath), write.Body.Text(StatusPath));
        if (before != after && (after is "Pending" or "Disconnected" || before is "Rejected" or "Disconnected"))
            throw InvalidValue($"A connection that is {before} cannot become {after}. Delete the private endpoint and create it again.", StatusPath);
        write.Body.PutIfAbsent(StatePath + ".actionsRequired", "None");
    }

    public override void Completed(Cloud cloud, ResourceRecord record)
    {
        Touch(cloud, record.Id.Parent!);
        if (Endpoint(cloud, record) is { } endpoint)
            ZoneRecords.Refresh(cloud, endpoint.Id);
    }

    public override void Deleted(Cloud cloud, ResourceRecord record)
    {
        Touch(cloud, record.Id.Parent!);
        if (Endpoint(cloud, record) is { } endpoint)
            ZoneRecords.Refresh(cloud, endpoint.Id);
    }

    public static string Status(ResourceRecord connection) => connection.Body.Text(StatusPath)!;

    public static string Description(ResourceRecord connection) => connection.Body.Text(StatePath + ".description") ?? "";

    /// <summary>The connection that an endpoint made at its target, when both are in force.</summary>
    public static void Open(Cloud cloud, ResourceId id, ResourceId endpoint, string groupId, string status, string description)
    {
        var body = JsonText.NewObject();
        body.Put("properties.privateEndpoint.id", endpoint.Text);
        body.Put("properties.groupIds", new JsonArray(groupId));
        body.Put(StatusPath, status);
        body.Put(StatePath + ".description", description);
        body.Put(StatePath + ".actionsRequired", "None");
        cloud.Store.Resources.Put(new ResourceRecord(id, body, JsonText.NewObject(), ResourceRecord.NewEtag()));
        cloud.Lifecycle.Finish(cloud.Types.Of(id), id);
    }

    /// <summary>The target's description has changed: it gets a new etag.</summary>
    public static void Touch(Cloud cloud, ResourceId target)
    {
        if (cloud.Store.Find(target) is { } record)
            cloud.Store.Resources.Put(record with { Etag = ResourceRecord.NewEtag() });
    }

    private static ResourceRecord? Endpoint(Cloud cloud, ResourceRecord connection) =>
        ResourceId.TryParse(connection.Body.Text("properties.privateEndpoint.id")) is { } id ? cloud.Store.Find(id) : null;
}
