using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>Endpoints, routes and enrichments among themselves; whether the hub gets in is asked elsewhere.</summary>
internal static partial class HubRoutingCheck
{
    public const string DefaultFileNameFormat = "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}";
    private const string BuiltIn = "events";

    private static readonly string[] Reserved = [BuiltIn, "fileNotifications", "$default"];
    private static readonly string[] Tokens = ["{iothub}", "{partition}", "{YYYY}", "{MM}", "{DD}", "{HH}", "{mm}"];

    private static readonly string[] CosmosParts = ["endpointUri", "databaseName", "containerName"];

    private static readonly string[] Sources =
    [
        "DeviceMessages", "TwinChangeEvents", "DeviceLifecycleEvents", "DeviceJobLifecycleEvents", "DeviceConnectionStateEvents",
        "DigitalTwinChangeEvents", "MqttBrokerMessages",
    ];

    public static void Check(WriteContext write)
    {
        var endpoints = HubEndpoint.Routing(write.Body);
        var free = HubSku.IsFree(write.Body);
        CheckCount("endpoints", endpoints.Count, free ? 1 : 10);
        foreach (var endpoint in endpoints)
            CheckEndpoint(endpoint);
        if (endpoints.GroupBy(endpoint => endpoint.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Invalid($"The endpoint name '{twice.Key}' is used twice; names are unique across all endpoint types.");
        CheckEncodings(write, endpoints);

        var names = endpoints.Select(endpoint => endpoint.Name).Append(BuiltIn).ToHashSet(StringComparer.OrdinalIgnoreCase);
        CheckRoutes(write.Body.Items("properties.routing.routes"), names, free ? 5 : 100);
        CheckEnrichments(write.Body.Items("properties.routing.enrichments"), names, free ? 2 : 10);
        foreach (var endpoint in write.Body.Texts("properties.routing.fallbackRoute.endpointNames").Where(name => !names.Contains(name)))
            throw Invalid($"The fallback route names the endpoint '{endpoint}', which does not exist.");
    }

    private static void CheckEndpoint(HubEndpoint endpoint)
    {
        if (!EndpointName.IsMatch(endpoint.Name))
            throw Invalid($"The endpoint name '{endpoint.Name}' is not valid: 1 to 64 letters, digits, periods, underscores and hyphens.");
        if (Reserved.Contains(endpoint.Name, StringComparer.OrdinalIgnoreCase))
            throw Invalid($"The endpoint name '{endpoint.Name}' is reserved.");
        if (endpoint.Kind == HubEndpoint.Storage && string.IsNullOrEmpty(endpoint.Entity))
            throw Invalid($"The endpoint '{endpoint.Name}' has no containerName.");
        if (endpoint.Kind == HubEndpoint.Cosmos && CosmosParts.FirstOrDefault(part => endpoint.Body.Text(part) is not { Length: > 0 }) is { } missing)
            throw Invalid($"The endpoint '{endpoint.Name}' has no {missing}.");
        if (endpoint.IsIdentityBased && endpoint.Body.Text("endpointUri") is not { Length: > 0 })
            throw Invalid($"The endpoint '{endpoint.Name}' authenticates by identity and needs endpointUri.");
        if (!endpoint.IsIdentityBased && endpoint.Kind != HubEndpoint.Cosmos && endpoint.Body.Text("connectionString") is not { Length: > 0 })
            throw Invalid($"The endpoint '{endpoint.Name}' authenticates by key and needs connectionString.");
        if (!endpoint.IsIdentityBased && endpoint.IsCosmos && endpoint.Key is not { Length: > 0 })
            throw Invalid($"The endpoint '{endpoint.Name}' authenticates by key and needs primaryKey.");
        if (endpoint.Body.Text("fileNameFormat") is { } format && Wrong(format) is { } reason)
            throw Invalid($"The fileNameFormat '{format}' of endpoint '{endpoint.Name}' is not valid: {reason}.");
    }

    private static string? Wrong(string format)
    {
        foreach (var token in Tokens)
        {
            var count = format.Split(token).Length - 1;
            if (count != 1)
                return count == 0 ? $"{token} is missing" : $"{token} stands there {count} times";
        }

        return null;
    }

    /// <summary>The encoding of a storage endpoint stays what it was.</summary>
    private static void CheckEncodings(WriteContext write, IReadOnlyList<HubEndpoint> endpoints)
    {
        if (write.Existing is not { } existing)
            return;
        foreach (var old in HubEndpoint.Routing(existing.Body).Where(old => old.Kind == HubEndpoint.Storage))
        {
            var now = endpoints.FirstOrDefault(endpoint => endpoint.Kind == HubEndpoint.Storage && endpoint.Name.Equals(old.Name, StringComparison.OrdinalIgnoreCase));
            if (now is not null && !string.Equals(now.Body.Text("encoding") ?? "Avro", old.Body.Text("encoding"), StringComparison.OrdinalIgnoreCase))
                throw Invalid($"The encoding of endpoint '{old.Name}' cannot be changed.");
        }
    }

    private static void CheckRoutes(IReadOnlyList<JsonObject> routes, HashSet<string> endpoints, int most)
    {
        CheckCount("routes", routes.Count, most);
        foreach (var route in routes)
        {
            var name = route.Text("name") ?? "";
            if (!EndpointName.IsMatch(name))
                throw Invalid($"The route name '{name}' is not valid: 1 to 64 letters, digits, periods, underscores and hyphens.");
            if (Sources.FirstOrDefault(source => route.Says("source", source)) is { } spelled)
                route["source"] = spelled;
            else
                throw Invalid($"The source '{route.Text("source")}' of route '{name}' is not valid. Allowed values: {string.Join(", ", Sources)}.");
            var targets = route.Texts("endpointNames");
            if (targets.Count != 1)
                throw Invalid($"The route '{name}' must have exactly one endpoint name; it has {targets.Count}.");
            if (!endpoints.Contains(targets[0]))
                throw Invalid($"The route '{name}' names the endpoint '{targets[0]}', which does not exist.");
        }

        if (routes.GroupBy(route => route.Text("name"), StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Invalid($"The route name '{twice.Key}' is used twice.");
    }

    private static void CheckEnrichments(IReadOnlyList<JsonObject> enrichments, HashSet<string> endpoints, int most)
    {
        CheckCount("enrichments", enrichments.Count, most);
        foreach (var enrichment in enrichments)
        {
            var key = enrichment.Text("key");
            if (string.IsNullOrEmpty(key) || enrichment.Text("value") is null || enrichment.Texts("endpointNames").Count == 0)
                throw Invalid($"The enrichment '{key}' needs a key, a value and at least one endpoint name.");
            if (enrichment.Texts("endpointNames").FirstOrDefault(name => !endpoints.Contains(name)) is { } missing)
                throw new IotHubError(IotHubError.EnrichmentWithoutEndpoint, $"Enrichment has an undefined endpoint, Enrichment Key:{key}, EndpointName:{missing}");
        }
    }

    private static void CheckCount(string what, int count, int most)
    {
        if (count > most)
            throw Invalid($"There are {count} routing {what}; this SKU allows {most}.");
    }

    private static IotHubError Invalid(string message) => new(IotHubError.Generic, message);

    [GeneratedRegex("^[A-Za-z0-9._-]{1,64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex EndpointName { get; }
}
