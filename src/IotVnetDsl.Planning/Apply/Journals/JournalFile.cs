using System.Text.Json;

namespace IotVnetDsl.Planning.Apply.Journals;

/// <summary>
/// What a run that is stopped at any point leaves for the next one: the writes that ARM may still carry out. Holds ids and addresses,
/// never a body. A line is added for each write that begins and for each that has ended, so that to note one costs the same however many run.
/// </summary>
internal sealed class JournalFile
{
    // Of what has ended the file may hold so many lines and twice what is open; then it is written anew.
    private const int LinesKept = 1_000;

    private readonly string _path;
    private readonly Disk _disk;
    private readonly object _lock = new();
    private readonly Dictionary<string, JournalEntry> _open;

    // In the file; none where the next line replaces what is there, which may end in the middle of a line.
    private int _lines;

    private JournalFile(string path, Disk disk, Dictionary<string, JournalEntry> open)
    {
        _path = path;
        _disk = disk;
        _open = open;
    }

    /// <summary>Writes that were sent and whose end was not seen.</summary>
    public IReadOnlyList<JournalEntry> Open
    {
        get
        {
            lock (_lock)
                return [.. _open.Values.OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
    }

    /// <param name="path">Where it is, or will be.</param>
    /// <param name="disk">Where it is written.</param>
    /// <exception cref="JournalException">There is a journal and it cannot be read: it is left as it is.</exception>
    public static JournalFile At(string path, Disk? disk = null)
    {
        disk ??= Disk.OfMachine;
        if (!File.Exists(path))
            return new(path, disk, new(StringComparer.Ordinal));
        try
        {
            return new(path, disk, Read(File.ReadAllText(path)));
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new JournalException(
                $"the journal of an interrupted deployment cannot be read: {path}: {OneLine(fault.Message)}. Wait until nothing runs in the target's "
                + "activity log, move the file away and run the same command again");
        }
    }

    public bool IsOpen(string key)
    {
        lock (_lock)
            return _open.ContainsKey(key);
    }

    /// <summary>
    /// Is on the disk before the call returns, so that nothing is sent that is not noted. Where to follow what is noted already may be lost
    /// with the machine: the resource itself says whether it is changing.
    /// </summary>
    /// <exception cref="JournalException">It is not on the disk.</exception>
    public void Begin(params IReadOnlyCollection<JournalEntry> entries)
    {
        if (entries.Count == 0)
            return;
        lock (_lock)
        {
            Write([.. entries.Select(entry => new JournalLine(Begun: entry))], _open.Values.ExceptBy(entries.Select(entry => entry.Key), entry => entry.Key).Concat(entries), flushed: !entries.All(entry => _open.ContainsKey(entry.Key)));
            foreach (var entry in entries)
                _open[entry.Key] = entry;
        }
    }

    /// <summary>May be lost with the machine: the next run sees them end again.</summary>
    /// <exception cref="JournalException">It cannot be written.</exception>
    public void End(params IReadOnlyCollection<string> keys)
    {
        lock (_lock)
        {
            var ended = keys.Where(_open.ContainsKey).ToHashSet(StringComparer.Ordinal);
            if (ended.Count == _open.Count)
                Delete();
            else if (ended.Count > 0)
                Write([.. ended.Select(key => new JournalLine(Ended: key))], _open.Values.Where(entry => !ended.Contains(entry.Key)), flushed: false);
            foreach (var key in ended)
                _open.Remove(key);
        }
    }

    /// <summary>Nothing of it is of use to the next run.</summary>
    /// <exception cref="JournalException">It is still there.</exception>
    public void Clear()
    {
        lock (_lock)
        {
            Delete();
            _open.Clear();
        }
    }

    // A last line without its end was never sent for.
    private static Dictionary<string, JournalEntry> Read(string text)
    {
        var lines = text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JournalLine.Read).ToArray();
        if (lines is not [{ SchemaVersion: { } version }, ..])
            throw new JsonException("it has no beginning");
        if (version != JournalLine.First.SchemaVersion)
            throw new JsonException($"it has schema version {version}, this version of the tool writes {JournalLine.First.SchemaVersion}");
        var open = new Dictionary<string, JournalEntry>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Begun is { } begun)
                open[begun.Key] = begun;
            else if (line.Ended is { } ended)
                open.Remove(ended);
        }

        return open;
    }

    private void Write(JournalLine[] lines, IEnumerable<JournalEntry> open, bool flushed) => Guard(() =>
    {
        var isAnew = _lines == 0 || _lines > LinesKept + (2 * _open.Count);
        // Until it is whole again: a line that was written in part is replaced by the next.
        var before = _lines;
        _lines = 0;
        if (isAnew)
        {
            JournalLine[] all = [JournalLine.First, .. open.Select(entry => new JournalLine(Begun: entry))];
            OwnFile.Replace(_path, file => WriteAll(file, all), _disk);
            _lines = all.Length;
            return;
        }

        using (var file = _disk.OpenToWrite(_path, FileMode.Append))
        {
            WriteAll(file, lines);
            file.Flush(flushToDisk: flushed);
        }

        _lines = before + lines.Length;
    });

    private static void WriteAll(Stream file, IEnumerable<JournalLine> lines)
    {
        foreach (var line in lines)
            line.WriteTo(file);
    }

    private void Delete() => Guard(() =>
    {
        _lines = 0;
        if (File.Exists(_path))
            File.Delete(_path);
    });

    private void Guard(Action change)
    {
        try
        {
            change();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"the journal cannot be written: {_path}: {OneLine(fault.Message)}");
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}

/// <summary>The journal or the folder of the state cannot be used; the message says which file and what to do.</summary>
internal sealed class JournalException(string message) : Exception(message);
