using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>Every reason of this assembly.</summary>
internal static class OrderReasons
{
    public static ImmutableArray<IOrderReason> All { get; } =
    [
        .. typeof(IOrderReason).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IOrderReason).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (IOrderReason)Activator.CreateInstance(type)!)
            .OrderBy(reason => reason.Rank),
    ];

    /// <summary>The steps in the order that all reasons give them.</summary>
    public static StepOrder Order(IEnumerable<Step> steps, OrderContext context)
    {
        var order = new StepOrder(steps);
        foreach (var reason in All)
            reason.Add(order, context);
        return order;
    }
}
