using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>An endpoint in a subnet for one sub-resource of one target. Once in force it opens a connection there.</summary>
internal sealed partial class PrivateEndpoint : NetworkResource
{
    public const string TypeName = "Microsoft.Network/privateEndpoints";
    private const string Automatic = "privateLinkServiceConnections";
    private const string Manual = "manualPrivateLinkServiceConnections";
    private const string SaysWhyAtOnce = "2022-01-01";
    private const string ConnectionMark = "connection";

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = NameRule.NetworkUpTo(2, 64);

    public override Verbs Verbs => Verbs.Put | Verbs.Delete;

    public override IReadOnlyList<string> ReadOnly { get; } =
        ["properties.resourceGuid", "properties.networkInterfaces", "properties.customDnsConfigs"];

    public override IReadOnlyList<string> Immutable { get; } = ["properties.subnet.id", "properties.customNetworkInterfaceName"];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("properties.subnet.id"),
        Must.HaveTextInEach($"properties.{Automatic}", "name", "properties.privateLinkServiceId"),
        Must.HaveTextInEach($"properties.{Manual}", "name", "properties.privateLinkServiceId"),
        Must.Match($"properties.{Manual}[*].properties.requestMessage", "^.{0,140}$", "A request message has at most 140 characters."),
        Must.HaveTextInEach("properties.ipConfigurations", "name", "properties.privateIPAddress"),
    ];

    public static ResourceId? Target(JsonObject body) => ResourceId.TryParse(Connection(body)?.Text("properties.privateLinkServiceId"));

    /// <summary>How the target answers: as its side of the connection says, or Disconnected when that is gone.</summary>
    public static string Status(Cloud cloud, ResourceRecord endpoint)
    {
        if (ResourceId.TryParse(endpoint.Hidden.Text(ConnectionMark)) is not { } id)
            return "Pending";
        return cloud.Store.Find(id) is { } connection ? PrivateEndpointConnection.Status(connection) : "Disconnected";
    }

    /// <summary>Endpoints in one subnet, and all that concerns one target, go one after another.</summary>
    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body)
    {
        if (ResourceId.TryParse(body.Text("properties.subnet.id")) is { } subnet)
            yield return subnet;
        if (Target(body) is { } target)
            yield return target;
    }

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var subnet = PrivateEndpointPlace.Check(write);
        // What else a request says of the subnet is not kept.
        write.Body.Put("properties.subnet", new JsonObject { ["id"] = write.Body.Text("properties.subnet.id") });
        var connections = write.Body.Items($"properties.{Automatic}").Concat(write.Body.Items($"properties.{Manual}")).ToList();
        if (connections is not [var connection])
            throw InvalidValue($"Private endpoint {write.Id.Name} must have exactly one private link service connection; it has {connections.Count}.");
        var target = IsOutOfSight(write.Cloud, connection) ? null : CheckTarget(write, connection);
        CheckUnchanged(write, connection);
        var groupId = target is null ? "" : CheckGroup(write, connection, target);
        if (target is not null && write.Body.Items($"properties.{Automatic}").Count > 0 && write.Cloud.Switches.Is(Switches.PrivateEndpointApproval, "denied"))
        {
            throw new ArmError(403, "LinkedAuthorizationFailed",
                $"The client has permission to perform action 'Microsoft.Network/privateEndpoints/write' on scope '{write.Id.Text}'; however, it does not have permission to perform action 'privateEndpointConnectionsApproval/action' on the linked scope '{target.Id.Text}'.");
        }

        CheckSecurityGroups(write);
        if (write.IsCreate || write.Body.Items("properties.ipConfigurations").Count > 0)
            EndpointMember.Write(write.Hidden, PrivateEndpointAddresses.Allocate(write, subnet, target is null ? [EndpointMember.OutOfSight] : EndpointMember.Of(write.Cloud, target, groupId)));
    }

    public override void Accepted(WriteContext write)
    {
        if (Target(write.Body) is { } target)
            PrivateEndpointConnection.Touch(write.Cloud, target);
        if (write.IsCreate)
            NetworkInterface.CreateFor(write);
    }

    public override void Completed(Cloud cloud, ResourceRecord record)
    {
        if (record.Hidden.Text(ConnectionMark) is null && Target(record.Body) is { } target && cloud.Store.Find(target) is { } found)
        {
            var connections = (PrivateEndpointConnection)cloud.Types.Find($"{found.Id.Type}/privateEndpointConnections")!;
            var id = found.Id.Child("privateEndpointConnections", connections.NewName(found.Id));
            cloud.Store.Resources.Put(record.WithHidden(hidden => hidden[ConnectionMark] = id.Text));
            var approved = record.Body.Items($"properties.{Automatic}").Count > 0;
            PrivateEndpointConnection.Open(cloud, id, record.Id, EndpointMember.Read(record)[0].GroupId,
                approved ? "Approved" : "Pending", approved ? "Auto-Approved" : Connection(record.Body)?.Text("properties.requestMessage") ?? "");
        }

        ZoneRecords.Refresh(cloud, record.Id);
    }

    public override void Deleting(Cloud cloud, ResourceRecord record)
    {
        if (Target(record.Body) is { } target)
            PrivateEndpointConnection.Touch(cloud, target);
    }

    public override void Deleted(Cloud cloud, ResourceRecord record)
    {
        ZoneRecords.Refresh(cloud, record.Id);
        if (ResourceId.TryParse(record.Hidden.Text(ConnectionMark)) is { } connection)
            cloud.Lifecycle.Remove(connection);
        NetworkInterface.RemoveOf(cloud, record.Id);
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        foreach (var kind in new[] { Automatic, Manual })
        {
            foreach (var connection in body.Items($"properties.{kind}"))
                ShowConnection(cloud, record, kind == Automatic, connection);
        }

        body.Put("properties.networkInterfaces", new JsonArray([.. NetworkInterface.Of(cloud, record.Id).Select(id => (JsonNode)new JsonObject { ["id"] = id.Text })]));
        var made = body.Text("properties.provisioningState") == "Succeeded";
        body.Put("properties.customDnsConfigs", new JsonArray([.. made ? Names(record) : []]));
    }

    /// <summary>The reason of the approval came into the first answer later than the approval.</summary>
    public override void RenderAccepted(WriteContext write, JsonObject body)
    {
        if (!write.IsCreate || string.CompareOrdinal(write.ApiVersion, SaysWhyAtOnce) >= 0)
            return;
        foreach (var connection in body.Items($"properties.{Automatic}"))
            connection.Put("properties.privateLinkServiceConnectionState.description", "");
    }

    private static IEnumerable<JsonNode> Names(ResourceRecord record) => EndpointMember.Read(record)
        .Where(member => member.HostName.Length > 0)
        .GroupBy(member => member.HostName, StringComparer.OrdinalIgnoreCase)
        .Select(same => (JsonNode)new JsonObject
        {
            ["fqdn"] = same.Key,
            ["ipAddresses"] = new JsonArray([.. same.Select(member => (JsonNode)member.Address)]),
        });

    private static void ShowConnection(Cloud cloud, ResourceRecord record, bool approves, JsonObject connection)
    {
        var other = ResourceId.TryParse(record.Hidden.Text(ConnectionMark)) is { } id ? cloud.Store.Find(id) : null;
        connection.Put("properties.privateLinkServiceConnectionState", new JsonObject
        {
            ["status"] = other is null && approves && record.Hidden.Text(ConnectionMark) is null ? "Approved" : Status(cloud, record),
            ["description"] = other is null ? approves ? "Auto Approved" : IsOutOfSight(cloud, connection) ? "Awaiting Approval" : "" : PrivateEndpointConnection.Description(other),
            ["actionsRequired"] = "None",
        });
    }

    private static JsonObject? Connection(JsonObject body) =>
        body.Items($"properties.{Automatic}").Concat(body.Items($"properties.{Manual}")).FirstOrDefault();

    private static void CheckSecurityGroups(WriteContext write)
    {
        foreach (var group in write.Body.Items("properties.applicationSecurityGroups"))
        {
            if (ResourceId.TryParse(group.Text("id")) is not { } id || !id.IsOf(ApplicationSecurityGroup.TypeName) || write.Cloud.Store.Find(id) is not { } found
                || !found.Body.Says("location", write.Body.Text("location")!))
            {
                throw InvalidReference(group.Text("id"), write.Id);
            }
        }
    }

    // By the alias of somebody's private link service, or of a type that is not modelled: it is taken to be there, and answers at once.
    private static bool IsOutOfSight(Cloud cloud, JsonObject connection) => connection.Text("properties.privateLinkServiceId") is { } named
        && (Alias.IsMatch(named) || (ResourceId.TryParse(named) is { } id && cloud.Types.Find(id.Type) is null));

    private static ResourceRecord CheckTarget(WriteContext write, JsonObject connection)
    {
        var named = connection.Text("properties.privateLinkServiceId");
        if (ResourceId.TryParse(named) is not { } id || write.Cloud.Store.Find(id) is not { } target)
            throw InvalidReference(named, write.Id);
        if (write.Cloud.Types.Of(id) is not IPrivateLinkTarget type)
        {
            throw new ArmError(400, "InvalidPrivateLinkServiceId",
                $"Call to resource '{id.Text}' failed: its type does not support private endpoints.");
        }

        if (write.Cloud.InForce(id) is null)
        {
            throw write.Cloud.Store.RunningOn(id) is { } operation
                ? Retryable(write.Cloud, NotProvisioned(write.Cloud, id, write.Id, operation))
                : new ArmError(400, "ReferencedResourceNotProvisioned",
                    $"Cannot proceed with operation because resource {id.Text} used by resource {write.Id.Text} is not in Succeeded state.");
        }

        if (type.RefusesPrivateEndpoints(target) is { } reason)
            throw new ArmError(400, "BadRequest", $"Call to {id.Namespace} failed. Error message: {reason}");
        return target;
    }

    private static string CheckGroup(WriteContext write, JsonObject connection, ResourceRecord target)
    {
        var groups = PrivateLinkGroups.Of(target.Id.Type, write.Cloud);
        var asked = connection.Texts("properties.groupIds");
        if (asked is [var one] && groups.Contains(one))
            return groups[one].First().GroupId;
        throw new ArmError(400, "InvalidGroupId",
            $"The group ids '{string.Join(", ", asked)}' of private endpoint {write.Id.Name} are not valid: '{target.Id.Type}' takes exactly one of {string.Join(", ", groups.Select(group => group.Key))}.");
    }

    [GeneratedRegex(@"^[^/]+\.[0-9a-f-]{36}\.[a-z0-9]+\.azure\.privatelinkservice$", RegexOptions.IgnoreCase)]
    private static partial Regex Alias { get; }

    private void CheckUnchanged(WriteContext write, JsonObject connection)
    {
        if (write.Existing is not { } existing || Connection(existing.Body) is not { } old)
            return;
        foreach (var path in new[] { "properties.privateLinkServiceId", "properties.groupIds" })
        {
            if (!JsonText.Write(old.At(path)).Equals(JsonText.Write(connection.At(path)), StringComparison.OrdinalIgnoreCase))
                throw ImmutableChanged($"properties.{Automatic}.{path}");
        }
    }
}
