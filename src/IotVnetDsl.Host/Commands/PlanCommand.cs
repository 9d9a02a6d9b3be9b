using IotVnetDsl.Host.Results;
using IotVnetDsl.Planning;

namespace IotVnetDsl.Host.Commands;

/// <summary>Shows what a deployment would do, and does nothing.</summary>
internal sealed class PlanCommand : TargetCommand
{
    protected override async Task RunAsync(PlanScope scope, CancellationToken stop)
    {
        if (await scope.PlanAsync(Planner.PlanAsync, PlanForm.Deployment, stop) is not { } plan)
            return;
        if (!plan.Operations.IsEmpty && scope.Request.IsOn("fail-on-changes"))
            scope.Events.Error("IVD9011", $"{scope.Graph.Name} differs from its target in {plan.Operations.Length} operations, and TopologyFailOnChanges is set.");
    }
}
