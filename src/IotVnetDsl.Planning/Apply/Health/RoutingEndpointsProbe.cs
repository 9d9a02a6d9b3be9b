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
        var hub = await arm.SendAsync(new("GET", resource.Id, apiVersion), cancellation);
        var names = Names(hub.Body);
        var found = health.Select(endpoint => endpoint["endpointId"]?.ToString() ?? "").Select(id => names.GetValueOrDefault(id, id)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. health.Select(endpoint => Reading(resource, endpoint, names))
                .Concat(names.Values.Where(name => !found.Contains(name)).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new HealthReading(PathOf(resource, name), HealthVerdict.Unknown, "it says nothing of it")))
                .OrderBy(reading => reading.Path, StringComparer.Ordinal),
        ];
    }

    private static string PathOf(PlanResource hub, string endpoint) => $"{hub.Path}.Endpoints[{endpoint}]";

    private static HealthReading Reading(PlanResource hub, JsonObject endpoint, Dictionary<string, string> names)
    {
        var id = endpoint["endpointId"]?.ToString() ?? "";
        var path = PathOf(hub, names.GetValueOrDefault(id, id));
        var status = endpoint["healthStatus"]?.ToString() ?? "unknown";
        var words = endpoint["lastKnownError"]?.ToString() is { Length: > 0 } error ? $"{status}: {Redaction.OneLine(error).TrimEnd('.')}" : status;
        return status.ToLowerInvariant() switch
        {
            "healthy" => new(path, HealthVerdict.Healthy, words),
            "unhealthy" or "dead" => new(path, HealthVerdict.Unhealthy, words),
            _ => new(path, HealthVerdict.Unknown, words),
        };
    }

    // The service names an endpoint by the id that it gave it, or by its name: what each means.
    private static Dictionary<string, string> Names(JsonObject? hub)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var kinds = ((hub?["properties"] as JsonObject)?["routing"] as JsonObject)?["endpoints"] as JsonObject ?? [];
        foreach (var endpoint in kinds.SelectMany(kind => kind.Value as JsonArray ?? []).OfType<JsonObject>())
        {
            if (endpoint["name"]?.ToString() is not { Length: > 0 } name)
                continue;
            names[name] = name;
            if (endpoint["id"]?.ToString() is { Length: > 0 } id)
                names[id] = name;
        }

        return names;
    }
}
