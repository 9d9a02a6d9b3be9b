using System.Globalization;
using IotVnetDsl.Protocol;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace IotVnetDsl.MSBuild;

/// <summary>Turns the host's lines into log events, docs/host-protocol.md.</summary>
internal sealed class HostEvents(TaskLoggingHelper log, PeopleOutput people)
{
    private readonly List<ITaskItem> _files = [];
    private bool _started;
    private bool _refused;
    private bool _ended;
    private string[] _lastWords = [];

    public ITaskItem[] Files => [.. _files];

    public void Receive(string line)
    {
        if (_refused)
            return;

        var fields = FieldLine.Split(line);
        if (!_started)
        {
            Start(fields);
            return;
        }

        switch (fields)
        {
            case ["text", "high", var text]:
                people.Show(text);
                break;
            case ["text", _, var text]:
                log.LogMessage(MessageImportance.Low, "{0}", text);
                break;
            case ["error", var code, var file, var row, var column, var link, var text]:
                log.LogError(null, code, null, NullIfEmpty(link), NullIfEmpty(file), Number(row), Number(column), 0, 0, "{0}", text);
                break;
            case ["warning", var code, var file, var row, var column, var link, var text]:
                log.LogWarning(null, code, null, NullIfEmpty(link), NullIfEmpty(file), Number(row), Number(column), 0, 0, "{0}", text);
                break;
            case ["file", var path, var kind]:
                _files.Add(new TaskItem(path, new Dictionary<string, string> { ["Kind"] = kind }));
                break;
            case ["last-words"] or ["last-words", _, _, _, _]:
                _lastWords = fields;
                break;
            case ["end", var result]:
                End(result);
                break;
            default:
                log.LogMessage(MessageImportance.Low, "{0}", line);
                break;
        }
    }

    /// <summary>The process has ended: says what it could not say itself.</summary>
    public void Ended(int exitCode, bool stopped)
    {
        if (_ended || _refused)
            return;
        if (_lastWords is [_, var code, var file, var row, var text])
            log.LogError(null, code, null, null, NullIfEmpty(file), Number(row), 0, 0, 0, "{0}", text);
        else if (stopped)
            log.LogError(null, "IVD9010", null, null, null, 0, 0, 0, 0, "{0}", "Stopped before the host could say how far it came. Run the same command to continue.");
        else
            log.LogError(null, "IVD9014", null, null, null, 0, 0, 0, 0, "{0}", $"The host ended without a result (exit code {exitCode}). Run again with -v:d to see its own words.");
    }

    private void Start(string[] fields)
    {
        if (fields is ["iotvnet-host", FieldLine.Version])
        {
            _started = true;
            return;
        }

        _refused = true;
        log.LogError(null, "IVD9014", null, null, null, 0, 0, 0, 0, "{0}",
            fields is ["iotvnet-host", var version, ..]
                ? $"The host speaks version {version} of the protocol, the build's task version {FieldLine.Version}: they are from different versions of IotVnetDsl. Restore and build again."
                : $"What was started is not the host of IotVnetDsl: its first line was '{string.Join(" ", fields)}'.");
    }

    private void End(string result)
    {
        _ended = true;
        if (result != "succeeded" && !log.HasLoggedErrors)
            log.LogError(null, "IVD9999", null, null, null, 0, 0, 0, 0, "{0}", "The host failed and did not say why. Run again with -v:d to see its own words.");
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
