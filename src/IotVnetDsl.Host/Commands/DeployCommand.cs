using IotVnetDsl.Planning;

namespace IotVnetDsl.Host.Commands;

/// <summary>Plans and carries out.</summary>
internal sealed class DeployCommand : TargetCommand
{
    public override string Name => "deploy";

    protected override async Task RunAsync(PlanScope scope, CancellationToken stop)
    {
        if (await scope.SettleAsync(stop)
            && await scope.PlanAsync(Planner.PlanAsync, stop) is { } plan
            && scope.HasConsent(plan))
        {
            if (scope.Request.Optional("plan-file") is { } file)
                SavedPlan.CheckIsStill(file, scope.Request, plan);
            await scope.ApplyAsync(plan, stop);
        }
    }
}
