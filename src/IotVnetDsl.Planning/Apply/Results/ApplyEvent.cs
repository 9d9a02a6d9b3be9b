using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>
/// Something that a deployment did or waits for. <see cref="ApplyText.Line"/> makes the line that people see.
/// </summary>
public abstract record ApplyEvent
{
    /// <summary>Since the deployment began.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How far the deployment is; null before its operations are known.</summary>
    public ApplyCount? Count { get; init; }
}

/// <summary>How far a deployment is, in operations; <c>Waiting</c> are those that have not begun.</summary>
public sealed record ApplyCount(int Done, int Failed, int Running, int Waiting, int Total);

/// <summary>Something about one operation.</summary>
public abstract record OperationEvent(PlanOperation Operation) : ApplyEvent;

/// <summary>An operation begins.</summary>
public sealed record OperationStarted(PlanOperation Operation) : OperationEvent(Operation);

/// <summary>An operation succeeded.</summary>
public sealed record OperationFinished(PlanOperation Operation, TimeSpan Duration) : OperationEvent(Operation);

/// <summary>An operation failed for good; the result has the error.</summary>
public sealed record OperationFailed(PlanOperation Operation, TimeSpan Duration, DeploymentError Error) : OperationEvent(Operation);

/// <summary>A write was put off by something that passes; <c>Reason</c> is for people, <c>Wait</c> the time until the next try.</summary>
public sealed record OperationRetried(PlanOperation Operation, string Reason, TimeSpan Wait) : OperationEvent(Operation);

/// <summary>An operation cannot be carried out before others have done their part: not in this run.</summary>
public sealed record OperationPutOff(PlanOperation Operation, string Reason) : OperationEvent(Operation);

/// <summary>An operation has been running for another ten seconds. Shown for one of those that run.</summary>
public sealed record OperationRunning(PlanOperation Operation, TimeSpan Duration) : OperationEvent(Operation);

/// <summary>The deployment as a whole waits or stops: for another deployment, an interrupted run, on request, for the health at its end.</summary>
public sealed record DeploymentNotice(string Message) : ApplyEvent;
