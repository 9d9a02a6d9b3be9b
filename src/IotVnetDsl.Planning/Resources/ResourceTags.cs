using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>Tags: those of the topology, its modules and the resource itself, and the mark of ownership.</summary>
public static class ResourceTags
{
    /// <summary>Says which topology and variant a resource belongs to. The portal does not show names that begin so.</summary>
    public const string Owner = "hidden-iotvnet";

    /// <summary>Before the path of a secret: where it was read that was sent last.</summary>
    internal const string SecretNote = Owner + "-secret:";

    /// <summary>Before the path of an item in a list that others keep: whose it is.</summary>
    internal const string PartNote = Owner + "-part:";

    // Follows the mark until the last write of a creation, so that any later run sees that nobody was ever to be kept out by it.
    private const string Unfinished = " (unfinished)";

    private const string Type = "Tag";
    private const string TagValue = "Value";

    /// <summary>Those of the topology and its modules come back as the resource's own: ARM knows no other.</summary>
    internal static Mapping Mapping { get; } = Mapping.Of(Of, (tags, _, draft) => draft[GraphMember.Tags] = Read(tags as JsonObject ?? []));

    /// <summary>What the mark says.</summary>
    public static string Mark(string topologyId, string? variant) => variant is null ? topologyId : $"{topologyId}/{variant}";

    /// <summary>The topology of a mark.</summary>
    public static string IdOf(string mark) => mark.Split('/')[0];

    public static string? OwnerOf(JsonObject body) => MarkIn(body) is { } mark && IsUnfinished(body) ? mark[..^Unfinished.Length] : MarkIn(body);

    /// <summary>Whether the resource is yet to get the last write of its creation.</summary>
    internal static bool IsUnfinished(JsonObject? body) => body is not null && MarkIn(body)?.EndsWith(Unfinished, StringComparison.Ordinal) == true;

    /// <summary>The tags of a resource that has yet to get the last write of its creation.</summary>
    internal static JsonObject UntilFinished(Source source)
    {
        var tags = Of(source);
        tags[Owner] = source.Context.Owner + Unfinished;
        return tags;
    }

    /// <summary>Words for people; the mark of ownership goes without saying.</summary>
    public static string Text(JsonNode tags) => string.Join(", ", tags.AsObject()
        .Where(tag => !IsOurs(tag.Key)).Select(tag => $"{tag.Key}={tag.Value}"));

    public static bool IsOwner(string name) => name.Equals(Owner, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of a resource's tag; null where it has none of that name.</summary>
    internal static string? Find(JsonObject body, string name) =>
        (body["tags"] as JsonObject)?.FirstOrDefault(tag => tag.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString();

    // Nobody declares them.
    private static bool IsOurs(string name) => IsOwner(name) || IsSecretNote(name) || IsPartNote(name);

    internal static bool IsSecretNote(string name) => name.StartsWith(SecretNote, StringComparison.OrdinalIgnoreCase);

    internal static bool IsPartNote(string name) => name.StartsWith(PartNote, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Of(Source source)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in source.Node.TagsOf(source.Record) is SequenceValue stated ? stated.Items.OfType<RecordValue>() : [])
            tags.Add(tag[Codec.Name].ToString()!, tag[TagValue].ToString()!);

        tags[Owner] = source.Context.Owner;
        return new JsonObject(tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)JsonValue.Create(tag.Value))));
    }

    private static GraphValue Read(JsonObject tags)
    {
        GraphValue[] read =
        [
            .. from tag in tags
               where !IsOurs(tag.Key) && tag.Value is not null
               orderby tag.Key
               select new RecordValue(Type, RecordKind.Plain, RecordValue.NoMembers)
                   .With(Codec.Name, new ScalarValue(tag.Key)).With(TagValue, new ScalarValue(tag.Value.ToString())),
        ];
        return read.Length > 0 ? new SequenceValue([.. read], IsOpen: false) : UnsetValue.Instance;
    }

    private static string? MarkIn(JsonObject body) => Find(body, Owner);
}
