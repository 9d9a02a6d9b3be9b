namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>The two requests to stop: the first ends the starting, its bound and the second end the waiting.</summary>
internal sealed class StopRequest : IDisposable
{
    private readonly DeploymentOptions _options;
    private readonly CancellationTokenSource _draining;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _registration;
    private TaskCompletionSource _asked = new();
    private CancellationTokenSource? _bound;

    public StopRequest(DeploymentOptions options, CancellationToken first)
    {
        _options = options;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(options.StopNow);
        _draining = CancellationTokenSource.CreateLinkedTokenSource(first, options.StopNow);
        _registration = _draining.Token.Register(() => _asked.TrySetResult());
    }

    /// <summary>Ends at the first request, once.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Nothing new starts.</summary>
    public CancellationToken Draining => _draining.Token;

    /// <summary>Nothing is waited for any more.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Begins the bounded wait; false where it has begun already.</summary>
    public bool Begin()
    {
        if (_bound is not null)
            return false;
        _asked = new();
        _bound = new(_options.StopAfter, _options.Time);
        _bound.Token.Register(_stop.Cancel);
        return true;
    }

    public void Dispose()
    {
        _registration.Dispose();
        _bound?.Dispose();
        _draining.Dispose();
        _stop.Dispose();
    }
}
