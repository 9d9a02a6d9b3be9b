using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Hosting;

namespace IotVnetDsl.LocalArm.Tests.Hosting;

/// <summary>The program as users start it.</summary>
internal sealed partial class LocalArmProcess : IDisposable
{
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private LocalArmProcess(Process process) => _process = process;

    public string FirstLine { get; private set; } = "";

    public Uri Address => new(AddressIn.Match(FirstLine).Value);

    public static async Task<LocalArmProcess> StartAsync(params string[] arguments)
    {
        var started = new LocalArmProcess(Process.Start(new ProcessStartInfo("dotnet", [typeof(LocalArmServer).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
        started.FirstLine = await started._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(HangGuard, TestContext.Current.CancellationToken) ?? "";
        return started;
    }

    public void CloseInput() => _process.StandardInput.Close();

    public void Kill() => _process.Kill();

    /// <summary>What Ctrl+C does to every process of a terminal's group.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(HangGuard, TestContext.Current.CancellationToken);
        var error = await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(HangGuard, TestContext.Current.CancellationToken);
        return (_process.ExitCode, output, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        // Its folder is removed next.
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex("http://[^ ]+")]
    private static partial Regex AddressIn { get; }
}
