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
    private const string Mask = "****";

    private static readonly (string Name, string Rights)[] DefaultPolicies =
    [
        ("iothubowner", "RegistryWrite, ServiceConnect, DeviceConnect"),
        ("service", "ServiceConnect"),
        ("device", "DeviceConnect"),
        ("registryRead", "RegistryRead"),
        ("registryReadWrite", "RegistryWrite"),
    ];

    /// <summary>Puts stored connection strings where the request sent masked ones.</summary>
    public static void Restore(WriteContext write)
    {
        var old = write.Existing is { } existing ? HubEndpoint.Routing(existing.Body) : [];
        foreach (var endpoint in HubEndpoint.Routing(write.Body).Where(endpoint => IsMasked(endpoint)))
        {
            var stored = old.FirstOrDefault(candidate => candidate.Body.Text("id") == endpoint.Body.Text("id"))
                ?? throw Unusable(endpoint.Name);
            endpoint.Body["connectionString"] = stored.Body.Text("connectionString");
        }

        if (HubEndpoint.Upload(write.Body) is { } upload && IsMasked(upload))
        {
            var stored = write.Existing is { } before ? HubEndpoint.Upload(before.Body) : null;
            upload.Body["connectionString"] = stored?.Body.Text("connectionString") ?? throw Unusable(upload.Name);
        }
    }

    public static void CompletePolicies(WriteContext write)
    {
        if (write.Body.Items(Policies).Count == 0)
            write.Body.Put(Policies, new JsonArray([.. DefaultPolicies.Select(policy => (JsonNode)new JsonObject { ["keyName"] = policy.Name, ["rights"] = policy.Rights })]));
        foreach (var policy in write.Body.Items(Policies))
        {
            var name = policy.Text("keyName") ?? throw new IotHubError(IotHubError.Generic, "An authorization policy has no keyName.");
            foreach (var key in new[] { "primaryKey", "secondaryKey" })
            {
                var given = policy.Text(key);
                policy.Remove(key);
                if (given is not null || write.Hidden.Text($"keys.{name}.{key}") is null)
                    write.Hidden.Put($"keys.{name}.{key}", given ?? SecretKey.New(32));
            }
        }
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
        foreach (var (_, node) in hub.Select("properties.routing.endpoints[*]").SelectMany(kind => kind.Value.AsArray().Select(item => ("", item))))
            Hide(node, "connectionString");
        Hide(hub.At("properties.storageEndpoints.$default"), "connectionString");
    }

    private static void Hide(JsonNode? endpoint, string name)
    {
        if (endpoint is JsonObject body && body.Text(name) is { } text)
            body[name] = Key.Replace(text, $"$1={Mask}");
    }

    private static bool IsMasked(HubEndpoint endpoint) => endpoint.Key?.StartsWith(Mask, StringComparison.Ordinal) == true;

    private static IotHubError Unusable(string name) =>
        new(IotHubError.EndpointUnusable, $"{name}:The connection string has a masked key and no stored one belongs to it.");

    [GeneratedRegex("(AccountKey|SharedAccessKey)=[^;]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Key { get; }
}
