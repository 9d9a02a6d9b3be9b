using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Results;

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
            "IVD9006" or "IVD9017" => $"{subject} {failure.Message}",
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
        var failed = run.Of(OperationState.Failed).Select(operation => (Operation: operation, Failure: run.Ends[operation.Key].Failure!)).ToList();
        return
        [
            .. failed.Where(end => !end.Failure.IsFatal).Select(end => Of(end.Operation, end.Failure, $"{Rest(run)} {GoOn}")),
            .. failed.Where(end => end.Failure.IsFatal).DistinctBy(end => end.Failure.Message).Select(end => ForAll(end.Failure, run)),
            .. Partial(run),
        ];
    }

    /// <summary>What others must do before the next run can go on.</summary>
    public static ImmutableArray<DeploymentError> Waiting(RunEnd run) =>
    [
        .. run.Of(OperationState.Waiting).Where(operation => run.Ends.TryGetValue(operation.Key, out var end) && end.Failure is { IsWaiting: true })
            .Select(operation => Of(operation, run.Ends[operation.Key].Failure!, $"{Rest(run)} {GoOn}")),
    ];

    /// <summary>What others must do before what is deployed works.</summary>
    public static DeploymentError Waiting(PlanResource resource, string path, string words) =>
        new("IVD9017", path, resource.Place, $"'{path}' ({resource.Name}) waits for others: {words}. All operations are done. {GoOn}");

    // What is wrong for all operations is told once.
    private static DeploymentError ForAll(Failure failure, RunEnd run) =>
        new(failure.DiagnosticId, null, null, $"{failure.Message} {Rest(run)} {GoOn}") { Code = failure.Code };

    /// <summary>A secret is not there.</summary>
    public static DeploymentError NotBegun(PlanOperation operation, string message) => Of(operation, new("IVD9004", message + "."), "Nothing was changed.");

    public static DeploymentError Stopped(string message) => new("IVD9010", null, null, $"{message} {GoOn}");

    public static DeploymentError Unusable(string message) => new("IVD9014", null, null, message + ".");

    private static IEnumerable<DeploymentError> Partial(RunEnd run)
    {
        var lost = run.Of(OperationState.Lost).ToList();
        var count = run.Count;
        if (count.Done == count.Total || (!run.IsStopped && lost.Count == 0))
            yield break;

        var why = run.IsStopped ? "stopped on request" : "not followed to the end";
        var running = lost.Count == 0
            ? ""
            : $" {lost.Count} may still run ({string.Join(", ", lost.Select(operation => operation.Resource.Path))}).";
        var told = run.Ends.Values.Where(end => end.State == OperationState.Failed).Select(end => end.Failure!.Message).ToHashSet(StringComparer.Ordinal);
        var reasons = string.Concat(lost.Select(operation => run.Ends[operation.Key].Failure?.Message).OfType<string>().Distinct().Where(told.Add).Select(reason => " " + reason));
        var error = Stopped($"{why}:{reasons} {Rest(run)}{running} {count.Waiting} {Have(count.Waiting)} not begun.");
        yield return lost.Count == 0 ? error : error with { Message = error.Message + " It waits for what runs first." };
    }

    private static string Rest(RunEnd run)
    {
        var count = run.Count;
        return count.Total == 1 ? "Nothing else was to be done."
            : count.Done == 0 ? $"None of {count.Total} operations is done."
            : $"{count.Done} of {count.Total} operations {Are(count.Done)} done and {Stay(count.Done)}.";
    }

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string Stay(int count) => count == 1 ? "stays" : "stay";

    private static string Have(int count) => count == 1 ? "has" : "have";
}
