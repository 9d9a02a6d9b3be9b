using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>A peering is made when its other side, which was left disconnected, is gone: Azure refuses it before.</summary>
internal sealed class DisconnectedFirst : IOrderReason
{
    public void Add(StepOrder order, OrderContext context)
    {
        var deletions = order.Steps.Where(node => node.Step is { Type: VirtualNetworkPeerings, Mode: WriteMode.Delete }).ToDictionary(node => node.Step!.Resource.Id, ResourceId.Comparer);
        if (deletions.Count == 0)
            return;
        foreach (var made in order.Steps.Where(node => node.Step is { Type: VirtualNetworkPeerings, Mode: WriteMode.Put }).ToArray())
        {
            var reverse = ((VirtualNetworkPeerings)made.Step!.Type).ReverseOf(made.Step.Resource.Id, made.Step.Body!, context.Actual);
            if (reverse is not null && deletions.TryGetValue(reverse.Id, out var deletion))
                order.Put(deletion, made, new("Azure makes no peering while the other side is disconnected"));
        }
    }
}
