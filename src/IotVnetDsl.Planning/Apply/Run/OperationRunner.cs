using System.Collections.Concurrent;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Apply.Retry;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>
/// Tries to carry out an operation, and says how that ended: what was refused in passing is to be tried again after a wait, in which its
/// locks are free for others.
/// </summary>
internal sealed class OperationRunner(Plan plan, IArmClient arm, JournalFile journal, DeploymentOptions options, ApplyProgress progress)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private readonly FinishedOperations _finished = new(plan, arm, options.Time);
    private readonly ResourceWriter _writer = new(arm, journal, options);
    private readonly ProviderRegistration _registration = new(arm);
    private readonly ListedKeys _secrets = new(arm, options.Secrets);
    private readonly ConcurrentDictionary<string, Tries> _tries = new(StringComparer.Ordinal);

    /// <summary>What operations that have succeeded made known.</summary>
    public FinishedOperations Finished => _finished;

    private BodyResolver Bodies => new(_finished.OutputAsync, _secrets);

    /// <param name="operation">What to do.</param>
    /// <param name="stop">Nothing is waited for any more.</param>
    public async Task<OperationEnd> RunAsync(PlanOperation operation, CancellationToken stop)
    {
        var tries = Begun(operation);
        using var ended = new CancellationTokenSource();
        var work = TryAsync(operation, tries.Waits, stop);
        while (await Task.WhenAny(work, Task.Delay(Heartbeat, options.Time, ended.Token)) != work)
            progress.Report(new OperationRunning(operation, options.Time.GetElapsedTime(tries.Begun)));
        ended.Cancel();
        return await work with { Duration = options.Time.GetElapsedTime(tries.Begun) };
    }

    /// <summary>Somebody else has begun it, and it runs.</summary>
    /// <returns>Since when.</returns>
    public TimeSpan Begin(PlanOperation operation) => options.Time.GetElapsedTime(Begun(operation).Begun);

    /// <summary>Somebody else has carried it out: what is there is held against what was to come about.</summary>
    /// <param name="operation">The creation.</param>
    /// <param name="beside">Types of what was carried out with it and is around it.</param>
    /// <param name="stop">Nothing is waited for any more.</param>
    public async Task<OperationEnd> TakeOverAsync(PlanOperation operation, IEnumerable<string> beside, CancellationToken stop)
    {
        var tries = Begun(operation);
        var visible = await Bodies.VisibleAsync(operation.Body!, stop);
        var end = await _writer.TakeOverAsync(operation, visible, beside, stop);
        var duration = options.Time.GetElapsedTime(tries.Begun);
        if (!end.IsSuccess)
        {
            var state = end.IsLost ? OperationState.Lost : end.Stale is null ? OperationState.Waiting : OperationState.Failed;
            return new(operation, state, OperationFailures.Of(operation, end, null)) { Duration = duration };
        }

        _finished.Add(operation, end.Answer.Body);
        return new(operation, OperationState.Done) { Duration = duration };
    }

    private Tries Begun(PlanOperation operation) => _tries.GetOrAdd(operation.Key, _ =>
    {
        progress.Report(new OperationStarted(operation));
        return new(options.Time.GetTimestamp(), new(options.Time));
    });

    private async Task<OperationEnd> TryAsync(PlanOperation operation, TransientWaits waits, CancellationToken stop)
    {
        if (_finished.YoungestAge(operation.AwaitsRoles) is { } age && age < options.RolePropagation)
        {
            progress.Report(new OperationRetried(operation, $"until {string.Join(", ", operation.AwaitsRoles)} is surely effective", options.RolePropagation - age));
            return new(operation, OperationState.Waiting) { Wait = options.RolePropagation - age };
        }

        Explanation explanation;
        Failure failure;
        try
        {
            var body = operation.Body is null
                ? null
                : await Bodies.ResolveAsync(operation.Body, stop);
            var end = await _writer.WriteAsync(operation, body, stop);
            if (end.IsSuccess)
            {
                _finished.Add(operation, end.Answer.Body);
                return new(operation, OperationState.Done);
            }

            failure = OperationFailures.Of(operation, end, body);
            if (end.IsLost)
                return new(operation, OperationState.Lost, failure);
            explanation = end.Stale is null ? await ExplainAsync(operation, end.Answer.Error!, stop) : Explanation.None;
        }
        catch (OutputException missing)
        {
            failure = new("IVD9009", missing.Message + ".");
            explanation = new(new(missing.Message, TimeSpan.FromMinutes(2)), "");
        }
        catch (SecretException missing)
        {
            return new(operation, OperationState.Failed, new("IVD9004", missing.Message + "."));
        }
        catch (JournalException unusable)
        {
            return new(operation, OperationState.Failed, new("IVD9014", unusable.Message + ".") { IsFatal = true });
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            var isOpen = journal.IsOpen(operation.Key);
            return new(operation, isOpen ? OperationState.Lost : OperationState.Waiting);
        }

        if (explanation.Waits is { } others)
            return new(operation, OperationState.Waiting, failure with { DiagnosticId = "IVD9017", Message = $"waits for others: {others}.", IsWaiting = true });
        if (waits.Next(explanation.Cause) is not { } wait)
            return new(operation, OperationState.Failed, failure with { Message = failure.Message + explanation.Words + waits.Waited });
        progress.Report(new OperationRetried(operation, explanation.Cause!.Reason, wait));
        return new(operation, OperationState.Waiting) { Wait = wait };
    }

    private async Task<Explanation> ExplainAsync(PlanOperation operation, ArmError error, CancellationToken stop) =>
        TransientCauses.IsWantOfRight(error)
            ? await new RoleLag(arm, _finished, options.Time).ExplainAsync(operation, error, stop)
            : new(await CauseAsync(operation, error, stop), "") { Waits = TransientCauses.WaitOf(operation, error) };

    private async Task<TransientCause?> CauseAsync(PlanOperation operation, ArmError error, CancellationToken stop)
    {
        if (error.Is("MissingSubscriptionRegistration"))
            return await _registration.AskAsync(operation, stop) is null ? ProviderRegistration.Cause(operation) : null;
        if (TransientCauses.IsHubTakenOrInTransition(operation, error))
        {
            var hub = await arm.SendAsync(new("GET", operation.Resource.Id, operation.ApiVersion), stop);
            return hub.IsSuccess ? TransientCauses.InProgress : null;
        }

        return TransientCauses.Of(operation, error, _finished.YoungestAge(operation.DependsOn.Select(wait => wait.On)));
    }

    /// <summary>What an operation remembers from one try to the next.</summary>
    private sealed record Tries(long Begun, TransientWaits Waits);
}
