using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>
/// The state on disk: <c>state.json</c>, replaced as a whole at each start, and <c>journal.jsonl</c>, one line for each
/// committed request since. A last line without its end was never acknowledged and is dropped.
/// </summary>
internal sealed class StateFolder : IDisposable
{
    private const int Format = 1;
    private readonly string _snapshot;
    private readonly string _journal;
    private readonly string _address;
    private readonly FileStream _lock;
    private FileStream? _appender;

    public StateFolder(string path)
    {
        FullPath = path;
        _snapshot = Path.Combine(path, "state.json");
        _journal = Path.Combine(path, "journal.jsonl");
        try
        {
            OwnFile.MakeFolder(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new StartFailure(ExitCode.StateUnusable, $"the state folder '{path}' cannot be used: {e.Message}");
        }

        CheckWritable(path);
        _lock = Lock(path);
        _address = Path.Combine(path, "address");
        Guard(_address, () => File.Delete(_address));
    }

    public string FullPath { get; }

    /// <summary>Told at once: a lock that cannot be taken would look as if another program had it.</summary>
    private static void CheckWritable(string path)
    {
        var probe = Path.Combine(path, $".write-{Guid.NewGuid():n}");
        try
        {
            using var file = new FileStream(probe, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure(ExitCode.StateUnusable, $"the state folder '{path}' cannot be written, it is read-only: {e.Message}");
        }
    }

    private static void Write(string file, string text)
    {
        using var stream = OwnFile.Open(file, FileMode.Create, FileShare.None);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Leaves the address where others who want this state find who has it.</summary>
    public void Publish(Uri address) => Guard(_address, () => Write(_address, address.GetLeftPart(UriPartial.Authority)));

    public void Dispose()
    {
        File.Delete(_address);
        _appender?.Dispose();
        _lock.Dispose();
    }

    public void Load(IReadOnlyList<ITable> tables)
    {
        if (File.Exists(_snapshot))
            LoadSnapshot(tables);
        if (File.Exists(_journal))
            LoadJournal(tables);
        Guard(_snapshot, () => WriteSnapshot(tables));
        Guard(_journal, () =>
        {
            File.Delete(_journal);
            _appender = OwnFile.OpenUnbuffered(_journal, FileMode.Create, FileShare.Read);
        });
    }

    public void Append(IReadOnlyList<ITable> tables)
    {
        var line = new JsonObject();
        foreach (var table in tables)
        {
            var changes = table.Changes();
            if (changes.Count > 0)
                line[table.Name] = new JsonArray([.. changes.Select(change => change.Row ?? new JsonObject { ["removed"] = change.Key })]);
        }

        if (line.Count == 0)
            return;
        AppendLine(_appender!, JsonText.Write(line));
    }

    /// <summary>A line that could not be written wholly is taken back: what follows it must stay readable.</summary>
    private static void AppendLine(FileStream journal, string line)
    {
        var end = journal.Position;
        try
        {
            journal.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
        catch (IOException)
        {
            journal.SetLength(end);
            throw;
        }
    }

    private void LoadSnapshot(IReadOnlyList<ITable> tables) => Guard(_snapshot, () =>
    {
        var root = JsonText.ParseObject(File.ReadAllText(_snapshot));
        if (root.Number("format") != Format)
            throw new FormatException($"its format is {root.Text("format") ?? "missing"}, this program reads format {Format}");
        Apply(root, tables);
    });

    private void LoadJournal(IReadOnlyList<ITable> tables) => Guard(_journal, () =>
    {
        var text = File.ReadAllText(_journal);
        var acknowledged = text[..(text.LastIndexOf('\n') + 1)];
        foreach (var line in acknowledged.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Apply(JsonText.ParseObject(line), tables);
    });

    private static void Apply(JsonObject root, IReadOnlyList<ITable> tables)
    {
        foreach (var table in tables)
        {
            foreach (var row in Rows(root, table.Name))
            {
                if (row.Text("removed") is { } key)
                    table.Drop(key);
                else
                    table.Load(row);
            }
        }
    }

    private static IEnumerable<JsonObject> Rows(JsonObject root, string table) => root[table] switch
    {
        null => [],
        JsonArray rows => rows.Select(row => row as JsonObject ?? throw new FormatException($"'{table}' has a row that is no object")),
        _ => throw new FormatException($"'{table}' is no list"),
    };

    private void WriteSnapshot(IReadOnlyList<ITable> tables)
    {
        var root = new JsonObject { ["format"] = Format };
        foreach (var table in tables)
            root[table.Name] = new JsonArray([.. table.All()]);
        var temporary = _snapshot + ".new";
        File.Delete(temporary);
        Write(temporary, JsonText.Write(root) + "\n");
        File.Move(temporary, _snapshot, overwrite: true);
    }

    private static FileStream Lock(string path)
    {
        var name = Path.Combine(path, "lock");
        try
        {
            return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StartFailure(ExitCode.StateUnusable, $"the state folder '{path}' cannot be used: {e.Message}");
        }
        catch (IOException) when (File.Exists(name))
        {
            throw new StartFailure(ExitCode.StateLocked, $"the state folder '{path}' is in use by another local ARM; stop it, or choose another folder");
        }
        catch (IOException e)
        {
            throw new StartFailure(ExitCode.StateUnusable, $"the state folder '{path}' cannot be used: {e.Message}");
        }
    }

    private static void Guard(string file, Action load)
    {
        try
        {
            load();
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new StartFailure(ExitCode.StateCorrupt, $"the state file '{file}' is corrupt and was left as it is: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Restore it, or move it away to begin with an empty subscription.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure(ExitCode.StateUnusable, $"the state file '{file}' cannot be used: {e.Message}");
        }
    }
}
