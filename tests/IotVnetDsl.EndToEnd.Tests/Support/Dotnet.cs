using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace IotVnetDsl.EndToEnd.Tests.Support;

/// <summary>Runs <c>dotnet</c> as a user would: nothing of the test's own build in its environment.</summary>
internal static class Dotnet
{
    /// <summary>A guard against hanging, no expectation.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static Task<RunResult> RunAsync(string folder, string? packages, params string[] arguments) =>
        FinishAsync(Start("dotnet", folder, packages, arguments));

    public static Process Start(string program, string folder, string? packages, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var inherited in start.Environment.Keys.Where(IsOfTheBuild).ToArray())
            start.Environment.Remove(inherited);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        if (packages is not null)
            start.Environment["NUGET_PACKAGES"] = packages;
        return Process.Start(start)!;
    }

    public static async Task<RunResult> FinishAsync(Process process)
    {
        using (process)
        {
            using var limit = new CancellationTokenSource(Limit);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            try
            {
                await process.WaitForExitAsync(limit.Token);
                var said = await output + await error;
                return new RunResult(process.ExitCode, said.ReplaceLineEndings("\n")) { Raw = said };
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }

    /// <summary>Reads what a run says until it says a text.</summary>
    public static async Task ReadToAsync(this Process run, string text)
    {
        var said = new List<string>();
        while (await run.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"'{text}' was never said: {string.Join('\n', said)}");
    }

    /// <summary>Ctrl+C, as a terminal sends it.</summary>
    public static void Interrupt(Process process)
    {
        const int sigint = 2;
        Assert.Equal(0, Kill(process.Id, sigint));
    }

    /// <summary>SIGTERM, as a service manager or a cancelled pipeline sends it.</summary>
    public static void Terminate(Process process)
    {
        const int sigterm = 15;
        Assert.Equal(0, Kill(process.Id, sigterm));
    }

    private static bool IsOfTheBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_HOST_PATH" or "CI" or "NUGET_PACKAGES" or "TERM";

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
