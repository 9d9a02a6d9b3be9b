using System.Diagnostics;
using IotVnetDsl.LocalArm.Hosting;

namespace IotVnetDsl.LocalArm.Tests.Clients;

/// <summary>The <c>az</c> of this machine, with a configuration of its own, in front of a local ARM.</summary>
internal sealed class AzureCli : IAsyncDisposable
{
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(2);

    private readonly string _folder = Arm.NewFolder();
    private readonly LocalArmServer _server;

    private AzureCli(LocalArmServer server, string state)
    {
        _server = server;
        State = state;
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Where the command is, or null.</summary>
    public static string? Command { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "az.cmd" : "az")).FirstOrDefault(File.Exists);

    public string Origin => $"https://localhost:{_server.Https!.Value.Address.Port}";

    private string State { get; }

    public static async Task<AzureCli> StartAsync()
    {
        var state = Arm.NewFolder();
        return new AzureCli(await LocalArmServer.StartAsync(new LocalArmOptions(new Uri("http://127.0.0.1:0"), state) { HttpsPort = 0 }, TestContext.Current.CancellationToken), state);
    }

    /// <summary>What the command says on standard output; it has to succeed.</summary>
    public async Task<string> Run(string arguments)
    {
        var (code, output, error) = await Try(arguments);
        Assert.True(code == 0, $"az {arguments}: exit code {code}\n{error}");
        return output.Trim();
    }

    public async Task<(int Code, string Output, string Error)> Try(string arguments)
    {
        var start = new ProcessStartInfo(Command!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AZURE_CONFIG_DIR"] = _folder;
        start.Environment["AZURE_CORE_COLLECT_TELEMETRY"] = "false";
        start.Environment["AZURE_CORE_OUTPUT"] = "tsv";
        start.Environment["REQUESTS_CA_BUNDLE"] = _server.Https!.Value.CertificatePath;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(HangGuard, TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(State, recursive: true);
    }
}
