using IotVnetDsl.Host;
using IotVnetDsl.Host.Protocol;

if (args is not [var requestFile])
{
    Console.Error.WriteLine("The host is started by the targets of IotVnetDsl, with a request file: docs/host-protocol.md.");
    return 2;
}

// Standard output carries the protocol, standard input the wish to stop: the user's code gets neither.
var events = new EventWriter(StandardOutput.Take());
using var stop = new StopSignal(Console.OpenStandardInput());
Console.SetOut(Console.Error);
Console.SetIn(TextReader.Null);
return await HostRun.RunAsync(requestFile, events, stop.Token);
