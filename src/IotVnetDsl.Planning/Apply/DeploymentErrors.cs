using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply;

/// <summary>The errors of a deployment, each one line: what, Azure's words, how far it is, what to do.</summary>
internal static class DeploymentErrors
{
    private const string GoOn = "Run the same command to continue.";

    public static DeploymentError Of(PlanOperation operation, Failure failure, string? rest = null)
    {
        var subject = $"'{operation.Resource.Path}' ({operation.Resource.Name})";
        var correlation = failure.CorrelationId is null ? "" : $" Correlation {failure.CorrelationId}.";
        var said = failure.DiagnosticId switch
        {
            "IVD9009" => $"Azure refused {subject}: {failure.Message}",
            "IVD9006" => $"{subject} {failure.Message}",
            _ => $"{subject}: {failure.Message}",
        };
        return new(failure.DiagnosticId, operation.Resource.Path, operation.Resource.Place, $"{said}{(rest is null ? "" : " " + rest)}{correlation}")
        {
            Code = failure.Code,
            CorrelationId = failure.CorrelationId,
        };
    }

    public static ImmutableArray<DeploymentError> Of(RunEnd run)
    {
        var errors = run.Graph.Of(OperationState.Failed).Select(operation => Of(operation, run.Ends[operation.Key].Failure!, $"{Rest(run)} {GoOn}"));
        return [.. errors, .. Partial(run)];
    }

    public static DeploymentError Stopped(string message) => new("IVD9010", null, null, $"{message} {GoOn}");

    public static DeploymentError Unusable(string message) => new("IVD9014", null, null, message + ".");

    private static IEnumerable<DeploymentError> Partial(RunEnd run)
    {
        var lost = run.Graph.Of(OperationState.Lost).ToList();
        var count = run.Graph.Count;
        if (count.Done == count.Total || (!run.IsStopped && lost.Count == 0))
            yield break;

        var why = run.IsStopped ? "stopped on request" : "not followed to the end";
        var running = lost.Count == 0
            ? ""
            : $" {lost.Count} may still run at Azure ({string.Join(", ", lost.Select(operation => operation.Resource.Path))}).";
        var reasons = string.Concat(lost.Select(operation => run.Ends[operation.Key].Failure).OfType<Failure>().Select(failure => " " + failure.Message));
        var waits = lost.Count == 0 ? "" : " It waits for what runs first.";
        yield return Stopped($"{why}:{reasons} {Rest(run)}{running} {count.Waiting} {Have(count.Waiting)} not begun.") is var error
            ? error with { Message = error.Message + waits }
            : error;
    }

    private static string Rest(RunEnd run)
    {
        var count = run.Graph.Count;
        return count.Total == 1 ? "Nothing else was to be done." : $"{count.Done} of {count.Total} operations {Are(count.Done)} done and {Stay(count.Done)}.";
    }

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string Stay(int count) => count == 1 ? "stays" : "stay";

    private static string Have(int count) => count == 1 ? "has" : "have";
}
