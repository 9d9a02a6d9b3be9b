using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>A step with its place.</summary>
internal sealed record OrderedStep(Step Step, int Phase, ImmutableArray<PlanWait> Waits, ImmutableArray<string> AwaitsRoles);

/// <summary>The steps of a plan in order.</summary>
internal sealed record OrderedSteps(ImmutableArray<OrderedStep> Steps, ImmutableArray<PlanBarrier> Barriers)
{
    public static OrderedSteps Of(StepOrder order)
    {
        Reduction.Of(order);
        var phases = new Phases(order);
        var kept = order.InOrder.Where(IsKept).ToHashSet();
        return new(
            [.. order.Steps.Select(node => new OrderedStep(node.Step!, phases.Of(node), Waits(node, kept), [.. node.AwaitedRoles]))],
            [
                .. kept.OrderBy(barrier => barrier.Key, StringComparer.Ordinal)
                    .Select(barrier => new PlanBarrier(barrier.Key, barrier.Means, [.. Waits(barrier, kept).Select(wait => wait.On)])),
            ]);
    }

    // One that saves no edges is no help to anybody.
    private static bool IsKept(OrderNode node) =>
        node.Step is null && node.Before.Count * node.After.Count > node.Before.Count + node.After.Count;

    private static ImmutableArray<PlanWait> Waits(OrderNode node, HashSet<OrderNode> kept) =>
    [
        .. node.Before.SelectMany(before => Direct(before.Key, before.Value, kept)).DistinctBy(wait => wait.On)
            .OrderBy(wait => wait.On, StringComparer.Ordinal),
    ];

    private static IEnumerable<PlanWait> Direct(OrderNode before, Why why, HashSet<OrderNode> kept) => before.Step is not null || kept.Contains(before)
        ? [new PlanWait(before.Key, why.Because, why.Kind)]
        : before.Before.Keys.SelectMany(inner => Direct(inner, why, kept));
}
