using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>Where the public way opens, it is open before the private endpoint is away for its replacement.</summary>
internal sealed class OpenBeforeReplacing : IOrderReason
{
    public OrderRank Rank => OrderRank.Wished;

    public void Add(StepOrder order, OrderContext context)
    {
        foreach (var door in context.Doors.Changed.Where(door => door.IsOpening))
        {
            var deletions = context.Ways.EndpointsOf(door.Target)
                .SelectMany(endpoint => order.Of(endpoint.Path)).Where(node => node.Step is { Kind: OperationKind.Replace, Mode: WriteMode.Delete });
            foreach (var deletion in deletions)
            {
                foreach (var write in door.Writes.Select(order.LastOf).OfType<OrderNode>())
                    order.TryPut(write, deletion, new("the public way opens before the private one goes", WaitKind.Promise));
            }
        }
    }
}
