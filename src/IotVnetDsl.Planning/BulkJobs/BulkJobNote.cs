using System.Collections.Immutable;
using System.Text.Json;
using IotVnetDsl.Planning.Apply.Journals;

namespace IotVnetDsl.Planning.BulkJobs;

/// <summary>
/// What a run leaves behind before it asks for a job, so that the next one follows that job instead of beginning another.
/// </summary>
/// <param name="Kind">What was asked for.</param>
/// <param name="Container">Address of the container.</param>
/// <param name="Blob">Name of the blob.</param>
/// <param name="WithKeys">With the devices' keys.</param>
/// <param name="Before">Ids of the jobs that the hub knew before: the one that it does not have is the one that was asked for.</param>
/// <param name="Id">Id of the job, once it is known.</param>
internal sealed record BulkJobNote(BulkJobKind Kind, string Container, string Blob, bool WithKeys, ImmutableArray<string> Before, string? Id)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static BulkJobNote Of(BulkJob job, IEnumerable<string> before) => new(job.Kind, job.Container, job.Blob, job.WithKeys, [.. before], null);

    public bool IsOf(BulkJob job) => (Kind, Container, Blob, WithKeys) == (job.Kind, job.Container, job.Blob, job.WithKeys);

    /// <exception cref="JournalException">There is a note and it cannot be read.</exception>
    public static BulkJobNote? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<BulkJobNote>(File.ReadAllBytes(path), Json) : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"the note of an interrupted job cannot be read: {path}: {fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Move the file away when no job of the hub runs, and run the same command again");
        }
    }

    /// <exception cref="JournalException">The note is not on disk.</exception>
    public void Write(string path)
    {
        try
        {
            OwnFile.Replace(path, file => JsonSerializer.Serialize(file, this, Json));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"the note of the job cannot be written: {path}: {fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
        }
    }
}
