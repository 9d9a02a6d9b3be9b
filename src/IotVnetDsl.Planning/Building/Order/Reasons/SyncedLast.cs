using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>A peering is written again when both of its networks have the addresses that they are to have.</summary>
internal sealed class SyncedLast : IOrderReason
{
    public void Add(StepOrder order, OrderContext context)
    {
        foreach (var peering in order.Steps.Where(node => node.Step is { Type: VirtualNetworkPeerings, IsRepair: true }).ToArray())
        {
            foreach (var id in VirtualNetworkPeerings.Networks(peering.Step!.Resource.Id, peering.Step.Body!))
            {
                if (context.Desired.FindId(id) is { } network && order.LastOf(network.Path) is { } moved)
                    order.Put(moved, peering, new("it takes over the addresses that the network has then"));
            }
        }
    }
}
