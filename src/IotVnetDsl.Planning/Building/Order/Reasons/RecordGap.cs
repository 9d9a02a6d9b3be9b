using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// Between the approval of an endpoint and its record, a network that is linked to the zone already finds nothing. No order helps: it is said, where
/// somebody there uses the target, or may: clients of others' networks are not known, nor are those of a topology that declares none.
/// </summary>
internal sealed class RecordGap : IOrderReason
{
    private const string DefaultPolicy = "Default";

    public OrderRank Rank => OrderRank.Last;

    public void Add(StepOrder order, OrderContext context)
    {
        var linked = new Lazy<ILookup<string, string>>(() => LinkedZones(context));
        foreach (var endpoint in context.Changes.OfTier(Tier.PrivateEndpoint))
        {
            Note(endpoint, linked, context);
            NoteFormer(endpoint, linked, context);
        }
    }

    // Its record goes when it does; links of a zone that nothing needs any more go last.
    private static void NoteFormer(ResourceChange endpoint, Lazy<ILookup<string, string>> linked, OrderContext context)
    {
        if (endpoint is not { Kind: OperationKind.Replace, Actual: { } actual } || PrivateEndpoints.IsDead(actual)
            || PrivateEndpoints.FormerTargetOf(actual) is not { } id || context.Desired.FindId(id) is not { } former
            || former.Path == PrivateEndpoints.TargetOf(endpoint.Desired) || context.Doors.Of(former.Path) is not { IsOpenToSome: true })
        {
            return;
        }

        if (ZonesOf(former.Type.GraphType, PrivateEndpoints.SubResourceOf(actual.Body), context).Any(zone => linked.Value[zone].Any(network => MayLose(network, former.Path, context))))
            context.Break("cutoff", former.Path, $"it cannot be reached from networks that are linked to its zone still, once '{endpoint.Path}' leads elsewhere");
    }

    private static void Note(ResourceChange endpoint, Lazy<ILookup<string, string>> linked, OrderContext context)
    {
        if (PrivateEndpoints.TargetOf(endpoint.Desired) is not { } target || context.Doors.Of(target) is not { } door)
            return;
        // Nobody passes a dead one: it is as if it were not there.
        var isNew = endpoint.Kind == OperationKind.Create || (endpoint.Actual is { } actual && PrivateEndpoints.IsDead(actual));
        if (!isNew && endpoint.Kind == OperationKind.Replace && (IsBlind() || !door.AdmitsEverybody))
            context.Break("cutoff", target, $"it cannot be reached while '{endpoint.Path}' is replaced: one address per name and zone");
        else if (isNew && door.HasAdmitted && IsBlind())
            context.Break("cutoff", target, $"it cannot be reached from networks that are linked to its zone already, until '{endpoint.Path}' has its record there");

        bool IsBlind() => ZonesOf(endpoint, context).Any(zone => linked.Value[zone].Any(network => MayLose(network, target, context)));
    }

    // The zones of the names that are yet to get a record there.
    private static IEnumerable<string> ZonesOf(ResourceChange endpoint, OrderContext context)
    {
        var node = context.Topology.Find(endpoint.Desired.Declaration) as PrivateEndpointView;
        return ZonesOf(node?.Target.Known?.Type ?? "", node?.SubResource.Name.Known, context);
    }

    private static IEnumerable<string> ZonesOf(string type, string? subResource, OrderContext context) =>
        PrivateLinks.Find(type, subResource)?.ZonesIn(context.Graph.Cloud).SelectMany(zone => zone.Names) ?? [];

    // Who is elsewhere may ask through this network: from premises, by servers of their own, or by a ruleset.
    private static bool MayLose(string network, string target, OrderContext context)
    {
        var before = context.States.Change.Before;
        if (context.Desired.FindId(network) is not { } own || before.All<ClientView>().Count == 0 || before.MayHoldMore<ClientView>() != Answer.No)
            return true;
        return before.Part<TopologyWays>().OfClients.Any(way => way.Target.Path == target && way.Holds != Answer.No && way.OfClient!.Client.Location switch
        {
            { Kind.Known: LocationKind.Internet } => false,
            { Kind.Known: LocationKind.Subnet } location => location.Subnet.TargetPath == own.Path || location.Subnet.Target<VirtualNetworkView>()?.DnsServers.IsUnset() != true
                || before.All<DnsForwardingRulesetLinkView>().Count > 0,
            _ => true,
        });
    }

    // Networks that are linked to zones already, by the names of those, and ask nobody else where they have no record.
    private static ILookup<string, string> LinkedZones(OrderContext context) => context.Actual.Resources
        .Where(link => link.Type is VirtualNetworkLinks
            && (BodyPath.Get(link.Body, "properties.resolutionPolicy")?.ToString() ?? DefaultPolicy).Equals(DefaultPolicy, StringComparison.OrdinalIgnoreCase))
        .ToLookup(
            link => ResourceId.Name(((IChildType)link.Type).ParentOf(link.Id)),
            link => BodyPath.Get(link.Body, "properties.virtualNetwork.id")?.ToString() ?? "",
            ResourceId.Comparer);
}
