using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// What goes, goes in reverse order of creation, and after all that is written: what is to replace it is there. Only what holds the place
/// of something new goes before.
/// </summary>
internal sealed class DeletionLast : IOrderReason
{
    private static readonly Why AfterWrites = new("what goes, goes when all that stays is written", WaitKind.Last);
    private static readonly Why InReverse = new("what was made after it goes before it", WaitKind.Last);

    public OrderRank Rank => OrderRank.Last;

    public void Add(StepOrder order, OrderContext context)
    {
        // A barrier of everything that is written is the price of a plan that deletes.
        if (!order.Deletions.Any())
            return;
        var (before, why) = (order.Barrier("@written", "all that is written", () => order.Writes), AfterWrites);
        foreach (var tier in order.Deletions.Where(node => node.After.TrueForAll(after => after.Step is { Stage: StepStage.Deletion })).GroupBy(node => node.Step!.Type.Tier).OrderByDescending(tier => tier.Key).ToArray())
        {
            foreach (var deletion in tier)
                order.Put(before, deletion, why);
            (before, why) = (order.Barrier($"@deleted:{tier.Key}", $"deletions of {tier.First().Step!.Type.Theme}", () => tier), InReverse);
        }
    }
}
