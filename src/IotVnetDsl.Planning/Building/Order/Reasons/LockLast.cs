using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>A lock is set when all that is written under it is done.</summary>
internal sealed class LockLast : IOrderReason
{
    public OrderRank Rank => OrderRank.Last;

    public void Add(StepOrder order, OrderContext context)
    {
        var locks = order.Writes.Where(node => node.Step!.Stage == StepStage.Lock)
            .ToLookup(node => ((ExtensionType)node.Step!.Type).ScopeOf(node.Step.Resource.Id), ResourceId.Comparer);
        if (locks.Count == 0)
            return;
        foreach (var write in order.Writes.Where(node => node.Step!.Stage != StepStage.Lock).ToArray())
        {
            foreach (var setLater in ResourceId.SelfAndAbove(write.Step!.Resource.Id).SelectMany(scope => locks[scope]))
                order.Put(write, setLater, new("a lock comes when all under it is done", WaitKind.Last));
        }
    }
}
