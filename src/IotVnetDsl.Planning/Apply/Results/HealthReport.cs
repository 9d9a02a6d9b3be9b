using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>What the gate at the end found.</summary>
internal sealed record HealthReport(ImmutableArray<DeploymentError> Errors, ImmutableArray<string> Notes, bool IsStopped = false)
{
    public static HealthReport Empty { get; } = new([], []);

    /// <summary>What could not be read.</summary>
    public ImmutableArray<DeploymentError> Warnings { get; init; } = [];
}
