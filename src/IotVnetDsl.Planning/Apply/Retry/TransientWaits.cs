using System.Globalization;

namespace IotVnetDsl.Planning.Apply.Retry;

/// <summary>The waits of one operation: how long each cause has lasted and when it counts as final.</summary>
internal sealed class TransientWaits(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _begun = time.GetUtcNow();
    private TransientCause? _last;
    private int _tries;

    /// <summary>What was waited for in vain, to be added to the error; empty where nothing was.</summary>
    public string Waited => _last is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" Tried again for {(time.GetUtcNow() - _begun).TotalMinutes:0} min: {_last.Reason}.");

    /// <summary>Time until the next try, doubling from a second; null when the refusal is final.</summary>
    public TimeSpan? Next(TransientCause? cause)
    {
        if (cause is null)
            return null;
        _last = cause;
        var now = time.GetUtcNow();
        if (_until.TryAdd(cause.Reason, now + cause.Window) is false && now >= _until[cause.Reason])
            return null;
        return TimeSpan.FromTicks(Math.Min(Longest.Ticks, TimeSpan.TicksPerSecond << Math.Min(_tries++, 10)));
    }
}
