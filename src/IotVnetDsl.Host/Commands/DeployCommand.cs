using IotVnetDsl.Host.Results;
using IotVnetDsl.Planning;

namespace IotVnetDsl.Host.Commands;

/// <summary>Plans and carries out.</summary>
internal sealed class DeployCommand : TargetCommand
{
    protected override bool CarriesOut => true;

    protected override async Task RunAsync(PlanScope scope, CancellationToken stop)
    {
        using var hold = await scope.HoldAsync(stop);
        if (hold is not null && await scope.PlanAsync(Planner.PlanAsync, PlanForm.Deployment, stop) is { } plan && scope.HasConsent(plan))
            await scope.ApplyAsync(plan, hold, stop);
    }
}
