using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Health;

/// <summary>Connection states of a private endpoint: nothing passes through it until its target's owner has approved.</summary>
internal sealed class PrivateEndpointConnectionsProbe : IHealthProbe
{
    public string ArmType => "Microsoft.Network/privateEndpoints";

    public async Task<IReadOnlyList<HealthReading>> ReadAsync(IArmClient arm, PlanResource resource, string apiVersion, CancellationToken cancellation)
    {
        var answer = await arm.SendAsync(new("GET", resource.Id, apiVersion), cancellation);
        if ((answer.Error ?? (answer.HasResource ? null : ArmError.NoResource(answer.Status))) is { } error)
            throw new ArmException(error, resource.Id);
        var properties = answer.Body?["properties"] as JsonObject ?? [];
        return
        [
            .. ((string[])["privateLinkServiceConnections", "manualPrivateLinkServiceConnections"])
                .SelectMany(kind => properties[kind] as JsonArray ?? []).OfType<JsonObject>()
                .Select(connection => Reading(resource, connection)),
        ];
    }

    private static HealthReading Reading(PlanResource endpoint, JsonObject connection)
    {
        var state = (connection["properties"] as JsonObject)?["privateLinkServiceConnectionState"] as JsonObject;
        var status = state?["status"]?.ToString() ?? "Unknown";
        var description = state?["description"]?.ToString() is { Length: > 0 } text ? $" ({Redaction.OneLine(text).TrimEnd('.')})" : "";
        var words = $"its connection '{connection["name"]}' is {status}{description}";
        return status.ToLowerInvariant() switch
        {
            "approved" => new(endpoint.Path, HealthVerdict.Healthy, words),
            "pending" => new(endpoint.Path, HealthVerdict.Awaited, $"{words}; the owner of its target must approve it ({(connection["properties"] as JsonObject)?["privateLinkServiceId"] ?? "not known"})"),
            "rejected" or "disconnected" => new(endpoint.Path, HealthVerdict.Refused, words),
            _ => new(endpoint.Path, HealthVerdict.Unknown, words),
        };
    }
}
