using IotVnetDsl.Planning.Building.Promises;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>A rule for a subnet is of use only as long as the subnet has its service endpoint: what replaces it comes first.</summary>
internal sealed class ServiceEndpointLast : IOrderReason
{
    public OrderRank Rank => OrderRank.Wished;

    public void Add(StepOrder order, OrderContext context)
    {
        var subnets = order.Steps.Where(node => node.Step!.Type.Tier == Tier.Subnet && node.Step.Changes.Any(change => change.After is null)).ToArray();
        if (subnets.Length == 0)
            return;
        var doors = context.Doors.All
            .SelectMany(door => door.Before.SelectMany(entrance => entrance.Subnets.Known), (door, rule) => (door, Subnet: LogicalPath.Child(rule.Network, "Subnets", rule.Subnet)))
            .ToLookup(pair => pair.Subnet, pair => pair.door, StringComparer.OrdinalIgnoreCase);
        foreach (var subnet in subnets)
        {
            foreach (var door in doors[subnet.Step!.Path])
                KeepUntilReplaced(subnet, door, order, context);
        }
    }

    private static void KeepUntilReplaced(OrderNode subnet, DoorChange door, StepOrder order, OrderContext context)
    {
        var replacements = New(door, context).Concat(door.Writes).Distinct().Select(order.LastOf).OfType<OrderNode>();
        var why = new Why("that replaces the way by its service endpoint", WaitKind.Promise);
        if (!replacements.Select(replacement => order.TryPut(replacement, subnet, why)).ToArray().All(isPut => isPut))
            context.Break("cutoff", door.Target, $"it lets '{subnet.Step!.Path}' in by its service endpoint, which goes before what is to replace it");
    }

    // New private endpoints with what their names need.
    private static IEnumerable<string> New(DoorChange door, OrderContext context)
    {
        foreach (var endpoint in context.Ways.EndpointsOf(door.Target).Where(endpoint => context.Changes.Find(endpoint.Path) is { Kind: OperationKind.Create }))
        {
            yield return endpoint.Path;
            foreach (var zoneGroup in context.Ways.GroupsOf(endpoint.Path))
            {
                yield return zoneGroup.Path;
                foreach (var link in PrivateWays.ZonesOf(zoneGroup).SelectMany(zone => context.Ways.LinksOf(zone)))
                    yield return link;
            }
        }
    }
}
