using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.ManagedIdentity;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>What a hub writes to, and the roles that its identities need there, as the rules know them.</summary>
internal static class HubAccess
{
    /// <summary>Whether a write says what the hub writes to.</summary>
    public static bool IsIn(JsonObject? body) =>
        BodyPath.Get(body, "properties.routing.endpoints") is not null || BodyPath.Get(body, "properties.storageEndpoints") is not null;

    public static IEnumerable<NeededRole> Of(GraphNode hub, MappingContext context) =>
        from use in context.Topology.Find(hub.Path) is IotHubView view ? context.Topology.Part<TopologyUses>().Of(view) : []
        where use.Principal is not null
        let target = use.Target?.Known
        where target is not null
        let identity = use.Authentication.Identity.Known is { } user ? context.IdOf(user with { Output = null }, hub) : context.IdOf(hub)
        select Identities.AsDeclared(new(use.Place.Path, identity, context.IdOf(target, hub), [.. BuiltInRoles.ForWritingTo(target.Type).Select(role => role.Id)]), hub, context);
}
