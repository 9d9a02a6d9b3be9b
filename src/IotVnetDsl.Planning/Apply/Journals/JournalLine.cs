using System.Text.Json;
using System.Text.Json.Serialization;

namespace IotVnetDsl.Planning.Apply.Journals;

/// <summary>A line of the journal: which form the file has (the first line), a write that begins, or the key of one that has ended.</summary>
internal sealed record JournalLine(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? SchemaVersion = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JournalEntry? Begun = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Ended = null)
{
    public static readonly JournalLine First = new(SchemaVersion: 3);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="JsonException">It is none.</exception>
    public static JournalLine Read(string text) => JsonSerializer.Deserialize<JournalLine>(text, Json) is { } line && (line.SchemaVersion is not null || line.Begun is not null || line.Ended is not null)
        ? line
        : throw new JsonException("a line says nothing");

    public void WriteTo(Stream file)
    {
        JsonSerializer.Serialize(file, this, Json);
        file.WriteByte((byte)'\n');
    }
}
