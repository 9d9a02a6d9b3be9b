namespace IotVnetDsl.Planning.Apply;

/// <summary>Stamps events with time and counts, and hands them on one at a time.</summary>
internal sealed class ApplyProgress(IProgress<ApplyEvent> target, TimeProvider time)
{
    private readonly long _begun = time.GetTimestamp();
    private readonly object _lock = new();
    private ApplyCount? _count;

    public TimeSpan Elapsed => time.GetElapsedTime(_begun);

    public void Report(ApplyEvent happened)
    {
        lock (_lock)
            target.Report(happened with { Elapsed = Elapsed, Count = _count });
    }

    public void Counts(ApplyCount count)
    {
        lock (_lock)
            _count = count;
    }
}
