namespace IotVnetDsl.LocalArm.Hosting;

/// <summary>
/// Leaves signals to the program: the web host's own lifetime would stop the server at Ctrl+C, which a host that is still at work must survive.
/// </summary>
internal sealed class OwnLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
