using IotVnetDsl.Host.Arm;

namespace IotVnetDsl.Host.Commands;

/// <summary>A command that looks at the target: for each chosen topology, once the rules have no error to report.</summary>
internal abstract class TargetCommand : IHostCommand
{
    public abstract string Name { get; }

    public async Task RunAsync(CommandContext context, CancellationToken stop)
    {
        var scopes = context.Execution.Chosen().Select(topology => (Topology: topology, Checks: context.Checks.Run(topology))).ToArray();
        if (context.Events.HasErrors)
            return;

        await using var target = await ArmTarget.ConnectAsync(context.Request, context.Events, stop);
        foreach (var (topology, checks) in scopes)
            await RunAsync(new PlanScope(context, topology, checks, target), stop);
    }

    protected abstract Task RunAsync(PlanScope scope, CancellationToken stop);
}
