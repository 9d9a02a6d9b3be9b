using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>The roles that a hub's identities need in what it writes to, as the rules know them.</summary>
internal static class HubAccess
{
    public static IEnumerable<NeededRole> Of(GraphNode hub, MappingContext context) =>
        from use in EgressUse.Of(new NodeView(hub, onRead: null))
        where use is { Principal: not null, Target: not null }
        let identity = use.UserIdentity is ReferenceValue user ? context.IdOf(user with { Output = null }, hub) : context.IdOf(hub)
        select new NeededRole(
            use.PropertyPath, identity, context.IdOf(use.Target!, hub), [.. BuiltInRoles.ForWritingTo(use.Target!.Type).Select(role => role.Id)]);
}
