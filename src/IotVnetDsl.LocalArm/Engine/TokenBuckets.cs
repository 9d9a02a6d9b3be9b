using System.Globalization;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>
/// Resource Manager's limits per subscription and principal, and fifteen times as much for all principals together: full
/// buckets at first, refilled at a steady rate. Here everybody is one principal.
/// </summary>
internal sealed class TokenBuckets(Cloud cloud)
{
    private const int Principals = 15;

    private sealed class Bucket(string name, double size, double perSecond, DateTimeOffset now)
    {
        private readonly double _size = size;
        private double _tokens = size;
        private DateTimeOffset _at = now;

        public (string Name, string Value) Left => ($"x-ms-ratelimit-remaining-{name}", ((int)_tokens).ToString(CultureInfo.InvariantCulture));

        public bool Take(DateTimeOffset now)
        {
            _tokens = Math.Min(_size, _tokens + (Math.Max(0, (now - _at).TotalSeconds) * perSecond));
            _at = now;
            if (_tokens < 1)
                return false;
            _tokens--;
            return true;
        }
    }

    private readonly Dictionary<string, Bucket[]> _buckets = [];

    /// <summary>Whether the request may pass, and the headers that say how much is left.</summary>
    public (bool Allowed, IEnumerable<(string Name, string Value)> Left) Take(ArmRequest request)
    {
        if (cloud.Switches.Is(Switches.Throttling, "off"))
            return (true, []);
        var subscription = request.Parsed.Id?.Subscription?.Key;
        var kind = Kind(request);
        var key = $"{subscription}|{kind}";
        if (!_buckets.TryGetValue(key, out var buckets))
            _buckets[key] = buckets = [.. Buckets(subscription is not null, kind, cloud.Clock.Now)];
        var allowed = true;
        foreach (var bucket in buckets)
            allowed &= bucket.Take(cloud.Clock.Now);
        return (allowed, buckets.Select(bucket => bucket.Left));
    }

    public static ArmError Exhausted(ArmRequest request) => new(429, "SubscriptionRequestsThrottled",
        $"Number of '{Kind(request)}' requests for subscription '{request.Parsed.Id?.Subscription?.Name}' actor exceeded. Please try again after '1' seconds after additional tokens are available.")
    {
        RetryAfter = 1,
    };

    private static IEnumerable<Bucket> Buckets(bool inSubscription, string kind, DateTimeOffset now)
    {
        var (size, perSecond) = kind == "reads" ? (250, 25) : (200, 10);
        yield return new Bucket($"{(inSubscription ? "subscription" : "tenant")}-{kind}", size, perSecond, now);
        if (inSubscription)
            yield return new Bucket($"subscription-global-{kind}", size * Principals, perSecond * Principals, now);
    }

    private static string Kind(ArmRequest request) => request.IsRead ? "reads" : request.Method == "DELETE" ? "deletes" : "writes";
}
