using System.Globalization;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>
/// The clock that all state depends on: real time plus what was advanced, or, frozen, an instant that only moves when
/// told to. It goes on from the state of the process before.
/// </summary>
internal sealed class VirtualClock(StateStore store, TimeProvider time, bool frozen)
{
    private const string OffsetKey = "clock/offset";
    private const string InstantKey = "clock/instant";

    private DateTimeOffset? _pinned;

    public bool IsFrozen => frozen;

    public DateTimeOffset Now => _pinned ?? (frozen ? Instant : time.GetUtcNow() + Offset);

    private TimeSpan Offset => store.Settings.Find(OffsetKey) is { } offset
        ? TimeSpan.Parse(offset.Value, CultureInfo.InvariantCulture)
        : TimeSpan.Zero;

    private DateTimeOffset Instant
    {
        get
        {
            if (store.Settings.Find(InstantKey) is { } stored)
                return DateTimeOffset.Parse(stored.Value, CultureInfo.InvariantCulture);
            var now = time.GetUtcNow() + Offset;
            Freeze(now);
            return now;
        }
    }

    public void Advance(TimeSpan by)
    {
        if (frozen)
            Freeze(Instant + by);
        else
            store.Settings.Put(new Setting(OffsetKey, (Offset + by).ToString("c", CultureInfo.InvariantCulture)));
    }

    /// <summary>Does at an instant of the past what was due then.</summary>
    public void At(DateTimeOffset instant, Action action)
    {
        _pinned = instant;
        try
        {
            action();
        }
        finally
        {
            _pinned = null;
        }
    }

    private void Freeze(DateTimeOffset instant) =>
        store.Settings.Put(new Setting(InstantKey, instant.ToString("O", CultureInfo.InvariantCulture)));
}
