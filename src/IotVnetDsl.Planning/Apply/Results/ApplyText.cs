using System.Globalization;
using System.Text;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>The one renderer of a deployment's progress and result for people.</summary>
public static class ApplyText
{
    /// <summary>One line per event, for pipes and logs.</summary>
    public static string Line(ApplyEvent happened) => Prefix(happened) + happened switch
    {
        OperationStarted { Operation: var operation } => $"{Subject(operation)}  {Verbs(operation).Doing}{Usual(operation)}",
        OperationRunning { Operation: var operation } running => $"{Subject(operation)}  still {Verbs(operation).Doing}, {Duration(running.Duration)}{Usual(operation)}{Others(running.Count)}",
        OperationFinished { Operation: var operation } finished => $"{Subject(operation)}  {Verbs(operation).Done} in {Took(finished.Duration)}",
        OperationRetried { Operation: var operation } retried => $"{Subject(operation)}  waits {Took(retried.Wait)}: {retried.Reason}",
        OperationFailed { Operation: var operation } failed => $"{Subject(operation)}  failed after {Took(failed.Duration)}: {failed.Error.Message}",
        OperationPutOff { Operation: var operation } putOff => $"{Subject(operation)}  {putOff.Reason}",
        DeploymentNotice notice => notice.Message,
        _ => throw new ArgumentException($"an event of type {happened.GetType().Name} has no text", nameof(happened)),
    };

    /// <summary>The summary at the end: totals, then what is not done.</summary>
    public static string Summary(DeploymentResult result)
    {
        var text = new StringBuilder();
        var (done, failed, running, waiting) = (result.Done.Length, result.Failed.Length, result.Running.Length, result.NotStarted.Length);
        var head = result.Outcome switch
        {
            DeploymentOutcome.Succeeded when done == 0 => "Nothing to do",
            DeploymentOutcome.Succeeded when result.Done.All(operation => operation.Kind == OperationKind.Delete) => "Deleted",
            DeploymentOutcome.Succeeded when !result.Warnings.IsEmpty => "Deployed, but whether all of it works is unknown",
            DeploymentOutcome.Succeeded => "Deployed",
            DeploymentOutcome.Unhealthy => "Deployed, but not all of it works",
            DeploymentOutcome.Interrupted => "Interrupted",
            DeploymentOutcome.Waiting => "Waiting for others",
            _ => "Failed",
        };
        text.Append(CultureInfo.InvariantCulture, $"{head}: {done} done, {failed} failed, {running} running, {waiting} not started, in {Duration(result.Elapsed)}.\n");
        List(text, "Failed", result.Failed);
        List(text, "Running", result.Running);
        List(text, "Not started", result.NotStarted);
        foreach (var wait in result.Waiting)
            text.Append("Waiting: ").Append(wait.Message).Append('\n');
        foreach (var note in result.Notes)
            text.Append("Note: ").Append(note).Append('\n');
        return text.ToString();
    }

    private static void List(StringBuilder text, string title, IReadOnlyCollection<OperationResult> operations)
    {
        if (operations.Count == 0)
            return;
        text.Append(title).Append('\n');
        foreach (var operation in operations)
            text.Append(CultureInfo.InvariantCulture, $"  {PlanWords.Symbol(operation.Kind)} {operation.Resource.Path}  {ResourceId.Name(operation.Resource.ArmType)}/{operation.Resource.Name}\n");
    }

    private static string Prefix(ApplyEvent happened) => happened.Count is { Total: > 0 } count
        ? string.Create(CultureInfo.InvariantCulture, $"[{count.Done.ToString(CultureInfo.InvariantCulture).PadLeft(count.Total.ToString(CultureInfo.InvariantCulture).Length)}/{count.Total}] {Duration(happened.Elapsed)}  ")
        : Duration(happened.Elapsed) + "  ";

    private static string Subject(PlanOperation operation) =>
        $"{PlanWords.Symbol(operation.Kind)} {operation.Resource.Path}  {ResourceId.Name(operation.Resource.ArmType)}/{operation.Resource.Name}";

    private static (string Doing, string Done) Verbs(PlanOperation operation) => (operation.Kind, operation.Mode) switch
    {
        (OperationKind.Replace, WriteMode.Delete) => ("deleting, then created again", "deleted"),
        (OperationKind.Replace, _) => ("creating again", "created again"),
        (_, WriteMode.Delete) => ("deleting", "deleted"),
        (OperationKind.Create, _) => ("creating", "created"),
        _ => ("updating", "updated"),
    };

    private static string Usual(PlanOperation operation) =>
        operation.Mode != WriteMode.Delete && OperationTimes.Usual(operation.Resource.ArmType) is { } usual ? $" (usually {usual})" : "";

    private static string Others(ApplyCount? count) => count is { Running: > 1 }
        ? string.Create(CultureInfo.InvariantCulture, $"; {count.Running} running, {count.Waiting} waiting")
        : "";

    private static string Took(TimeSpan time) => time.TotalSeconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        _ => Duration(time),
    };

    private static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? time.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture)
        : time.ToString(@"mm\:ss", CultureInfo.InvariantCulture);
}
