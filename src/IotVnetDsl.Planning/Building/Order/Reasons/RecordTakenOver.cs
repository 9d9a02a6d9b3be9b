using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// A record that several endpoints write goes with the one that leaves its zone, and is written again by who stays. The one leaves when all
/// else is there, so that the gap is short; no order leaves none: it is said. So it is where one that stays is written and gets the record of another.
/// </summary>
internal sealed class RecordTakenOver : IOrderReason
{
    public void Add(StepOrder order, OrderContext context)
    {
        AddLeft(order, context);
        foreach (var (taker, from) in SharedRecords.Taken(context.Actual, context.Changes, order.Deletions.Select(node => node.Step!)))
        {
            var state = context.States.After(step => step.Path == taker.Path, from);
            PassedWays.Say(PassedWays.Broken(state, context).Where(item => item.Way.Courses.Any(course => course.Needs.Contains(taker.Path))), $"once '{taker.Path}' has written the record that others write too", context);
        }
    }

    private static void AddLeft(StepOrder order, OrderContext context)
    {
        var groups = context.Changes.OfTier(Tier.ZoneGroup).Where(change => change.Actual is not null).ToLookup(change => change.Actual!.Id, ResourceId.Comparer);
        var taken = SharedRecords.Left(context.Actual, context.Changes, order.Deletions.Select(node => node.Step!))
            .SelectMany(left => groups[left.Group.Id].Select(group => (Left: left, Group: group, Leaves: order.Find(left.LeftBy), Stays: order.LastOf(group.Path))))
            .Where(item => item is { Leaves: not null, Stays: not null }).ToArray();
        if (taken.Length == 0)
            return;

        var linked = context.Actual.Resources.Where(link => link.Type is VirtualNetworkLinks).Select(link => ((IChildType)link.Type).ParentOf(link.Id)).ToHashSet(ResourceId.Comparer);
        var again = taken.Select(item => item.Stays!).ToHashSet();
        var later = Later(again);
        foreach (var (left, group, leaves, stays) in taken)
        {
            if (leaves!.Step!.Stage == StepStage.Deletion)
                order.TryPut(order.Barrier("@others", "all else that is written", () => order.Writes.Where(node => !later.Contains(node))), leaves, new("what goes, goes when all that stays is written"));
            order.Put(leaves, stays!, new("a record that both write goes with that"));
            if (!left.IsItsOwn && linked.Contains(left.Record.Zone) && context.Desired.Find(group.Desired.Parent ?? "") is { } endpoint && PrivateEndpoints.TargetOf(endpoint) is { } target)
                context.Break("cutoff", target, $"its name has no record in zone '{ResourceId.Name(left.Record.Zone)}' from when '{leaves.Step.Path}' leaves it until '{group.Path}' has written it again");
        }

        // Who finds the public address meanwhile gets in by it where the private one lets nobody pass.
        var absent = taken.Where(item => !item.Left.IsItsOwn).Select(item => item.Left.Group.Id).Distinct(ResourceId.Comparer).ToArray();
        if (absent.Length > 0)
        {
            var state = context.States.After(step => !again.Any(node => node.Step!.Path == step.Path), absent);
            PassedWays.Say(PassedWays.Broken(state, context).Where(item => item.Between.Exposes), "until the record is written again", context);
        }

        NoteEmptied(taken.Select(item => item.Left.LeftBy).ToHashSet(StringComparer.Ordinal), linked, order, context);
    }

    // Those, and what waits for them: a door that closes when the private way works.
    private static HashSet<OrderNode> Later(HashSet<OrderNode> nodes)
    {
        var later = new HashSet<OrderNode>(nodes);
        var open = new Stack<OrderNode>(nodes);
        while (open.TryPop(out var node))
        {
            foreach (var next in node.After.Where(later.Add))
                open.Push(next);
        }

        return later;
    }

    // Who leaves so leaves before zones are no longer linked in which nobody has a record then.
    private static void NoteEmptied(HashSet<string> steps, HashSet<string> linked, StepOrder order, OrderContext context)
    {
        foreach (var (zone, endpoint, leftBy) in SharedRecords.Emptied(context.Actual, context.Changes, order.Deletions.Select(node => node.Step!)))
        {
            if (steps.Contains(leftBy) && linked.Contains(zone) && PrivateEndpoints.FormerTargetOf(endpoint) is { } id && context.Desired.FindId(id) is { } former && context.Doors.Of(former.Path) is { IsOpenToSome: true })
                context.Break("cutoff", former.Path, $"its name has no record in zone '{ResourceId.Name(zone)}' from when '{ResourceId.Name(endpoint.Id)}' leaves it until the zone is linked no longer");
        }
    }
}
