using IotVnetDsl.Planning.Building.Promises;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// States that orders lead through: all is written and nothing deleted, since what goes, goes last; what is replaced is away; what opens is
/// open, since that waits for nothing. Who reaches something there who neither did before nor is to, or reaches it there no more, is said. Of a
/// hub that opens only who gets in counts: how it writes has an order of its own.
/// </summary>
internal sealed class PassedThrough : IOrderReason
{
    public OrderRank Rank => OrderRank.Last;

    public void Add(StepOrder order, OrderContext context)
    {
        if (order.Writes.Any(node => node.Step!.Mode != WriteMode.Delete) && order.Deletions.Any())
            Note(step => step.Stage != StepStage.Deletion, "until what is no longer declared is deleted", context);
        if (order.Writes.Any(IsAway))
            Note(step => step.Stage != StepStage.Deletion && step is { Kind: OperationKind.Replace, Mode: WriteMode.Delete }, "while what is replaced is away", context);
        if (context.Doors.Changed.Where(door => door.IsOpening).SelectMany(door => door.Writes).ToHashSet(StringComparer.Ordinal) is not { Count: > 0 } opening)
            return;
        Note(step => opening.Contains(step.Path) && step is { Kind: OperationKind.Update, Type.Tier: not Tier.Hub }, UntilDone, context);
        if (order.Writes.Any(node => node.Step is { Kind: OperationKind.Update, Type.Tier: Tier.Hub } hub && opening.Contains(hub.Path)))
            Note(step => opening.Contains(step.Path) && step.Kind == OperationKind.Update, UntilDone, context, way => way is { OfClient: not null, Target: IotHubView } && opening.Contains(way.Target.Path));
    }

    private const string UntilDone = "until all else is done";

    private static bool IsAway(OrderNode node) => node.Step is { Kind: OperationKind.Replace, Mode: WriteMode.Delete };

    private static void Note(Func<Step, bool> isDone, string when, OrderContext context, Func<Way, bool>? concerns = null)
    {
        var (before, after) = (Ways(context.States.Change.Before), Ways(context.States.Change.After));
        var broken = Ways(context.States.After(isDone)).Values.Where(way => concerns is null || concerns(way))
            .Select(way => (Way: way, Between: Between.Of(before.GetValueOrDefault(Key(way)), way, after.GetValueOrDefault(Key(way)))))
            .Where(item => item.Between != Between.Nothing && context.Desired.Find(item.Way.Target.Path) is not null)
            .ToLookup(item => (item.Way.Target.Path, item.Between.Exposes), item => item.Way);
        foreach (var ways in broken)
        {
            var who = string.Join(", ", ways.Select(way => $"'{way.From}'").Distinct());
            context.Break(ways.Key.Exposes ? "expose" : "cutoff", ways.Key.Path, $"{who} {(ways.Key.Exposes ? "reaches it" : "does not reach it")} {when}");
        }
    }

    private static Dictionary<(string, string, object?), Way> Ways(TopologyModel state)
    {
        var ways = state.Part<TopologyWays>();
        return ways.OfClients.Concat(ways.OfHubs).GroupBy(Key).ToDictionary(same => same.Key, same => same.MaxBy(way => Between.Sureness(way.Holds))!);
    }

    private static (string, string, object?) Key(Way way) => (way.From, way.To, way.OfHub?.Purpose);
}
