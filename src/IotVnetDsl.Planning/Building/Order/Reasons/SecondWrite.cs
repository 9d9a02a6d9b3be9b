using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>What is written in two steps is written in that order: the bare resource before what needs it, the deletion before what replaces it.</summary>
internal sealed class SecondWrite : IOrderReason
{
    public void Add(StepOrder order, OrderContext context)
    {
        foreach (var second in order.Writes.Where(node => node.Step!.Key != node.Step.Path).ToArray())
        {
            if (order.Find(second.Step!.Path) is { } first)
                order.Put(first, second, new(second.Step.Kind == OperationKind.Replace ? "only one can have its name" : "it is the first write of the two"));
        }
    }
}
