using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply;

/// <summary>How an operation ended in this run.</summary>
internal sealed record OperationEnd(PlanOperation Operation, OperationState State, TimeSpan Duration, Failure? Failure = null);

/// <summary>Why an operation failed or was lost from sight.</summary>
/// <param name="DiagnosticId">Id of the diagnostic.</param>
/// <param name="Message">What follows the resource's name; sentences with full stops.</param>
internal sealed record Failure(string DiagnosticId, string Message)
{
    public string? Code { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>It would happen to every other operation too, so none is started: ARM does not answer, or the journal cannot be written.</summary>
    public bool IsFatal { get; init; }
}
