using IotVnetDsl.Planning.Building.Promises;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.Devices;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>A hub that changes how it writes to a target, and the target that changes whom it lets in: the better of the two orders.</summary>
internal sealed class HubOrDoorFirst : IOrderReason
{
    public OrderRank Rank => OrderRank.Wished;

    public void Add(StepOrder order, OrderContext context)
    {
        foreach (var door in context.Doors.Changed)
        {
            foreach (var (hub, which) in context.Hubs.Of(door))
                Add(door, hub, which, order, context);
        }
    }

    private static void Add(DoorChange door, string hub, HubOrder which, StepOrder order, OrderContext context)
    {
        OrderNode?[] uses = [.. order.Of(hub).Where(node => HubAccess.IsIn(node.Step!.Body)).DefaultIfEmpty(order.LastOf(hub)!)];
        var why = new Why(which.HubFirst ? HubFirst(which.IfDoorFirst) : DoorFirst(which.IfHubFirst), WaitKind.Promise);
        var isPut = door.Writes.Select(order.LastOf)
            .SelectMany(write => uses.Select(use => which.HubFirst ? TryPut(use, write) : TryPut(write, use))).ToArray().All(put => put);
        var between = which.HubFirst == isPut ? which.IfHubFirst : which.IfDoorFirst;
        if (between.CutsOff)
            context.Break("cutoff", door.Target, $"'{hub}' changes how it writes to it, and it changes whom it lets in: in between it shuts '{hub}' out");
        if (between.Exposes)
            context.Break("expose", door.Target, $"'{hub}' changes how it writes to it, and it changes whom it lets in: in between it lets '{hub}' in");

        bool TryPut(OrderNode? first, OrderNode? then) => first is null || then is null || order.TryPut(first, then, why);
    }

    private static string HubFirst(Between otherwise) => otherwise switch
    {
        { CutsOff: true } => "it would shut that out before that has changed",
        { Exposes: true } => "it would let that in before that has changed",
        _ => "it changes whom it lets in when that has changed",
    };

    private static string DoorFirst(Between otherwise) => otherwise switch
    {
        { CutsOff: true } => "it would be shut out until that lets it in",
        { Exposes: true } => "it would be let in until that has changed",
        _ => "that opens for it",
    };
}
