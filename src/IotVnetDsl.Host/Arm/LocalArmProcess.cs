using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Host.Arm;

/// <summary>The local ARM as a process of its own; it ends when its standard input does, however this process ends.</summary>
internal sealed partial class LocalArmProcess : IAsyncDisposable
{
    /// <summary>The local ARM's exit code when its port is in use.</summary>
    private const int PortInUse = 3;

    /// <summary>The local ARM's exit code when another process uses its state.</summary>
    private const int StateLocked = 6;

    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    private readonly Process? _process;

    private LocalArmProcess(Process? process, Uri address, string state) => (_process, Address, State) = (process, address, state);

    public Uri Address { get; }

    /// <summary>Folder of its state.</summary>
    public string State { get; }

    /// <summary>Starts it, or takes the one that was started by hand on the same state; waits while another run uses that state.</summary>
    public static async Task<LocalArmProcess> StartAsync(HostRequest request, KnownCloud cloud, EventWriter events, CancellationToken stop)
    {
        var assembly = request.Required("local-arm");
        var state = Path.Combine(StateFolder.Of(request), cloud == Clouds.Public ? "local-arm" : $"local-arm-{cloud}");
        var url = $"http://127.0.0.1:{Port(request)}";
        var waited = Stopwatch.StartNew();
        var told = false;
        while (true)
        {
            var (started, exitCode, complaint) = await TryStartAsync(assembly, url, state, cloud, events, stop);
            if (started is not null)
                return started;
            if (exitCode == StateLocked && StartedByHand(state) is { } address)
            {
                events.Trace($"A local ARM runs on {state} already, at {address}");
                return new LocalArmProcess(process: null, address, state);
            }

            if (exitCode == PortInUse)
                throw new HostFault("IVD9014", $"{complaint.Split(';')[0]}: choose another with -p:IotVnetLocalArmPort=…, or leave it out and a free one is taken.");
            if (exitCode != StateLocked || waited.Elapsed > StartTime)
                throw new HostFault("IVD9014", complaint);
            if (!told)
                events.Show($"Waiting up to {StartTime.TotalSeconds:0} s for another run that uses {state}");
            told = true;
            await Task.Delay(TimeSpan.FromMilliseconds(500), stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            return;
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static string Port(HostRequest request) => request.Optional("local-arm-port") switch
    {
        null => "0",
        var text when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) => text,
        var text => throw new HostFault("IVD9014", $"IotVnetLocalArmPort is '{text}', which is no port: give one from 1 to 65535, or leave it out and a free one is taken."),
    };

    private static Uri? StartedByHand(string state)
    {
        try
        {
            return Uri.TryCreate(File.ReadAllText(Path.Combine(state, "address")), UriKind.Absolute, out var address) ? address : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<(LocalArmProcess? Started, int ExitCode, string Complaint)> TryStartAsync(
        string assembly, string url, string state, KnownCloud cloud, EventWriter events, CancellationToken stop)
    {
        var process = new Process { StartInfo = StartInfo(assembly, url, state, cloud) };
        process.Start();
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        string? first;
        try
        {
            first = await process.StandardOutput.ReadLineAsync(stop).AsTask().WaitAsync(StartTime, stop);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            if (exception is TimeoutException)
                throw new HostFault("IVD9014", $"The local ARM did not start within {StartTime.TotalSeconds:0} s.");
            throw;
        }

        if (first is not null && AddressIn().Match(first) is { Success: true, Value: var address })
        {
            events.Trace(first);
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return (new LocalArmProcess(process, new Uri(address), state), 0, "");
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(stop);
        var complaint = (await error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault()
            ?? $"The local ARM ended at once, with exit code {process.ExitCode}.";
        var exitCode = process.ExitCode;
        process.Dispose();
        return (null, exitCode, complaint);
    }

    private static ProcessStartInfo StartInfo(string assembly, string url, string state, KnownCloud cloud) => new(Environment.ProcessPath ?? "dotnet")
    {
        ArgumentList = { "exec", assembly, "--urls", url, "--state", state, "--cloud", cloud.Name, "--switch", "global-groups=refused", "--exit-with-stdin" },
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    [GeneratedRegex("http://[^ ]+")]
    private static partial Regex AddressIn();
}
