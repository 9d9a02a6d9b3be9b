using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>What the gate at the end found.</summary>
internal sealed record HealthReport(ImmutableArray<DeploymentError> Errors, ImmutableArray<string> Notes, bool IsStopped = false)
{
    public static HealthReport Empty { get; } = new([], []);

    /// <summary>What others must do before it works.</summary>
    public ImmutableArray<DeploymentError> Waiting { get; init; } = [];

    public HealthState State { get; init; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<DeploymentError> Warnings { get; init; } = [];
}
