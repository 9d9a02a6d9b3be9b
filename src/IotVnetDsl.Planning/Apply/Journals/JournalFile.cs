using System.Text.Json;
using System.Text.Json.Serialization;

namespace IotVnetDsl.Planning.Apply.Journals;

/// <summary>
/// The journal on disk. Each change is on the disk, whole, before the call returns.
/// </summary>
internal sealed class JournalFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly string _path;
    private readonly object _lock = new();
    private Journal _content;

    private JournalFile(string path, Journal content)
    {
        _path = path;
        _content = content;
    }

    public Journal Content
    {
        get
        {
            lock (_lock)
                return _content;
        }
    }

    /// <exception cref="JournalException">There is a journal and it cannot be read: it is left as it is.</exception>
    public static JournalFile Open(string path)
    {
        if (!File.Exists(path))
            return new(path, Journal.Empty);
        try
        {
            var stored = JsonSerializer.Deserialize<Stored>(File.ReadAllBytes(path), Json) ?? throw new JsonException("it is empty");
            if (stored.SchemaVersion != Journal.SchemaVersion)
                throw new JsonException($"it has schema version {stored.SchemaVersion}, this version of the tool writes {Journal.SchemaVersion}");
            return new(path, stored.Journal);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new JournalException(
                $"the journal of an interrupted deployment cannot be read: {path}: {OneLine(fault.Message)}. Wait until nothing runs in the target's "
                + "activity log, move the file away and run the same command again");
        }
    }

    /// <exception cref="JournalException">The change is not on disk.</exception>
    public void Change(Func<Journal, Journal> change)
    {
        lock (_lock)
        {
            var changed = change(_content);
            try
            {
                Write(changed);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new JournalException($"the journal cannot be written: {_path}: {OneLine(fault.Message)}");
            }

            _content = changed;
        }
    }

    private void Write(Journal journal)
    {
        if (journal.Open.IsEmpty)
        {
            if (File.Exists(_path))
                File.Delete(_path);
            return;
        }

        OwnFile.Replace(_path, file => JsonSerializer.Serialize(file, new Stored(Journal.SchemaVersion, journal), Json));
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").TrimEnd('.', ' ');

    private sealed record Stored(int SchemaVersion, Journal Journal);
}

/// <summary>The journal or the folder of the state cannot be used; the message says which file and what to do.</summary>
internal sealed class JournalException(string message) : Exception(message);
