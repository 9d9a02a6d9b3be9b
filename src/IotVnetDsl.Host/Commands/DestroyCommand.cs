using IotVnetDsl.Host.Results;
using IotVnetDsl.Planning;

namespace IotVnetDsl.Host.Commands;

/// <summary>Removes what the topology owns, with consent (<c>delete:&lt;Topology.Id&gt;</c>).</summary>
internal sealed class DestroyCommand : TargetCommand
{
    protected override bool CarriesOut => true;

    protected override async Task RunAsync(PlanScope scope, CancellationToken stop)
    {
        using var hold = await scope.HoldAsync(stop);
        if (hold is not null && await scope.PlanAsync(Planner.DestroyAsync, PlanForm.Destruction, stop) is { } plan && scope.HasConsent(plan))
            await scope.ApplyAsync(plan, hold, stop);
    }
}
