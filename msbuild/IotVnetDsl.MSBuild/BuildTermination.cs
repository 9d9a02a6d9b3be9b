using System.Diagnostics;

namespace IotVnetDsl.MSBuild;

/// <summary>
/// SIGTERM ends <c>dotnet build</c> at once, without cancelling its tasks and with exit code 0. While a host runs, the end is held up until
/// that has ended in order, and is a failure.
/// </summary>
internal sealed class BuildTermination : IDisposable
{
    private const int Terminated = 128 + 15;

    private readonly Process _host;
    private readonly TimeSpan _patience;

    public BuildTermination(Process host, TimeSpan patience)
    {
        (_host, _patience) = (host, patience);
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= End;

    private void End(object? sender, EventArgs arguments)
    {
        Environment.ExitCode = Terminated;
        try
        {
            _host.StandardInput.Close();
            _host.WaitForExit((int)_patience.TotalMilliseconds);
        }
        catch (InvalidOperationException)
        {
            // It has ended in the meantime.
        }
    }
}
