using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply;

/// <summary>Carries one operation to its end: tries again while a refusal is of the passing kind, and says what it waits for.</summary>
internal sealed class OperationRunner(Plan plan, IArmClient arm, JournalFile journal, DeploymentOptions options, ApplyProgress progress)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private readonly FinishedOperations _finished = new(plan, arm, options.Time);
    private readonly ResourceWriter _writer = new(arm, journal, options);
    private readonly RecentRoles _roles = new(journal, options.Time);
    private readonly ProviderRegistration _registration = new(arm);

    /// <param name="operation">What to do.</param>
    /// <param name="draining">First request to stop: what only waits for its next try goes back to the operations that have not begun.</param>
    /// <param name="stop">Nothing is waited for any more.</param>
    public async Task<OperationEnd> RunAsync(PlanOperation operation, CancellationToken draining, CancellationToken stop)
    {
        var begun = options.Time.GetTimestamp();
        progress.Report(new OperationStarted(operation));
        using var ended = new CancellationTokenSource();
        var work = TryAsync(operation, draining, stop);
        while (await Task.WhenAny(work, Task.Delay(Heartbeat, options.Time, ended.Token)) != work)
            progress.Report(new OperationRunning(operation, options.Time.GetElapsedTime(begun)));
        ended.Cancel();
        var (state, failure) = await work;
        return new(operation, state, options.Time.GetElapsedTime(begun), failure);
    }

    private async Task<(OperationState State, Failure? Failure)> TryAsync(PlanOperation operation, CancellationToken draining, CancellationToken stop)
    {
        var waits = new TransientWaits(options.Time);
        while (true)
        {
            TransientCause? cause;
            Failure failure;
            try
            {
                var body = operation.Body is null
                    ? null
                    : await new BodyResolver(_finished.OutputAsync, options.Secrets).ResolveAsync(operation.Body, stop);
                var end = await _writer.WriteAsync(operation, body, stop);
                if (end.Answer.IsSuccess && end.ChangedSince is null)
                {
                    _finished.Add(operation, end.Answer.Body);
                    _roles.Note(operation);
                    return (OperationState.Done, null);
                }

                failure = OperationFailures.Of(operation, end, body);
                if (end.IsLost)
                    return (OperationState.Lost, failure);
                cause = end.ChangedSince is null ? await CauseAsync(operation, end.Answer.Error!, stop) : null;
            }
            catch (OutputException missing)
            {
                failure = new("IVD9009", missing.Message + ".");
                cause = new(missing.Message, TimeSpan.FromMinutes(2));
            }
            catch (SecretException missing)
            {
                return (OperationState.Failed, new("IVD9004", missing.Message + "."));
            }
            catch (JournalException unusable)
            {
                return (OperationState.Failed, new("IVD9014", unusable.Message + ".") { IsFatal = true });
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                var isOpen = journal.Content.Open.Any(entry => entry.Key == operation.Key);
                return (isOpen ? OperationState.Lost : OperationState.Waiting, null);
            }

            if (waits.Next(cause) is not { } wait)
                return (OperationState.Failed, failure with { Message = failure.Message + waits.Waited });
            progress.Report(new OperationRetried(operation, cause!.Reason, wait));
            if (!await WaitAsync(wait, draining))
                return (OperationState.Waiting, null);
        }
    }

    private async Task<TransientCause?> CauseAsync(PlanOperation operation, ArmError error, CancellationToken stop)
    {
        if (error.Is("MissingSubscriptionRegistration"))
            return await _registration.AskAsync(operation, stop) is null ? ProviderRegistration.Cause(operation) : null;
        if (TransientCauses.IsHubTakenOrInTransition(operation, error))
        {
            var hub = await arm.SendAsync(new("GET", operation.Resource.Id, operation.ApiVersion), stop);
            return hub.IsSuccess ? TransientCauses.InProgress : null;
        }

        return TransientCauses.Of(operation, error, _finished.YoungestAge(operation.DependsOn), _roles.YoungestAge);
    }

    /// <summary>False when the request to stop came first.</summary>
    private async Task<bool> WaitAsync(TimeSpan wait, CancellationToken draining)
    {
        try
        {
            await Task.Delay(wait, options.Time, draining);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
