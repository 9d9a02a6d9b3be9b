using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>What resources and their late parts need is written before them.</summary>
internal sealed class NeedsFirst : IOrderReason
{
    public void Add(StepOrder order, OrderContext context)
    {
        foreach (var node in order.Writes.Where(node => context.Changes.Has(node.Step!.Path)).ToArray())
        {
            var path = node.Step!.Path;
            // A late part wants what it waits for complete: a target opened, not only created.
            if (node.Step.Stage == StepStage.Late)
                Put(context.Splits.Of(path).Needs, node, other => context.Splits.WaitsFor(other, path) ? order.FirstOf(other) : order.LastOf(other), order);
            // What goes to come back waits for nothing that goes to come back as well: that cannot go before it.
            else if (node.Step.Mode == WriteMode.Delete)
                Put(context.Splits.Before(path), node, other => order.FirstOf(other) is { Step.Kind: not OperationKind.Replace } step ? step : null, order);
            else
                Put(context.Splits.Before(path), node, order.FirstOf, order);
        }
    }

    private static void Put(IEnumerable<Need> needs, OrderNode node, Func<string, OrderNode?> stepOf, StepOrder order)
    {
        foreach (var need in needs)
        {
            var why = new Why(need.Because, need.Kind);
            var before = need.Paths.Select(stepOf).OfType<OrderNode>();
            if (need.Barrier is { } barrier && need.Paths.Length > 1)
                order.Put(order.Barrier(barrier.Key, barrier.Means, () => before), node, why);
            else
                before.ToList().ForEach(first => order.Put(first, node, why));
        }
    }
}
