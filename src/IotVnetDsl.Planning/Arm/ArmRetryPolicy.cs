using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace IotVnetDsl.Planning.Arm;

/// <summary>
/// Tries again what throttling, a tired server or the network spoilt. Safe for all methods, as what the gateway sends is idempotent. It waits
/// by the <see cref="TimeProvider"/>, which Azure.Core's own policy cannot. Conflicts and consistency are the scheduler's.
/// </summary>
internal sealed class ArmRetryPolicy(TimeProvider time, int retries, int retriesWithoutAnswer) : HttpPipelinePolicy
{
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);

    private int _sent;

    public TimeProvider Time => time;

    /// <summary>Requests sent, every try counted.</summary>
    public int Sent => Volatile.Read(ref _sent);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("the gateway is asynchronous only");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        for (var attempt = 0; ; attempt++)
        {
            Interlocked.Increment(ref _sent);
            try
            {
                await ProcessNextAsync(message, pipeline);
                if (attempt >= retries || !IsTransient(message.Response.Status))
                    return;
            }
            catch (Exception lost) when (attempt < retriesWithoutAnswer && IsLost(lost, message.CancellationToken))
            {
            }

            var wait = BackOff(attempt);
            if (message.HasResponse)
            {
                wait = RetryAfter(message.Response, time) ?? wait;
                message.Response.Dispose();
            }

            await Task.Delay(wait, time, message.CancellationToken);
        }
    }

    /// <summary>What the service asks for, in seconds, milliseconds or as a date.</summary>
    public static TimeSpan? RetryAfter(Response response, TimeProvider time)
    {
        foreach (var header in (string[])["retry-after-ms", "x-ms-retry-after-ms"])
        {
            if (response.Headers.TryGetValue(header, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var milliseconds))
                return TimeSpan.FromMilliseconds(milliseconds);
        }

        if (!response.Headers.TryGetValue("Retry-After", out var value))
            return null;
        if (int.TryParse(value, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(Math.Max(0, seconds));
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var date))
            return null;
        var left = date - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static bool IsTransient(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    private static bool IsLost(Exception exception, CancellationToken cancellation) => !cancellation.IsCancellationRequested
        && exception is RequestFailedException { Status: 0 } or IOException or HttpRequestException or OperationCanceledException;

    private static TimeSpan BackOff(int attempt) =>
        TimeSpan.FromTicks(Math.Min(LongestBackOff.Ticks, FirstBackOff.Ticks << attempt));
}
