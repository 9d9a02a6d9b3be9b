using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// Between the approval of an endpoint and its record, a network that is linked to the zone already finds nothing. No order helps: it is said, where
/// somebody there uses the target, or may: clients of others' networks are not known, nor are those of a topology that declares none.
/// </summary>
internal sealed class RecordGap : IOrderReason
{
    public OrderRank Rank => OrderRank.Last;

    public void Add(StepOrder order, OrderContext context)
    {
        foreach (var endpoint in context.Changes.OfTier(Tier.PrivateEndpoint))
        {
            Note(endpoint, context);
            NoteFormer(endpoint, context);
        }
    }

    // Its record goes when it does; links of a zone that nothing needs any more go last.
    private static void NoteFormer(ResourceChange endpoint, OrderContext context)
    {
        if (endpoint is not { Kind: OperationKind.Replace, Actual: { } actual } || PrivateEndpoints.IsDead(actual)
            || PrivateEndpoints.FormerTargetOf(actual) is not { } id || context.Desired.FindId(id) is not { } former
            || former.Path == PrivateEndpoints.TargetOf(endpoint.Desired) || context.Doors.Of(former.Path) is not { IsOpenToSome: true })
        {
            return;
        }

        if (MayBeMissed(former.Path, ZonesOf(former.Type.GraphType, PrivateEndpoints.SubResourceOf(actual.Body), context), context))
            context.Break("cutoff", former.Path, $"it cannot be reached from networks that are linked to its zone still, once '{endpoint.Path}' leads elsewhere");
    }

    private static void Note(ResourceChange endpoint, OrderContext context)
    {
        if (PrivateEndpoints.TargetOf(endpoint.Desired) is not { } target || context.Doors.Of(target) is not { } door)
            return;
        // Nobody passes a dead one: it is as if it were not there.
        var isNew = endpoint.Kind == OperationKind.Create || (endpoint.Actual is { } actual && PrivateEndpoints.IsDead(actual));
        // Clients that are declared are followed through the states in between.
        if (!isNew && endpoint.Kind == OperationKind.Replace && (IsBlind() || (!door.AdmitsEverybody && Recordless(context).AreClientsUnknown)))
            context.Break("cutoff", target, $"it cannot be reached while '{endpoint.Path}' is replaced: one address per name and zone");
        else if (isNew && door.HasAdmitted && IsBlind())
            context.Break("cutoff", target, $"it cannot be reached from networks that are linked to its zone already, until '{endpoint.Path}' has its record there");

        bool IsBlind() => MayBeMissed(target, ZonesOf(endpoint, context), context);
    }

    private static bool MayBeMissed(string target, IEnumerable<string> zones, OrderContext context) =>
        Recordless(context).MayBeMissed(target, zones, context.Topology);

    private static RecordlessNames Recordless(OrderContext context) => context.States.Change.Before.Part<RecordlessNames>();

    // The zones of the names that are yet to get a record there.
    internal static IEnumerable<string> ZonesOf(ResourceChange endpoint, OrderContext context)
    {
        var node = context.Topology.Find(endpoint.Desired.Declaration) as PrivateEndpointView;
        return ZonesOf(node?.Target.Known?.Type ?? "", node?.SubResource.Name.Known, context);
    }

    private static IEnumerable<string> ZonesOf(string type, string? subResource, OrderContext context) =>
        PrivateLinks.Find(type, subResource)?.ZonesIn(context.Graph.Cloud).SelectMany(zone => zone.Names) ?? [];
}
