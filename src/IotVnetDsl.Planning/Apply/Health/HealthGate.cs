using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Health;

/// <summary>Reads at the end whether what was deployed works, again and again until Azure knows or time is up.</summary>
internal sealed class HealthGate(IArmClient arm, TimeSpan timeout, TimeProvider time, ApplyProgress progress)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>One bad reading may be an old one.</summary>
    private const int UnhealthyReadings = 2;

    public async Task<HealthReport> ReadAsync(Plan plan, CancellationToken cancellation)
    {
        var resources = Probed(plan);
        if (resources.Count == 0)
            return HealthReport.Empty;
        // Where nothing was written, waiting changes nothing.
        var wait = plan.Operations.IsEmpty ? TimeSpan.Zero : timeout;
        progress.Report(new DeploymentNotice("Reading endpoint health and connection states."));
        try
        {
            var ends = await Task.WhenAll(resources.Select(resource => ReadAsync(resource, wait, cancellation)));
            return new([.. ends.SelectMany(end => end.Errors)], [.. ends.SelectMany(end => end.Notes)])
            {
                Warnings = [.. ends.SelectMany(end => end.Warnings)],
                Waiting = [.. ends.SelectMany(end => end.Waiting)],
                State = ends.Max(end => end.State),
            };
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new([DeploymentErrors.Stopped("stopped on request while endpoint health was read; all operations are done.")], [], IsStopped: true);
        }
    }

    private async Task<HealthReport> ReadAsync(PlanResource resource, TimeSpan wait, CancellationToken cancellation)
    {
        var probe = HealthProbes.Find(resource.ArmType)!;
        var until = time.GetUtcNow() + wait;
        for (var reading = 1; ; reading++)
        {
            IReadOnlyList<HealthReading> found;
            try
            {
                found = await probe.ReadAsync(arm, resource, ResourceCatalog.Find(resource.ArmType)!.ApiVersion, cancellation);
            }
            catch (ArmException refused)
            {
                var fault = ArmFault.Of(refused.Error, "GET", resource.Id);
                var unknown = $"Whether '{resource.Path}' ({resource.Name}) works is unknown: its health could not be read: {fault.Message}";
                return new([], []) { Warnings = [new("IVD9016", resource.Path, resource.Place, unknown) { Code = refused.Error.Code }], State = HealthState.Unknown };
            }

            var isOpen = found.Any(state => state.Verdict == HealthVerdict.Unknown)
                || (reading < UnhealthyReadings && found.Any(state => state.Verdict == HealthVerdict.Unhealthy));
            if (!isOpen || time.GetUtcNow() >= until)
                return Report(resource, found);
            await Task.Delay(Interval, time, cancellation);
        }
    }

    private static HealthReport Report(PlanResource resource, IReadOnlyList<HealthReading> found) => new(
        [
            .. found.Where(state => state.Verdict is HealthVerdict.Unhealthy or HealthVerdict.Refused).Select(state =>
                new DeploymentError("IVD9016", state.Path, resource.Place, $"'{state.Path}' ({resource.Name}) is deployed, but does not work: {state.Message}.")),
        ],
        [
            .. found.Where(state => state.Verdict == HealthVerdict.Unknown).Select(state =>
                $"Azure does not know yet whether '{state.Path}' ({resource.Name}) works: {state.Message}."),
        ])
    {
        Waiting = [.. found.Where(state => state.Verdict == HealthVerdict.Awaited).Select(state => DeploymentErrors.Waiting(resource, state.Path, state.Message))],
        State = found.Select(state => state.Verdict switch
        {
            HealthVerdict.Healthy => HealthState.Healthy,
            HealthVerdict.Unknown => HealthState.Unknown,
            _ => HealthState.Unhealthy,
        }).DefaultIfEmpty().Max(),
    };

    private static List<PlanResource> Probed(Plan plan)
    {
        var deleted = plan.Operations.Where(operation => operation.Kind == OperationKind.Delete).Select(operation => operation.Resource.Id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        // What a destruction leaves is others'.
        var isDestruction = plan.Unchanged.IsEmpty && plan.Operations.All(operation => operation.Kind == OperationKind.Delete);
        return
        [
            .. plan.Operations.Select(operation => operation.Resource).Concat(plan.Unchanged).Concat(isDestruction ? [] : plan.Adopted)
                .Where(resource => HealthProbes.Find(resource.ArmType) is not null && !deleted.Contains(resource.Id))
                .DistinctBy(resource => resource.Id, StringComparer.OrdinalIgnoreCase)
                .OrderBy(resource => resource.Path, StringComparer.Ordinal),
        ];
    }
}
