using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace IotVnetDsl.Planning.Arm;

/// <summary>
/// Tries again what throttling, a tired server or the network spoilt, each within its time. Safe for all methods, as what the gateway sends is
/// idempotent. It waits by the <see cref="TimeProvider"/>, which Azure.Core's own policy cannot. Conflicts and consistency are the scheduler's, and
/// so is a resource provider that is busy with something else: it says 429, too.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="budget">What every try takes its turn in.</param>
/// <param name="jitter">From 0 to 1: what failed together is not tried again together.</param>
/// <param name="patience">How long a server is asked again that does not answer at all.</param>
internal sealed class ArmRetryPolicy(TimeProvider time, RequestBudget budget, Func<double> jitter, TimeSpan patience) : HttpPipelinePolicy
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan ThrottledPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);

    /// <summary>Nobody means more; a timer does not take every number either.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>So long after it was read what a request rests on counts as just read.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private int _sent;

    public TimeProvider Time => time;

    /// <summary>Requests sent, every try counted.</summary>
    public int Sent => Volatile.Read(ref _sent);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("the gateway is asynchronous only");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        // Patience begins with the first thing that goes wrong.
        DateTimeOffset? begun = null;
        for (var attempt = 0; ; attempt++)
        {
            var asked = time.GetTimestamp();
            await budget.EnterAsync(message.Request, message.CancellationToken);
            // Its turn is taken, so that nothing but this look lies between what is known and the write.
            if ((attempt > 0 || time.GetElapsedTime(asked) > Moment) && !await HoldsAsync(message))
            {
                budget.Left(message.Request, null);
                throw new OutdatedException();
            }

            Interlocked.Increment(ref _sent);
            var wait = BackOff(attempt);
            var answered = false;
            try
            {
                await ProcessNextAsync(message, pipeline);
                answered = true;
                var status = message.Response.Status;
                wait = RetryAfter(message.Response, time) ?? wait;
                begun ??= time.GetUtcNow();
                if (!IsTransient(status) || IsBusyProvider(message) || !IsWithin(begun.Value, wait, status == 429 ? ThrottledPatience : Patience))
                    return;
            }
            catch (Exception lost) when (IsWithin(begun ??= time.GetUtcNow(), wait, patience) && IsLost(lost, message.CancellationToken))
            {
            }
            finally
            {
                budget.Left(message.Request, answered ? message.Response : null);
            }

            var isThrottled = answered && message.Response.Status == 429;
            if (!isThrottled)
                message.SetProperty(typeof(LostTry), true);
            if (answered)
                message.Response.Dispose();
            if (isThrottled)
                budget.Pause(message.Request, wait);
            else
                await Task.Delay(wait, time, message.CancellationToken);
        }
    }

    /// <summary>What the service asks for, in seconds, milliseconds or as a date.</summary>
    public static TimeSpan? RetryAfter(Response response, TimeProvider time)
    {
        foreach (var header in (string[])["retry-after-ms", "x-ms-retry-after-ms"])
        {
            if (response.Headers.TryGetValue(header, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var milliseconds))
                return TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, (long)LongestAsked.TotalMilliseconds));
        }

        if (!response.Headers.TryGetValue("Retry-After", out var value))
            return null;
        if (int.TryParse(value, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestAsked.TotalSeconds));
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var date))
            return null;
        var left = date - time.GetUtcNow();
        return TimeSpan.FromTicks(Math.Clamp(left.Ticks, 0, LongestAsked.Ticks));
    }

    /// <summary>Has a message look, before each try that is not sent at once, whether it is still to be sent.</summary>
    public static void LookBefore(HttpMessage message, Func<CancellationToken, Task<bool>> holds) => message.SetProperty(typeof(Look), holds);

    /// <summary>Whether a try before the last one went unanswered: what it asked for may have come about.</summary>
    public static bool HasLostTry(HttpMessage message) => message.TryGetProperty(typeof(LostTry), out _);

    private static async Task<bool> HoldsAsync(HttpMessage message) =>
        !message.TryGetProperty(typeof(Look), out var look) || await ((Func<CancellationToken, Task<bool>>)look!)(message.CancellationToken);

    private static bool IsTransient(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    private static bool IsLost(Exception exception, CancellationToken cancellation) => !cancellation.IsCancellationRequested
        && exception is RequestFailedException { Status: 0 } or IOException or HttpRequestException or OperationCanceledException;

    private bool IsWithin(DateTimeOffset begun, TimeSpan wait, TimeSpan patience) => time.GetUtcNow() + wait <= begun + patience;

    // Another operation of its own holds the resource, or one that it needs is not ready: nothing that fewer requests would change.
    private static bool IsBusyProvider(HttpMessage message) => message.Request.Method != RequestMethod.Get && message.Response.Status == 429
        && message.Response.ContentStream is not null && message.Response.Content.ToString().Contains("\"RetryableError", StringComparison.Ordinal);

    private TimeSpan BackOff(int attempt) =>
        TimeSpan.FromTicks(Math.Min(LongestBackOff.Ticks, FirstBackOff.Ticks << Math.Min(attempt, 10))) * (1 + 0.2 * jitter());

    /// <summary>Key of what a message remembers of its tries.</summary>
    private sealed class LostTry;

    /// <summary>Key of what a message looks at before it is sent.</summary>
    private sealed class Look;
}

/// <summary>A request was not sent: what it rests on is not so any more.</summary>
internal sealed class OutdatedException : Exception;
