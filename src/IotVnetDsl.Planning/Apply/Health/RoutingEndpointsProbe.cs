using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Health;

/// <summary>
/// Health of a hub's routing endpoints: unknown, healthy, degraded, unhealthy, dead. A firewall that shuts the hub out shows only here.
/// </summary>
internal sealed class RoutingEndpointsProbe : IHealthProbe
{
    public string ArmType => "Microsoft.Devices/IotHubs";

    public async Task<IReadOnlyList<HealthReading>> ReadAsync(IArmClient arm, PlanResource resource, string apiVersion, CancellationToken cancellation)
    {
        var health = await arm.ListAsync(new("GET", resource.Id + "/routingEndpointsHealth", apiVersion), cancellation);
        if (health.Count == 0)
            return [];
        var hub = await arm.SendAsync(new("GET", resource.Id, apiVersion), cancellation);
        var names = Names(hub.Body);
        return [.. health.Select(endpoint => Reading(resource, endpoint, names)).OrderBy(reading => reading.Path, StringComparer.Ordinal)];
    }

    private static HealthReading Reading(PlanResource hub, JsonObject endpoint, Dictionary<string, string> names)
    {
        var id = endpoint["endpointId"]?.ToString() ?? "";
        var path = $"{hub.Path}.Endpoints[{names.GetValueOrDefault(id, id)}]";
        var status = endpoint["healthStatus"]?.ToString() ?? "unknown";
        var words = endpoint["lastKnownError"]?.ToString() is { Length: > 0 } error ? $"{status}: {Redaction.OneLine(error).TrimEnd('.')}" : status;
        return status.ToLowerInvariant() switch
        {
            "healthy" => new(path, HealthVerdict.Healthy, words),
            "unhealthy" or "dead" => new(path, HealthVerdict.Unhealthy, words),
            _ => new(path, HealthVerdict.Unknown, words),
        };
    }

    // The service names an endpoint by the id that it gave it, or by its name.
    private static Dictionary<string, string> Names(JsonObject? hub)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var kinds = ((hub?["properties"] as JsonObject)?["routing"] as JsonObject)?["endpoints"] as JsonObject ?? [];
        foreach (var endpoint in kinds.SelectMany(kind => kind.Value as JsonArray ?? []).OfType<JsonObject>())
        {
            if (endpoint["id"]?.ToString() is { Length: > 0 } id && endpoint["name"]?.ToString() is { } name)
                names[id] = name;
        }

        return names;
    }
}
