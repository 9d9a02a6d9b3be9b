namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>Stamps events with time and counts, and hands them on one at a time.</summary>
internal sealed class ApplyProgress(IProgress<ApplyEvent> target, TimeProvider time)
{
    /// <summary>At most one sign of life in this time, however many operations run.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private readonly long _begun = time.GetTimestamp();
    private readonly object _lock = new();
    private ApplyCount? _count;
    private TimeSpan _lastHeartbeat = -Heartbeat;

    public TimeSpan Elapsed => time.GetElapsedTime(_begun);

    public void Report(ApplyEvent happened)
    {
        lock (_lock)
        {
            var elapsed = Elapsed;
            if (happened is OperationRunning && elapsed - _lastHeartbeat < Heartbeat)
                return;
            if (happened is OperationRunning)
                _lastHeartbeat = elapsed;
            target.Report(happened with { Elapsed = elapsed, Count = _count });
        }
    }

    public void Counts(ApplyCount count)
    {
        lock (_lock)
            _count = count;
    }
}
