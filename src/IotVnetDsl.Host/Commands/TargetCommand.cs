using IotVnetDsl.Host.Arm;

namespace IotVnetDsl.Host.Commands;

/// <summary>A command that looks at the target: for each chosen topology, once the rules have no error to report.</summary>
internal abstract class TargetCommand : IHostCommand
{
    /// <summary>True where <c>PlanFile</c> says what is to be carried out.</summary>
    protected virtual bool CarriesOut => false;

    public async Task RunAsync(CommandContext context, CancellationToken stop)
    {
        var saved = CarriesOut ? SavedPlan.Of(context.Request) : null;
        var chosen = context.Execution.Chosen();
        var subscription = ArmTarget.SubscriptionOf(context.Request);
        var scopes = (saved is null ? chosen : [saved.Of(chosen)]).Select(topology => (Topology: topology, Checks: context.Checks.Run(topology, subscription))).ToArray();
        if (context.Events.HasErrors)
            return;

        var marks = context.Execution.MarksOf(chosen);
        foreach (var ofCloud in scopes.GroupBy(scope => scope.Topology.Graph.Cloud))
        {
            await using var target = await ArmTarget.ConnectAsync(context.Request, ofCloud.Key, context.Events, stop);
            foreach (var (topology, checks) in ofCloud)
                await RunAsync(new PlanScope(context, topology, checks, target, saved, marks), stop);
        }
    }

    protected abstract Task RunAsync(PlanScope scope, CancellationToken stop);
}
