namespace IotVnetDsl.Planning.Arm;

/// <summary>
/// Tokens that come back at a steady rate, one for each request; who comes first goes first. Until the first answer only a few requests are under
/// way: how much other processes have left is not known before. Where others take of the same tokens, each refusal halves the rate and each
/// answer raises it a little, so that all of them get their share.
/// </summary>
/// <remarks>
/// Not <c>System.Threading.RateLimiting</c>'s: that one refills by the machine's own clock, which no test can turn, and can neither be told how many
/// tokens the service says are left nor change its rate.
/// </remarks>
internal sealed class TokenBucket(TimeProvider time, double size, double perSecond)
{
    private const double UntilKnown = 16;
    private const double Slowest = 0.5;
    private const double OneToken = 1 - 1e-6;

    /// <summary>Less than a clock's tick would be no wait at all.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private readonly object _lock = new();
    private readonly Queue<TaskCompletionSource> _queue = new();
    private double _tokens = UntilKnown;
    private readonly double _fastest = perSecond;
    private double _rate = perSecond;
    private int _underWay;
    private bool _isKnown;
    private DateTimeOffset _at = time.GetUtcNow();
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private ITimer? _timer;

    /// <summary>How long a request that comes now is going to wait; null where it is not.</summary>
    public TimeSpan? Expected
    {
        get
        {
            lock (_lock)
            {
                Refill();
                var pause = _notBefore - _at;
                var queue = _isKnown ? TimeSpan.FromSeconds(Math.Max(0, (_queue.Count + 1 - _tokens) / _rate)) : TimeSpan.Zero;
                var wait = pause > queue ? pause : queue;
                return wait > TimeSpan.Zero ? wait : null;
            }
        }
    }

    public async Task EnterAsync(CancellationToken cancellation)
    {
        var turn = new TaskCompletionSource();
        using var registration = cancellation.Register(() => turn.TrySetCanceled(cancellation));
        lock (_lock)
            _queue.Enqueue(turn);
        Serve();
        await turn.Task;
    }

    /// <summary>A request has ended.</summary>
    /// <param name="remaining">How many tokens are left, as Azure says; null where it does not.</param>
    public void Left(int? remaining)
    {
        lock (_lock)
        {
            Refill();
            _underWay--;
            if (!_isKnown)
                _tokens = (remaining ?? size) - _underWay;
            else if (remaining is { } left)
                _tokens = _underWay == 0 ? left : Math.Min(_tokens, left - _underWay);
            _isKnown = true;
            _rate = Math.Min(_fastest, _rate + _fastest / 100);
        }

        Serve();
    }

    public void Pause(TimeSpan wait)
    {
        lock (_lock)
        {
            Refill();
            // What was under way together is refused together, and counts once.
            if (_at >= _notBefore)
                _rate = Math.Max(Slowest, _rate / 2);
            _tokens = Math.Min(_tokens, 1 - wait.TotalSeconds * _rate);
            _notBefore = _at + wait > _notBefore ? _at + wait : _notBefore;
        }
    }

    // What is let go runs outside of the lock: it may come back at once.
    private void Serve()
    {
        var served = new List<TaskCompletionSource>();
        lock (_lock)
        {
            Refill();
            while (_queue.Count > 0 && (_queue.Peek().Task.IsCompleted || (_tokens >= OneToken && _at >= _notBefore)))
            {
                var turn = _queue.Dequeue();
                if (turn.Task.IsCompleted)
                    continue;
                _tokens--;
                _underWay++;
                served.Add(turn);
            }

            if (_queue.Count > 0 && _timer is null && (_isKnown || _at < _notBefore))
            {
                var refilled = TimeSpan.FromSeconds(Math.Max(0, 1 - _tokens) / _rate);
                var wait = _notBefore - _at > refilled ? _notBefore - _at : refilled;
                _timer = time.CreateTimer(_ => Wake(), null, wait > ShortestWait ? wait : ShortestWait, Timeout.InfiniteTimeSpan);
            }
        }

        foreach (var turn in served)
        {
            // Who was cancelled meanwhile has sent nothing.
            if (!turn.TrySetResult())
                Left(null);
        }
    }

    private void Wake()
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _timer = null;
        }

        Serve();
    }

    private void Refill()
    {
        var now = time.GetUtcNow();
        if (_isKnown && now > _at)
            _tokens = Math.Min(size, _tokens + (now - _at).TotalSeconds * _rate);
        _at = now;
    }
}
