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
        var peerings = order.Writes.Select(node => node.Step!).Where(IsPeering).ToArray();
        if (peerings.Length == 0 || !context.Actual.Resources.Any())
            return;
        if (peerings.Any(IsChanged))
            Put(IsChanged, [.. PassedWays.Broken(step => step.Stage != StepStage.Deletion && !IsChanged(step), context).Where(item => item.Between.Exposes)], order, context);
        var always = PassedWays.Broken(step => step.Kind == OperationKind.Create || IsPeering(step), context).Select(item => Ends(item.Way)).ToHashSet();
        Put(IsPeering, [.. PassedWays.Broken(step => step.Kind == OperationKind.Create && !IsPeering(step), context).Where(item => !item.Between.Exposes && !always.Contains(Ends(item.Way)))], order, context);
    }

    private static void Put(Func<Step, bool> isFirst, (Way Way, Between Between)[] broken, StepOrder order, OrderContext context)
    {
        if (broken.Length == 0)
            return;
        var peerings = order.Writes.Where(node => isFirst(node.Step!)).ToArray();
        var names = order.Writes.Where(node => node.Step is { Type: PrivateDnsZoneGroups or VirtualNetworkLinks, Mode: not WriteMode.Delete }).ToArray();
        var arePut = !PassedWays.Broken(isFirst, context).Any()
            && peerings.SelectMany(peering => names, (peering, name) => order.TryPut(peering, name, Why(broken))).ToArray().All(isPut => isPut);
        if (!arePut)
            PassedWays.Say(broken, "until its peering has changed", context);
    }

    private static Why Why((Way Way, Between Between)[] broken) =>
        new(broken[0].Between.Exposes ? "a way through it opens for a while otherwise" : "names would lead where no way leads yet", WaitKind.Promise);

    private static (string From, string To) Ends(Way way) => (way.From, way.To);

    private static bool IsChanged(Step step) => IsPeering(step) && step.Kind == OperationKind.Update;

    private static bool IsPeering(Step step) => step is { Type: VirtualNetworkPeerings, Mode: not WriteMode.Delete, IsRepair: false };
}
