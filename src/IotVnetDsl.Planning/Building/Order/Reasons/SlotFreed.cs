namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>What holds a place of which there is one (a network's link to a zone of a name) goes before the next holder comes.</summary>
internal sealed class SlotFreed : IOrderReason
{
    public void Add(StepOrder order, OrderContext context)
    {
        var holders = order.Steps.Where(node => node.Step is { Stage: StepStage.Deletion, Slot: not null })
            .ToLookup(node => node.Step!.Slot, StringComparer.Ordinal);
        foreach (var next in order.Writes.Where(node => node.Step!.Slot is not null).ToArray())
        {
            foreach (var holder in holders[next.Step!.Slot])
                order.Put(holder, next, new("it takes the place of that, which only one can have"));
        }
    }
}
