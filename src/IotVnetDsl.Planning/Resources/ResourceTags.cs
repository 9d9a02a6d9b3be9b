using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>Tags: those of the topology, its modules and the resource itself, and the mark of ownership.</summary>
public static class ResourceTags
{
    /// <summary>Says which topology and variant a resource belongs to. The portal does not show names that begin so.</summary>
    public const string Owner = "hidden-iotvnet";

    public static string? OwnerOf(JsonObject body) => (string?)Find(body["tags"] as JsonObject, Owner);

    /// <summary>Words for people; the mark of ownership goes without saying.</summary>
    public static string Text(JsonNode tags) => string.Join(", ", tags.AsObject()
        .Where(tag => !IsOwner(tag.Key)).Select(tag => $"{tag.Key}={tag.Value}"));

    public static bool IsOwner(string name) => name.Equals(Owner, StringComparison.OrdinalIgnoreCase);

    internal static JsonObject Of(Source source)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var level in source.Context.Surroundings(source.Node).Append(source.Record))
        {
            foreach (var tag in level["Tags"] is SequenceValue sequence ? sequence.Items.OfType<RecordValue>() : [])
            {
                // The inner spelling wins with the inner value.
                tags.Remove(tag["Name"].ToString()!);
                tags.Add(tag["Name"].ToString()!, tag["Value"].ToString()!);
            }
        }

        tags[Owner] = source.Context.Owner;
        return new JsonObject(tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)JsonValue.Create(tag.Value))));
    }

    private static JsonNode? Find(JsonObject? tags, string name) =>
        tags?.FirstOrDefault(tag => tag.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
