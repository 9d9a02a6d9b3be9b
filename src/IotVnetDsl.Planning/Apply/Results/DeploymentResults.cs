using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>Makes the result of what happened.</summary>
internal static class DeploymentResults
{
    public static DeploymentResult Of(Plan plan, RunEnd run, HealthReport health, TimeSpan elapsed) => new()
    {
        Topology = plan.Topology,
        Variant = plan.Variant,
        Outcome = OutcomeOf(run, health),
        Done = Operations(run, OperationState.Done),
        Failed = Operations(run, OperationState.Failed),
        Running = Operations(run, OperationState.Lost),
        NotStarted = Operations(run, OperationState.Waiting),
        Errors = [.. DeploymentErrors.Of(run), .. health.Errors],
        Waiting = [.. DeploymentErrors.Waiting(run), .. health.Waiting],
        Health = health.State,
        Warnings = health.Warnings,
        Notes = health.Notes,
        Elapsed = elapsed,
    };

    public static DeploymentResult NotBegun(Plan plan, DeploymentError error, TimeSpan elapsed) => new()
    {
        Topology = plan.Topology,
        Variant = plan.Variant,
        Outcome = error.Id == "IVD9010" ? DeploymentOutcome.Interrupted : DeploymentOutcome.Failed,
        Done = [],
        Failed = [],
        Running = [],
        NotStarted = [.. plan.Operations.Select(operation => new OperationResult(operation.Key, operation.Kind, operation.Resource, null))],
        Errors = [error],
        Notes = [],
        Elapsed = elapsed,
    };

    private static DeploymentOutcome OutcomeOf(RunEnd run, HealthReport health)
    {
        if (run.Count.Done < run.Count.Total)
        {
            if (run.Count.Failed > 0)
                return DeploymentOutcome.Failed;
            return run.IsStopped ? DeploymentOutcome.Interrupted
                : run.Count.Running == 0 && !DeploymentErrors.Waiting(run).IsEmpty ? DeploymentOutcome.Waiting : DeploymentOutcome.Failed;
        }

        if (health.IsStopped)
            return DeploymentOutcome.Interrupted;
        if (!health.Errors.IsEmpty)
            return DeploymentOutcome.Unhealthy;
        return health.Waiting.IsEmpty ? DeploymentOutcome.Succeeded : DeploymentOutcome.Waiting;
    }

    private static ImmutableArray<OperationResult> Operations(RunEnd run, OperationState state) =>
    [
        .. run.Of(state).Select(operation =>
            new OperationResult(operation.Key, operation.Kind, operation.Resource, run.Ends.GetValueOrDefault(operation.Key)?.Duration)),
    ];
}
