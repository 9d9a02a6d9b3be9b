using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using Azure.Core;

namespace IotVnetDsl.Planning.Arm;

/// <summary>
/// Azure Resource Manager's limits on requests, kept before they are hit: a bucket of tokens for each subscription and verb of the one principal
/// that a client has. Sizes and rates are Azure's documented ones (request limits and throttling, checked November 2026); what the answers say is
/// left corrects them.
/// </summary>
internal sealed class RequestBudget(TimeProvider time, Action<TimeSpan> throttled)
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(string Subscription, string Kind), TokenBucket> _buckets = new();
    private DateTimeOffset _told = DateTimeOffset.MinValue;

    /// <summary>Waits for the turn of a request.</summary>
    public Task EnterAsync(Request request, CancellationToken cancellation)
    {
        var bucket = Of(request);
        if (bucket.Expected is { } wait && wait > WorthTelling && time.GetUtcNow() - _told > Silence)
        {
            _told = time.GetUtcNow();
            throttled(wait);
        }

        return bucket.EnterAsync(cancellation);
    }

    /// <summary>To be called after each request, answered or not.</summary>
    public void Left(Request request, Response? response)
    {
        var (subscription, kind) = KeyOf(request);
        var header = $"x-ms-ratelimit-remaining-{(subscription.Length > 0 ? "subscription" : "tenant")}-{kind}";
        Of(request).Left(
            response is not null && response.Headers.TryGetValue(header, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var remaining) ? remaining : null);
    }

    /// <summary>Azure has refused a request for there being too many: none of its kind is sent for a while.</summary>
    public void Pause(Request request, TimeSpan wait) => Of(request).Pause(wait);

    private TokenBucket Of(Request request) => _buckets.GetOrAdd(
        KeyOf(request), key => key.Kind == "reads" ? new TokenBucket(time, size: 250, perSecond: 25) : new TokenBucket(time, size: 200, perSecond: 10));

    private static (string Subscription, string Kind) KeyOf(Request request)
    {
        var parts = request.Uri.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var subscription = parts is ["subscriptions", var id, ..] ? id.ToLowerInvariant() : "";
        return (subscription, request.Method.Method switch { "GET" or "HEAD" => "reads", "DELETE" => "deletes", _ => "writes" });
    }
}
