using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>What something names is deleted after it, within what goes together. Two that name each other are for Azure to tell apart.</summary>
internal sealed class StillNamed : IOrderReason
{
    public OrderRank Rank => OrderRank.AmongLast;

    public void Add(StepOrder order, OrderContext context)
    {
        var deletions = order.Deletions.ToDictionary(node => node.Step!.Resource.Id, ResourceId.Comparer);
        foreach (var user in deletions.Values)
        {
            foreach (var id in user.Step!.Names.SelectMany(ResourceId.SelfAndAbove))
            {
                if (deletions.TryGetValue(id, out var used) && used != user && used.Step!.Type.Tier == user.Step.Type.Tier)
                    order.TryPut(user, used, new("that still names it"));
            }
        }
    }
}
