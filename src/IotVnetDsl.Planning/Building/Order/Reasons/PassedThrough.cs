using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>
/// States that orders lead through: all is written and nothing deleted but what writes wait for, since what goes, goes last; what is replaced is away; what opens is
/// open, since that waits for nothing. Who reaches something there who neither did before nor is to, or reaches it there no more, is said. Of a
/// hub that opens only who gets in counts: how it writes has an order of its own, as has how provisioning services register in it.
/// </summary>
internal sealed class PassedThrough : IOrderReason
{
    public OrderRank Rank => OrderRank.Last;

    public void Add(StepOrder order, OrderContext context)
    {
        if (order.Writes.Any(node => node.Step!.Mode != WriteMode.Delete) && order.Deletions.Any())
        {
            var early = EarlyDeletions(order);
            Note(step => step.Stage != StepStage.Deletion || early.Contains(step), "until what is no longer declared is deleted", context);
        }

        if (order.Writes.Any(IsAway))
            Note(step => step.Stage != StepStage.Deletion && step is { Kind: OperationKind.Replace, Mode: WriteMode.Delete }, "while what is replaced is away", context);
        // Private endpoints are back, and have their records, before what leads to them is.
        if (order.Writes.Any(node => IsAway(node) && node.Step!.Type.Tier != Tier.PrivateEndpoint))
            Note(step => step.Stage != StepStage.Deletion && (step is not { Kind: OperationKind.Replace } || step.Mode == WriteMode.Delete || step.Type.Tier == Tier.PrivateEndpoint), "while what is replaced is away", context);
        var doors = context.Doors.Changed.Where(door => door.IsOpening).ToArray();
        if (doors.SelectMany(door => door.Writes).ToHashSet(StringComparer.Ordinal) is not { Count: > 0 } opening)
            return;
        var opened = doors.Select(door => door.Target).ToHashSet(StringComparer.Ordinal);
        // The public way opens before the private one goes for its replacement: then who finds no name any more comes by it.
        if (order.Writes.Any(IsAway))
            Note(step => step is { Kind: OperationKind.Replace, Mode: WriteMode.Delete } || (opening.Contains(step.Path) && step.Kind == OperationKind.Update), "while what is replaced is away", context, way => opened.Contains(way.Target.Path));
        Note(step => opening.Contains(step.Path) && step is { Kind: OperationKind.Update, Type.Tier: not Tier.Hub }, UntilDone, context, way => way.OfService is null);
        if (order.Writes.Any(node => node.Step is { Kind: OperationKind.Update, Type.Tier: Tier.Hub } hub && opening.Contains(hub.Path)))
            Note(step => opening.Contains(step.Path) && step.Kind == OperationKind.Update, UntilDone, context, way => way is { OfClient: not null, Target: IotHubView } && opened.Contains(way.Target.Path));
    }

    private const string UntilDone = "until all else is done";

    // Those that come before a write.
    private static HashSet<Step> EarlyDeletions(StepOrder order)
    {
        var waitedFor = new HashSet<OrderNode>();
        foreach (var node in order.InOrder.Reverse().Where(node => node.Step is { Stage: not StepStage.Deletion } || node.After.Exists(waitedFor.Contains)))
            waitedFor.Add(node);
        return [.. waitedFor.Select(node => node.Step).OfType<Step>().Where(step => step.Stage == StepStage.Deletion)];
    }

    private static bool IsAway(OrderNode node) => node.Step is { Kind: OperationKind.Replace, Mode: WriteMode.Delete };

    private static void Note(Func<Step, bool> isDone, string when, OrderContext context, Func<Way, bool>? concerns = null) =>
        PassedWays.Say(PassedWays.Broken(isDone, context).Where(item => concerns is null || concerns(item.Way)), when, context);
}
