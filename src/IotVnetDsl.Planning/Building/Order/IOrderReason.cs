using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>
/// Why one write comes before another. Found without registration: a new one is a new file. What a resource needs is asked first, because
/// it decides which resources are written in two steps; the order of steps after that, in the order of <see cref="Rank"/>.
/// </summary>
internal interface IOrderReason
{
    /// <summary>When it is heard.</summary>
    OrderRank Rank => OrderRank.Needed;

    /// <summary>What has to be there before a resource is written.</summary>
    IEnumerable<Need> Needs(ResourceChange change, OrderContext context) => [];

    /// <summary>What has to be there before a part of it is written that may be written later than the rest.</summary>
    IEnumerable<Need> Needs(ResourceChange change, LatePart part, OrderContext context) => [];

    void Add(StepOrder order, OrderContext context)
    {
    }
}

/// <summary>When a reason is heard.</summary>
internal enum OrderRank
{
    /// <summary>What cannot be otherwise.</summary>
    Needed,

    /// <summary>What keeps a promise, as far as that leads to no circle.</summary>
    Wished,

    /// <summary>What comes after all else.</summary>
    Last,

    /// <summary>What is wished of that.</summary>
    AmongLast,
}
