using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply;

/// <summary>
/// The scheduler: starts what is ready, waits for what ends, and lets everything that does not depend on a failure go on.
/// </summary>
internal sealed class DeploymentRun(Plan plan, OperationRunner runner, DeploymentOptions options, ApplyProgress progress)
{
    private readonly OperationGraph _graph = new(plan.Operations);
    private readonly Dictionary<string, OperationEnd> _ends = new(StringComparer.Ordinal);

    public async Task<RunEnd> RunAsync(CancellationToken cancellation)
    {
        using var stop = new StopRequest(options, cancellation);
        var running = new List<Task<OperationEnd>>();
        while (true)
        {
            if (!stop.Draining.IsCancellationRequested && !_ends.Values.Any(end => end.Failure is { IsFatal: true }))
                Start(running, stop);
            if (running.Count == 0)
                break;

            var first = await Task.WhenAny([.. running, stop.Asked]);
            if (first is Task<OperationEnd> ended)
            {
                running.Remove(ended);
                End(await ended);
            }
            else if (stop.Begin())
            {
                progress.Report(new DeploymentNotice(
                    $"Stopping: nothing new starts. Waiting up to {options.StopAfter.TotalSeconds:0} s for what runs; stop again to leave it at once."));
            }
        }

        return new(_graph, _ends, stop.Draining.IsCancellationRequested);
    }

    private void Start(List<Task<OperationEnd>> running, StopRequest stop)
    {
        var started = _graph.Start(options.MaxParallel - running.Count);
        progress.Counts(_graph.Count);
        running.AddRange(started.Select(operation => runner.RunAsync(operation, stop.Draining, stop.Token)));
    }

    private void End(OperationEnd end)
    {
        _ends[end.Operation.Key] = end;
        _graph.End(end.Operation, end.State);
        progress.Counts(_graph.Count);
        if (end.State == OperationState.Done)
            progress.Report(new OperationFinished(end.Operation, end.Duration));
        else if (end.Failure is { } failure)
            progress.Report(new OperationFailed(end.Operation, end.Duration, DeploymentErrors.Of(end.Operation, failure)));
    }
}

/// <summary>Where a run stands at its end.</summary>
internal sealed record RunEnd(OperationGraph Graph, IReadOnlyDictionary<string, OperationEnd> Ends, bool IsStopped);
