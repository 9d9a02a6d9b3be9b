using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>Keys: made by the service, stored, never shown; a masked one that comes back means the stored one.</summary>
internal static partial class HubSecrets
{
    private const string Policies = "properties.authorizationPolicies";
    public const string Mask = "****";

    /// <summary>Keys of an endpoint that stand beside its address, not in a connection string.</summary>
    private static readonly string[] BareKeys = ["primaryKey", "secondaryKey"];

    private static readonly string[] Rights = ["RegistryRead", "RegistryWrite", "ServiceConnect", "DeviceConnect"];

    private static readonly (string Name, string Rights)[] DefaultPolicies =
    [
        ("iothubowner", "RegistryWrite, ServiceConnect, DeviceConnect"),
        ("service", "ServiceConnect"),
        ("device", "DeviceConnect"),
        ("registryRead", "RegistryRead"),
        ("registryReadWrite", "RegistryWrite"),
    ];

    /// <summary>Puts stored keys where the request sent masked ones; without a stored one the mask is a key, and a wrong one.</summary>
    public static void Restore(WriteContext write)
    {
        var old = write.Existing is { } existing ? HubEndpoint.Routing(existing.Body) : [];
        foreach (var endpoint in HubEndpoint.Routing(write.Body))
            Restore(endpoint, old.FirstOrDefault(candidate => candidate.Body.Text("id") == endpoint.Body.Text("id")));
        if (HubEndpoint.Upload(write.Body) is { } upload)
            Restore(upload, write.Existing is { } before ? HubEndpoint.Upload(before.Body) : null);
    }

    private static void Restore(HubEndpoint endpoint, HubEndpoint? stored)
    {
        if (endpoint.Key?.StartsWith(Mask, StringComparison.Ordinal) == true)
            endpoint.Body["connectionString"] = stored?.Body.Text("connectionString") ?? endpoint.Body.Text("connectionString");
        foreach (var key in BareKeys.Where(key => endpoint.Body.Text(key) == Mask))
            endpoint.Body[key] = stored?.Body.Text(key) ?? Mask;
    }

    public static void CompletePolicies(WriteContext write)
    {
        if (write.Body.Items(Policies).Count == 0)
            write.Body.Put(Policies, new JsonArray([.. DefaultPolicies.Select(policy => (JsonNode)new JsonObject { ["keyName"] = policy.Name, ["rights"] = policy.Rights })]));
        foreach (var policy in write.Body.Items(Policies))
        {
            var name = policy.Text("keyName") is { Length: > 0 } given ? given : throw new IotHubError(IotHubError.Generic, "An authorization policy has no keyName.");
            CheckPolicy(write, policy, name);
            foreach (var key in new[] { "primaryKey", "secondaryKey" })
            {
                var chosen = policy.Text(key);
                policy.Remove(key);
                if (chosen is not null || write.Hidden.Text($"keys.{name}.{key}") is null)
                    write.Hidden.Put($"keys.{name}.{key}", chosen ?? SecretKey.New(32));
            }
        }
    }

    private static void CheckPolicy(WriteContext write, JsonObject policy, string name)
    {
        var rights = (policy.Text("rights") ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (rights.FirstOrDefault(right => !Rights.Contains(right, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new IotHubError(IotHubError.Generic, $"The right '{unknown}' of the authorization policy '{name}' is not valid. Allowed values: {string.Join(", ", Rights)}.");
        if (write.Body.Items(Policies).Count(other => other.Says("keyName", name)) > 1)
            throw new IotHubError(IotHubError.Generic, $"The authorization policy '{name}' is given twice.");
    }

    public static JsonArray Keys(ResourceRecord record) => new([.. record.Body.Items(Policies).Select(policy => (JsonNode)new JsonObject
    {
        ["keyName"] = policy.Text("keyName"),
        ["primaryKey"] = record.Hidden.Text($"keys.{policy.Text("keyName")}.primaryKey"),
        ["secondaryKey"] = record.Hidden.Text($"keys.{policy.Text("keyName")}.secondaryKey"),
        ["rights"] = policy.Text("rights"),
    })]);

    public static void Hide(JsonObject hub)
    {
        foreach (var (_, kind) in hub.Select("properties.routing.endpoints[*]"))
        {
            foreach (var endpoint in (kind as JsonArray ?? []).OfType<JsonObject>())
                HideIn(endpoint);
        }

        if (hub.At("properties.storageEndpoints.$default") is JsonObject upload)
            HideIn(upload);
    }

    /// <summary>A connection string without its key.</summary>
    public static string Hide(string connection) => Key.Replace(connection, $"$1={Mask}");

    private static void HideIn(JsonObject endpoint)
    {
        if (endpoint.Text("connectionString") is { } text)
            endpoint["connectionString"] = Hide(text);
        foreach (var key in BareKeys.Where(key => endpoint.Text(key) is not null))
            endpoint[key] = Mask;
    }

    [GeneratedRegex("(AccountKey|SharedAccessKey)=[^;]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Key { get; }
}
