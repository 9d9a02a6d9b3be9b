using System.Diagnostics;
using System.Text;

namespace IotVnetDsl.MSBuild;

/// <summary>The host's process: started, read line by line, stopped through its standard input.</summary>
internal sealed class HostProcess(string dotNetHost, string hostAssembly, string requestFile, TimeSpan stopTimeout)
{
    public int Run(Action<string> output, Action<string> error, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo() };
        var gate = new object();
        var outputEnded = new ManualResetEventSlim();
        var errorEnded = new ManualResetEventSlim();
        process.OutputDataReceived += (_, line) => Receive(line.Data, output, outputEnded, gate);
        process.ErrorDataReceived += (_, line) => Receive(line.Data, error, errorEnded, gate);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using (cancellation.Register(() => Stop(process)))
        using (new BuildTermination(process, stopTimeout))
        {
            // With a time limit it does not wait for the pipes, which a grandchild that lives on may hold open.
            process.WaitForExit(int.MaxValue);
            outputEnded.Wait(TimeSpan.FromSeconds(10), CancellationToken.None);
            errorEnded.Wait(TimeSpan.FromSeconds(10), CancellationToken.None);
        }

        return process.ExitCode;
    }

    private static void Receive(string? line, Action<string> action, ManualResetEventSlim ended, object gate)
    {
        if (line is null)
        {
            ended.Set();
            return;
        }

        lock (gate)
            action(line);
    }

    private ProcessStartInfo StartInfo() => new()
    {
        FileName = dotNetHost.Length > 0 ? dotNetHost : "dotnet",
        Arguments = $"exec \"{hostAssembly}\" \"{requestFile}\"",
        UseShellExecute = false,
        CreateNoWindow = true,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    private void Stop(Process process)
    {
        // Called on the engine's own thread, which must not be kept waiting.
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                process.StandardInput.Close();
                if (!process.WaitForExit((int)stopTimeout.TotalMilliseconds))
                    process.Kill();
            }
            catch (InvalidOperationException)
            {
                // It has ended in the meantime: that is what was wanted.
            }
        });
    }
}
