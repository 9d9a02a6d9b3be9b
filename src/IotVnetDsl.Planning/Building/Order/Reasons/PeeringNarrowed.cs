using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// A peering that lets less through is written before there are names that lead through it: what is made behind it was never to be reached
/// from there. Where that would cut somebody off, who gets in meanwhile is said.
/// </summary>
internal sealed class PeeringNarrowed : IOrderReason
{
    public OrderRank Rank => OrderRank.Wished;

    public void Add(StepOrder order, OrderContext context)
    {
        var peerings = order.Writes.Where(node => IsPeering(node.Step!)).ToArray();
        if (peerings.Length == 0)
            return;
        var exposed = PassedWays.Broken(step => step.Stage != StepStage.Deletion && !IsPeering(step), context).Where(item => item.Between.Exposes).ToArray();
        if (exposed.Length == 0)
            return;
        var names = order.Writes.Where(node => node.Step is { Type: PrivateDnsZoneGroups or VirtualNetworkLinks, Mode: not WriteMode.Delete }).ToArray();
        var isFirst = !PassedWays.Broken(IsPeering, context).Any()
            && peerings.SelectMany(peering => names, (peering, name) => order.TryPut(peering, name, new("a way through it opens for a while otherwise", WaitKind.Promise))).ToArray().All(isPut => isPut);
        if (isFirst)
            return;
        foreach (var target in exposed.ToLookup(item => item.Way.Target.Path, item => item.Way.From))
            context.Break("expose", target.Key, $"{string.Join(", ", target.Select(from => $"'{from}'").Distinct())} reaches it until its peering has changed");
    }

    private static bool IsPeering(Step step) => step is { Type: VirtualNetworkPeerings, Kind: OperationKind.Update, IsRepair: false };
}
