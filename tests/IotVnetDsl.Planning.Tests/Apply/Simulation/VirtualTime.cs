namespace IotVnetDsl.Planning.Tests.Apply.Simulation;

/// <summary>A clock that moves to the next timer when nothing else is left to do. Runs everything on one thread, so runs repeat exactly.</summary>
public sealed class VirtualTime : TimeProvider
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<VirtualTimer, (long At, long Order)> _timers = new();
    private readonly Queue<Action> _work = new();
    private long _now;
    private long _order;
    private int _thread;

    public TimeSpan Now => TimeSpan.FromTicks(_now);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Begin + Now;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public T Pump<T>(Func<Task<T>> body)
    {
        _thread = Environment.CurrentManagedThreadId;
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new Context(this));
        try
        {
            var task = body();
            while (!task.IsCompleted)
            {
                if (_work.TryDequeue(out var work))
                    work();
                else if (!Advance())
                    throw new InvalidOperationException("everything waits and no timer is left");
            }

            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private void Enqueue(Action work)
    {
        // A second thread would make runs differ from each other.
        if (Environment.CurrentManagedThreadId != _thread)
            throw new InvalidOperationException("work comes from another thread than the one that runs the clock");
        _work.Enqueue(work);
    }

    private bool Advance()
    {
        while (_timers.TryDequeue(out var timer, out var key))
        {
            if (!timer.IsDueAt(key.Order))
                continue;
            _now = Math.Max(_now, key.At);
            timer.Fire();
            return true;
        }

        return false;
    }

    private sealed class Context(VirtualTime time) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => time.Enqueue(() => d(state));

        public override SynchronizationContext CreateCopy() => this;
    }

    private sealed class VirtualTimer(VirtualTime time, Action callback) : ITimer
    {
        private long? _order;

        public bool IsDueAt(long order) => _order == order;

        public void Fire()
        {
            _order = null;
            callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _order = null;
            if (dueTime < TimeSpan.Zero)
                return true;
            _order = time._order++;
            time._timers.Enqueue(this, (time._now + dueTime.Ticks, _order.Value));
            return true;
        }

        public void Dispose() => _order = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
