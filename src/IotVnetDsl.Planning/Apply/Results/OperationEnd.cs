using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>How an operation, or a try of it, ended.</summary>
internal sealed record OperationEnd(PlanOperation Operation, OperationState State, Failure? Failure = null)
{
    /// <summary>Since its first try.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How long to wait until the next try; null where there is none.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Nobody has tried it: what it was handed to did not come to it.</summary>
    public bool IsUntouched { get; init; }
}

/// <summary>Why an operation failed or was lost from sight.</summary>
/// <param name="DiagnosticId">Id of the diagnostic.</param>
/// <param name="Message">What follows the resource's name; sentences with full stops.</param>
internal sealed record Failure(string DiagnosticId, string Message)
{
    public string? Code { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>Others must do their part first: the operation has not begun, and the next run goes on with it.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>It would happen to every other operation too, so none is started: ARM does not answer, or the journal cannot be written.</summary>
    public bool IsFatal { get; init; }

    /// <summary>Nothing new is started: nothing can be, or what the plan was made from is no more.</summary>
    public bool EndsRun => IsFatal || DiagnosticId == "IVD9006";
}

/// <summary>How far an operation is.</summary>
internal enum OperationState
{
    /// <summary>Not begun, or what was sent was refused and is tried again.</summary>
    Waiting,

    Running,

    Done,

    Failed,

    /// <summary>Sent and not followed any more: ARM may still carry it out.</summary>
    Lost,
}
