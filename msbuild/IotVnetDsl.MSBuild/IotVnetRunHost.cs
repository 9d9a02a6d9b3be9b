using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace IotVnetDsl.MSBuild;

/// <summary>
/// Runs a command of the host: writes the request, starts the process, and shows what it says. Nothing else happens in the
/// build's own process, which keeps this assembly loaded.
/// </summary>
public sealed class IotVnetRunHost : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The host's command.</summary>
    [Required]
    public string Command { get; set; } = "";

    /// <summary>The further fields of the request, each item's <c>Field</c> metadata its name.</summary>
    [Required]
    public ITaskItem[] Request { get; set; } = [];

    /// <summary>Folder in which the request is written.</summary>
    [Required]
    public string RequestFolder { get; set; } = "";

    /// <summary>The host's assembly.</summary>
    [Required]
    public string HostAssembly { get; set; } = "";

    /// <summary>The <c>dotnet</c> executable; the one on the path when empty.</summary>
    public string DotNetHost { get; set; } = "";

    /// <summary>Seconds that a stopped host has to end in good order.</summary>
    public int StopTimeout { get; set; } = 60;

    /// <summary>Whether a missing runtime is a warning: a build does without the host, a target does not.</summary>
    public bool RuntimeIsOptional { get; set; }

    /// <summary>Whether the host had a runtime to run on.</summary>
    [Output]
    public bool HostRan { get; set; } = true;

    /// <summary>Files that the host wrote, their kind as metadata <c>Kind</c>.</summary>
    [Output]
    public ITaskItem[] Files { get; set; } = [];

    public override bool Execute()
    {
        var events = new HostEvents(Log, new PeopleOutput(Log));
        try
        {
            using var request = new RequestFile(RequestFolder, Command, Request);
            Log.LogMessage(MessageImportance.Low, "{0}", request.Text);
            var process = new HostProcess(DotNetHost, HostAssembly, request.Path, TimeSpan.FromSeconds(StopTimeout));
            var exitCode = process.Run(events.Receive, line => Log.LogMessage(MessageImportance.Low, "{0}", line), _cancellation.Token);
            if (HostRuntime.IsMissing(exitCode))
                MissRuntime();
            else
                events.Ended(exitCode, _cancellation.IsCancellationRequested);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            Log.LogMessage(MessageImportance.Low, "{0}", exception.Message);
            MissRuntime();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogError("IVD9014", $"The host of IotVnetDsl cannot be started: {exception.Message}");
        }
#pragma warning disable CA1031 // An exception of ours must not end as MSB4018 with a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.LogMessage(MessageImportance.Low, "{0}", exception);
            LogError("IVD9999", $"A defect of IotVnetDsl: {exception.GetType().Name}: {exception.Message} (details: -v:d)");
        }

        Files = events.Files;
        return !Log.HasLoggedErrors;
    }

    public void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();

    private void MissRuntime()
    {
        HostRan = false;
        if (RuntimeIsOptional)
            Log.LogWarning(null, "IVD9014", null, null, 0, 0, 0, 0, "{0}", $"{HostRuntime.Missing(DotNetHost)} The build goes on without the check of what the editor cannot follow; targets such as Plan and Deploy need it.");
        else
            LogError("IVD9014", HostRuntime.Missing(DotNetHost));
    }

    private void LogError(string code, string text) => Log.LogError(null, code, null, null, 0, 0, 0, 0, "{0}", text);
}
