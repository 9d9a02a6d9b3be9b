using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>What hubs write to: as they are, read off their bodies, and as the code wants them.</summary>
internal sealed class HubUses(TopologyModel topology, DesiredTopology desired, ActualState actual)
{
    private static readonly string[] Lists = ["storageContainers", "eventHubs", "serviceBusQueues", "serviceBusTopics"];

    private readonly Lazy<ILookup<string, HubWrite>> _before = new(() => desired.Resources.Where(resource => resource.Type.Tier == Tier.Hub)
        .Select(hub => (Hub: hub.Path, Actual: actual.Find(hub.Id))).Where(hub => hub.Actual is not null)
        .SelectMany(hub => Of(hub.Hub, hub.Actual!.Body)).ToLookup(use => use.Service, use => use.Use, StringComparer.OrdinalIgnoreCase));

    /// <summary>Uses of an account or namespace, by its name, now.</summary>
    public IReadOnlyCollection<HubWrite> Before(string service) => [.. _before.Value[service]];

    /// <summary>Uses of what stands at a logical path, as the code wants them.</summary>
    public IReadOnlyCollection<HubWrite> After(string target) =>
    [
        .. from use in topology.Find(target) is { } resource ? topology.Part<TopologyUses>().To(resource) : []
           where use.Target?.ChildKey is not null
           select new HubWrite(use.Hub.Path, use.Purpose != HubPurpose.Messages, use.Target!.Value.ChildKey!, use.Proof),
    ];

    public static bool AreWrittenBy(JsonObject? body) =>
        BodyPath.Get(body, "properties.routing.endpoints") is not null || BodyPath.Get(body, "properties.storageEndpoints") is not null;

    private static IEnumerable<(string Service, HubWrite Use)> Of(string path, JsonObject hub)
    {
        var endpoints = Lists.SelectMany(list => BodyPath.Get(hub, $"properties.routing.endpoints.{list}") as JsonArray ?? []);
        foreach (var endpoint in endpoints.OfType<JsonObject>())
            yield return (ServiceOf(endpoint), new HubWrite(path, false, EntityOf(endpoint), ProofOf(endpoint)));
        if (BodyPath.Get(hub, "properties.storageEndpoints.$default") is JsonObject upload)
            yield return (ServiceOf(upload), new HubWrite(path, true, EntityOf(upload), ProofOf(upload)));
    }

    private static Proof ProofOf(JsonObject endpoint) =>
        !Door.Says(endpoint, "authenticationType", "identityBased") ? Proof.Key
        : BodyPath.Get(endpoint, "identity.userAssignedIdentity")?.ToString() is { Length: > 0 } ? Proof.UserIdentity
        : Proof.SystemIdentity;

    private static string EntityOf(JsonObject endpoint) => (endpoint["containerName"] ?? endpoint["entityPath"])?.ToString() ?? Part(endpoint, "EntityPath") ?? "";

    private static string ServiceOf(JsonObject endpoint) => Part(endpoint, "AccountName")
        ?? (Uri.TryCreate(endpoint["endpointUri"]?.ToString() ?? Part(endpoint, "Endpoint"), UriKind.Absolute, out var address) ? address.Host.Split('.')[0] : "");

    private static string? Part(JsonObject endpoint, string name) => endpoint["connectionString"]?.ToString().Split(';')
        .Select(part => part.Split('=', 2)).FirstOrDefault(part => part.Length == 2 && part[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))?[1];
}

/// <summary>One use by a hub: of a container, event hub, queue or topic, by an endpoint or for files.</summary>
internal sealed record HubWrite(string Hub, bool IsOfFiles, string Entity, Proof Proof)
{
    public (bool IsOfFiles, string Entity) Purpose => (IsOfFiles, Entity);

    /// <summary>Only a hub's own identity is a trusted service.</summary>
    public bool Passes(Door door) => Proof switch
    {
        Proof.SystemIdentity => door.Everybody || door.TrustedServices,
        Proof.Key => door.Everybody && door.Keys,
        _ => door.Everybody,
    };
}
