using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>
/// The scheduler: starts what is ready, waits for what ends, and lets everything that does not depend on a failure go on.
/// </summary>
internal sealed class DeploymentRun(Plan plan, OperationRunner runner, DeploymentOptions options, ApplyProgress progress, EngineDeployments? engine = null)
{
    private readonly OperationGraph _graph = new(plan.Operations, plan.Barriers, options.Expected, engine is null ? null : engine.LaneOf);
    private readonly Dictionary<string, OperationEnd> _ends = new(StringComparer.Ordinal);
    private readonly List<Task<OperationEnd>> _running = [];
    private readonly List<Task<PlanOperation>> _postponed = [];
    private readonly List<Task<EngineStep>> _handed = [];
    private bool _isEnding;

    public async Task<RunEnd> RunAsync(CancellationToken cancellation)
    {
        using var stop = new StopRequest(options, cancellation);
        using var halt = CancellationTokenSource.CreateLinkedTokenSource(stop.Draining);
        while (true)
        {
            var goesOn = !stop.Draining.IsCancellationRequested && !_isEnding;
            if (goesOn)
                Start(stop, halt.Token);
            else if (!halt.IsCancellationRequested)
                halt.Cancel();
            if (_running.Count == 0 && _handed.Count == 0 && !(goesOn && _postponed.Count > 0))
                break;

            switch (await Task.WhenAny([.. _running, .. _postponed, .. _handed, stop.Asked]))
            {
                case Task<EngineStep> step:
                    _handed.Remove(step);
                    Take(await step, stop);
                    break;
                case Task<OperationEnd> ended:
                    _running.Remove(ended);
                    End(await ended, stop);
                    break;
                case Task<PlanOperation> due:
                    _postponed.Remove(due);
                    _graph.Resume(await due);
                    break;
                case var _ when stop.Begin():
                    progress.Report(new DeploymentNotice(
                        $"Stopping: nothing new starts. Waiting up to {options.StopAfter.TotalSeconds:0} s for what runs; stop again to leave it at once."));
                    break;
            }
        }

        return new(plan.Operations, _graph.States, _graph.Count, _ends, stop.Draining.IsCancellationRequested);
    }

    private void Start(StopRequest stop, CancellationToken halt)
    {
        if (engine is not null)
            _handed.AddRange(_graph.StartTogether(Handover.Limit).Select(group => engine.Begin(group, runner, halt, stop.Token)));
        var started = _graph.Start(options.MaxParallel - _running.Count);
        progress.Counts(_graph.Count);
        _running.AddRange(started.Select(operation => runner.RunAsync(operation, stop.Token)));
    }

    private void Take(EngineStep step, StopRequest stop)
    {
        if (step.Ends is null)
            return;
        foreach (var end in step.Ends)
            End(end, stop);
        _handed.Add(step.NextAsync());
    }

    private void End(OperationEnd end, StopRequest stop)
    {
        if (end.IsUntouched)
        {
            _graph.HandAgain(end.Operation);
            _graph.End(end.Operation, OperationState.Waiting);
            _graph.Resume(end.Operation);
            progress.Counts(_graph.Count);
            return;
        }

        if (end.Wait is { } wait)
        {
            _graph.Postpone(end.Operation);
            _postponed.Add(ResumeAsync(end.Operation, wait, stop.Draining));
            progress.Counts(_graph.Count);
            return;
        }

        _ends[end.Operation.Key] = end;
        _isEnding |= end.Failure is { EndsRun: true };
        _graph.End(end.Operation, end.State);
        progress.Counts(_graph.Count);
        if (end.Failure is { IsWaiting: true } others)
            progress.Report(new OperationPutOff(end.Operation, others.Message));
        else if (end.State == OperationState.Done)
            progress.Report(new OperationFinished(end.Operation, end.Duration));
        else if (end.Failure is { } failure)
            progress.Report(new OperationFailed(end.Operation, end.Duration, DeploymentErrors.Of(end.Operation, failure)));
    }

    // A request to stop ends the wait: whoever stops does not start again.
    private async Task<PlanOperation> ResumeAsync(PlanOperation operation, TimeSpan wait, CancellationToken draining)
    {
        try
        {
            await Task.Delay(wait, options.Time, draining);
        }
        catch (OperationCanceledException)
        {
        }

        return operation;
    }
}
