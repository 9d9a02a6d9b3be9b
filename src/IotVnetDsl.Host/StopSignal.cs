using System.Runtime.InteropServices;

namespace IotVnetDsl.Host;

/// <summary>
/// The wish to stop: the end of standard input. Ctrl+C reaches the whole group of processes, and the task, not the signal, decides what
/// becomes of a run.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _signals = [];

    public StopSignal(Stream input)
    {
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => context.Cancel = true));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            _source.Cancel();
        }));
        new Thread(() => WaitForEnd(input)) { IsBackground = true, Name = "standard input" }.Start();
    }

    public CancellationToken Token => _source.Token;

    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    private void WaitForEnd(Stream input)
    {
        Span<byte> ignored = stackalloc byte[64];
        while (input.Read(ignored) > 0)
        {
        }

        _source.Cancel();
    }
}
