using System.Runtime.InteropServices;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Hosting;

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(LocalArmOptions.Usage);
    return (int)ExitCode.Success;
}

try
{
    var options = LocalArmOptions.Parse(args);
    using var stop = new CancellationTokenSource();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        // Ctrl+C reaches the whole group of processes: who started this one by hand means it, a host that is still at work does not.
        if (options.ExitWithStandardInput)
            signal.Cancel = true;
        else
            Stop(signal, stop);
    });
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
    await using var server = await LocalArmServer.StartAsync(options, stop.Token);
    Console.WriteLine($"Local ARM listening on {server.Address.GetLeftPart(UriPartial.Authority)} (state: {Path.GetFullPath(options.State)})");
    if (server.Https is var (address, certificate))
        Console.WriteLine($"Local ARM listening on {address.GetLeftPart(UriPartial.Authority)} (certificate to trust: {certificate})");
    if (options.ExitWithStandardInput)
        _ = StandardInput.StopAtEndAsync(stop);
    await server.WaitAsync(stop.Token);
    return (int)ExitCode.Success;
}
catch (StartFailure failure)
{
    Console.Error.WriteLine($"Local ARM: {failure.Message}");
    return (int)failure.Code;
}
catch (OperationCanceledException)
{
    return (int)ExitCode.Success;
}

static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
{
    signal.Cancel = true;
    stop.Cancel();
}
