using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Arm;

/// <summary>
/// Follows a long-running operation to its end: <c>Azure-AsyncOperation</c> by its status, <c>Location</c> by 202, neither by the resource's
/// provisioning state; the final state of PUT and PATCH comes from the resource itself.
/// </summary>
internal sealed class OperationPoller(IArmClient arm, TimeProvider time)
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan LongestFloor = TimeSpan.FromSeconds(1);

    /// <summary>How long a resource whose operation succeeded may still answer 404.</summary>
    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(2);

    /// <param name="pending">What is followed.</param>
    /// <param name="firstWait">What the service asked to wait; null where it said nothing.</param>
    /// <param name="deadline">After it the answer is <see cref="ArmError.StillRunning"/>.</param>
    /// <param name="cancellation">Stops the following, not the operation.</param>
    public async Task<ArmResponse> WaitAsync(PendingOperation pending, TimeSpan? firstWait, TimeSpan deadline, CancellationToken cancellation)
    {
        var until = time.GetUtcNow() + deadline;
        ArmResponse? end = null;
        if (pending.Url is { } url)
        {
            end = await FollowAsync(url, pending.Form, firstWait, until, cancellation);
            // The record of an operation does not live forever; the resource knows how it ended.
            if (end.Status != 404 && (!end.IsSuccess || IsDeleted(pending, end)))
                return end;
        }

        var final = pending.Method == "DELETE"
            ? await GoneAsync(pending, until, cancellation)
            : await SettledAsync(pending, until, cancellation);
        return final with { CorrelationId = end?.CorrelationId ?? final.CorrelationId };
    }

    /// <summary>Whether an answer says that the operation goes on at ARM although it is not followed any more.</summary>
    public static bool IsStillRunning(ArmResponse answer) =>
        answer.Error is { } error && (answer.IsNoWord || error.Is(ArmError.StillRunning) || error.Is(ArmError.NoAnswer) || error.Status is 429 or >= 500);

    // An answer without the status that it should have says nothing of what became of the resource.
    private static bool IsDeleted(PendingOperation pending, ArmResponse end) =>
        pending.Method == "DELETE" && (pending.Form != OperationForm.AsyncOperation || end.Body?["status"] is JsonValue);

    private async Task<ArmResponse> FollowAsync(
        string url, OperationForm form, TimeSpan? firstWait, DateTimeOffset until, CancellationToken cancellation)
    {
        var wait = firstWait;
        DateTimeOffset? lost = null;
        for (var poll = 0; ; poll++)
        {
            if (time.GetUtcNow() >= until)
                return Overdue();
            await DelayAsync(wait, poll, until, cancellation);
            var answer = await arm.FollowAsync(url, cancellation);
            wait = answer.RetryAfter;
            if (answer.Status == 429)
                continue;
            // A proxy that answers now may let the next question through.
            if (answer is { Error.IsFromElsewhere: true, Status: not 404 } && time.GetUtcNow() < (lost ??= time.GetUtcNow() + Visibility))
                continue;
            if (!answer.IsSuccess)
                return answer with { IsNoWord = answer.Status != 404 && answer.Error!.IsOfQuestion };
            lost = null;
            if (form == OperationForm.AsyncOperation && answer.Body?["status"] is JsonValue status)
            {
                if (!ProvisioningState.IsTerminal(status.ToString()))
                    continue;
                return ProvisioningState.IsSucceeded(status.ToString())
                    ? answer
                    : answer with { Error = ArmErrorReader.Read(answer.Status, answer.Body, status.ToString()) };
            }

            if (answer.Status != 202)
                return answer;
        }
    }

    private async Task<ArmResponse> SettledAsync(PendingOperation pending, DateTimeOffset until, CancellationToken cancellation)
    {
        var visible = time.GetUtcNow() + Visibility;
        for (var poll = 0; ; poll++)
        {
            var answer = await arm.SendAsync(new("GET", pending.Id, pending.ApiVersion), cancellation);
            var invisible = answer.Status == 404 && time.GetUtcNow() < visible;
            if (!answer.IsSuccess && !invisible && answer.Status != 429)
                return answer with { IsNoWord = !answer.IsNotFound };
            if (answer.IsSuccess)
            {
                if (ProvisioningState.Of(answer.Body) is not { } state || ProvisioningState.IsSucceeded(state))
                    return answer;
                if (ProvisioningState.IsTerminal(state))
                    return answer with { Error = new(state, $"the resource is left in the provisioning state '{state}'", answer.Status) };
            }

            if (time.GetUtcNow() >= until)
                return Overdue();
            await DelayAsync(answer.RetryAfter, poll, until, cancellation);
        }
    }

    private async Task<ArmResponse> GoneAsync(PendingOperation pending, DateTimeOffset until, CancellationToken cancellation)
    {
        for (var poll = 0; ; poll++)
        {
            var answer = await arm.SendAsync(new("GET", pending.Id, pending.ApiVersion), cancellation);
            if (answer.IsNotFound)
                return answer with { Error = null };
            if (!answer.IsSuccess && answer.Status != 429)
                return answer with { IsNoWord = true };
            if (time.GetUtcNow() >= until)
                return Overdue();
            await DelayAsync(answer.RetryAfter, poll, until, cancellation);
        }
    }

    // A service that asks for no wait at all would be polled without a pause, until it throttles.
    private Task DelayAsync(TimeSpan? asked, int poll, DateTimeOffset until, CancellationToken cancellation)
    {
        var floor = TimeSpan.FromTicks(Math.Min(LongestFloor.Ticks, ShortestInterval.Ticks << Math.Min(poll, 10)));
        var wait = TimeSpan.FromTicks(Math.Min((asked ?? DefaultInterval).Ticks, (until - time.GetUtcNow()).Ticks));
        return Task.Delay(wait > floor ? wait : floor, time, cancellation);
    }

    private static ArmResponse Overdue() => new(0, null)
    {
        Error = new(ArmError.StillRunning, "the operation has outlived its deadline; Azure Resource Manager goes on with it", 0),
    };
}
