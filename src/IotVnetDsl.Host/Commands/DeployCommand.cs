using IotVnetDsl.Host.Results;
using IotVnetDsl.Planning;

namespace IotVnetDsl.Host.Commands;

/// <summary>Plans and carries out.</summary>
internal sealed class DeployCommand : TargetCommand
{
    public override string Name => "deploy";

    protected override bool CarriesOut => true;

    protected override async Task RunAsync(PlanScope scope, CancellationToken stop)
    {
        if (await scope.SettleAsync(stop)
            && await scope.PlanAsync(Planner.PlanAsync, PlanForm.Deployment, stop) is { } plan
            && scope.HasConsent(plan))
        {
            await scope.ApplyAsync(plan, stop);
        }
    }
}
