using IotVnetDsl.Planning.Building.Promises;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// A peering is written before there are names that lead through it: where it lets less through, what is made behind it was never to be reached
/// from there; where it lets more through, whoever came by the public address would find a private one that no way leads to. Where peerings
/// that come first would break a promise themselves, what is broken meanwhile is said.
/// </summary>
internal sealed class PeeringFirst : IOrderReason
{
    public OrderRank Rank => OrderRank.Wished;

    public void Add(StepOrder order, OrderContext context)
    {
        var peerings = order.Writes.Where(node => IsPeering(node.Step!)).ToArray();
        if (peerings.Length == 0 || !context.Actual.Resources.Any())
            return;
        var changed = peerings.Where(node => node.Step!.Kind == OperationKind.Update).ToArray();
        if (changed.Length > 0)
            Put(changed, [.. PassedWays.Broken(step => step.Stage != StepStage.Deletion && !changed.Any(node => node.Step == step), context).Where(item => item.Between.Exposes)], order, context);
        var always = PassedWays.Broken(step => step.Kind == OperationKind.Create || IsPeering(step), context).Select(item => Ends(item.Way)).ToHashSet();
        Put(peerings, [.. PassedWays.Broken(step => step.Kind == OperationKind.Create && !IsPeering(step), context).Where(item => !item.Between.Exposes && !always.Contains(Ends(item.Way)))], order, context);
    }

    private static void Put(OrderNode[] peerings, (Way Way, Between Between)[] broken, StepOrder order, OrderContext context)
    {
        if (broken.Length == 0)
            return;
        var names = order.Writes.Where(node => node.Step is { Type: PrivateDnsZoneGroups or VirtualNetworkLinks, Mode: not WriteMode.Delete }).ToArray();
        var isFirst = !PassedWays.Broken(step => peerings.Any(node => node.Step == step), context).Any()
            && peerings.SelectMany(peering => names, (peering, name) => order.TryPut(peering, name, Why(broken))).ToArray().All(isPut => isPut);
        if (isFirst)
            return;
        foreach (var target in broken.ToLookup(item => (item.Way.Target.Path, item.Between.Exposes), item => item.Way.From))
        {
            var who = string.Join(", ", target.Select(from => $"'{from}'").Distinct());
            context.Break(target.Key.Exposes ? "expose" : "cutoff", target.Key.Path, $"{who} {(target.Key.Exposes ? "reaches it" : "does not reach it")} until its peering has changed");
        }
    }

    private static Why Why((Way Way, Between Between)[] broken) =>
        new(broken[0].Between.Exposes ? "a way through it opens for a while otherwise" : "names would lead where no way leads yet", WaitKind.Promise);

    private static (string From, string To) Ends(Way way) => (way.From, way.To);

    private static bool IsPeering(Step step) => step is { Type: VirtualNetworkPeerings, Mode: not WriteMode.Delete, IsRepair: false };
}
