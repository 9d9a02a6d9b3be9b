using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>What a deployment did. Text and JSON are made from it.</summary>
public sealed record DeploymentResult
{
    /// <summary>Version of the JSON form.</summary>
    public const int SchemaVersion = 1;

    public required string Topology { get; init; }

    public required string? Variant { get; init; }

    public required DeploymentOutcome Outcome { get; init; }

    /// <summary>Operations that succeeded; they stay. In the plan's order, as all lists here.</summary>
    public required ImmutableArray<OperationResult> Done { get; init; }

    public required ImmutableArray<OperationResult> Failed { get; init; }

    /// <summary>Operations that ARM still carries out; the next run waits for them first.</summary>
    public required ImmutableArray<OperationResult> Running { get; init; }

    public required ImmutableArray<OperationResult> NotStarted { get; init; }

    /// <summary>Errors (IVD90xx), for the build: place, id, one line.</summary>
    public required ImmutableArray<DeploymentError> Errors { get; init; }

    /// <summary>What others must do first, and what to do then (IVD9017): not errors.</summary>
    public ImmutableArray<DeploymentError> Waiting { get; init; } = [];

    /// <summary>Whether what was deployed works, as far as it was read.</summary>
    public HealthState Health { get; init; }

    /// <summary>What is not known of what was deployed (IVD9016), for the build.</summary>
    public ImmutableArray<DeploymentError> Warnings { get; init; } = [];

    /// <summary>What could not be seen or is worth knowing, and is no error.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public bool IsSuccess => Outcome == DeploymentOutcome.Succeeded;
}

/// <summary>How a deployment ended. The numbers are those of <c>result</c> in the JSON form.</summary>
public enum DeploymentOutcome
{
    Succeeded = 0,

    /// <summary>Something failed; what succeeded stays, and the same command continues.</summary>
    Failed = 1,

    /// <summary>Stopped on request; the same command continues.</summary>
    Interrupted = 2,

    /// <summary>All is done that can be; others must do their part, and the same command continues then.</summary>
    Waiting = 3,

    /// <summary>All is deployed, but an endpoint is unhealthy or a connection is cut.</summary>
    Unhealthy = 4,
}

/// <summary>Whether what was deployed works.</summary>
public enum HealthState
{
    /// <summary>Not all was deployed, or nothing of it says how it is.</summary>
    NotRead,

    Healthy,

    /// <summary>Azure does not say, or not yet.</summary>
    Unknown,

    Unhealthy,
}

/// <summary>One operation of a result.</summary>
public sealed record OperationResult(string Key, OperationKind Kind, PlanResource Resource, TimeSpan? Duration);

/// <summary>An error for the build.</summary>
/// <param name="Id">Diagnostic id.</param>
/// <param name="Path">Logical path of the resource or part that it is about; null where it is about the deployment.</param>
/// <param name="Place">Place of the record.</param>
/// <param name="Message">One line: what, Azure's words, what to do.</param>
public sealed record DeploymentError(string Id, string? Path, SourcePlace? Place, string Message)
{
    /// <summary>Azure's own code, null where Azure said nothing.</summary>
    public string? Code { get; init; }

    public string? CorrelationId { get; init; }
}
