using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>What is replaced is deleted after what names it, or is a part of it, and is deleted or replaced too: Azure keeps a gateway that a connection leads to, and a
/// resolver that has endpoints.</summary>
internal sealed class StillNamedByReplaced : IOrderReason
{
    private static readonly Why Names = new("that still names it");

    public void Add(StepOrder order, OrderContext context)
    {
        var deletions = order.Steps.Where(node => node.Step!.Mode == WriteMode.Delete).ToArray();
        var replaced = deletions.Where(node => node.Step!.Stage != StepStage.Deletion).ToLookup(node => node.Step!.Resource.Id, ResourceId.Comparer);
        if (replaced.Count == 0)
            return;
        foreach (var user in deletions)
        {
            foreach (var used in user.Step!.Names.Append(user.Step.Resource.Id).SelectMany(ResourceId.SelfAndAbove).SelectMany(id => replaced[id]).Where(used => used != user).Distinct())
                order.TryPut(user, used, Names);
        }
    }
}
