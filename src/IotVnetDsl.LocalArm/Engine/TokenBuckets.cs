using System.Globalization;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Resource Manager's limits per subscription: a full bucket at first, refilled at a steady rate.</summary>
internal sealed class TokenBuckets(Cloud cloud)
{
    private sealed class Bucket(string name, double size, double perSecond, DateTimeOffset now)
    {
        private readonly double _size = size;
        private double _tokens = size;
        private DateTimeOffset _at = now;

        public string Name => name;

        public int Left => (int)_tokens;

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

    private readonly Dictionary<string, Bucket> _buckets = [];

    /// <summary>The header that says how much is left.</summary>
    /// <exception cref="ArmError">Nothing is left.</exception>
    public (string Name, string Value) Take(ArmRequest request)
    {
        var subscription = request.Parsed.Id?.Subscription?.Key;
        var kind = request.IsRead ? "reads" : request.Method == "DELETE" ? "deletes" : "writes";
        var key = $"{subscription}|{kind}";
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            var (size, perSecond) = kind == "reads" ? (250, 25) : (200, 10);
            var header = $"x-ms-ratelimit-remaining-{(subscription is null ? "tenant" : "subscription")}-{kind}";
            _buckets[key] = bucket = new Bucket(header, size, perSecond, cloud.Clock.Now);
        }

        if (!bucket.Take(cloud.Clock.Now) && cloud.Switches.Is(Switches.Throttling, "on"))
        {
            throw new ArmError(429, "SubscriptionRequestsThrottled",
                $"Number of '{kind}' requests for subscription '{subscription}' actor exceeded. Please try again after '1' seconds after additional tokens are available.")
            {
                RetryAfter = 1,
            };
        }

        return (bucket.Name, bucket.Left.ToString(CultureInfo.InvariantCulture));
    }
}
