using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Diffing;

/// <summary>
/// Which items of lists in a resource that others keep are a topology's, noted in a tag of the resource by the write that puts one there: Azure says of no
/// endpoint or route whose it is, and what goes out of the code could not be told from theirs.
/// </summary>
internal static class PartNotes
{
    /// <summary>Whether an item was put there by a topology.</summary>
    public static bool Has(JsonObject actual, string itemPath, string owner) => owner.Equals(ResourceTags.Find(actual, Name(itemPath)), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether anything in it was.</summary>
    public static bool HasAny(JsonObject actual, string owner) => Of(actual, owner).Any();

    /// <summary>Notes in the tags of a body what of its lists is the topology's from now on, and what is no more.</summary>
    /// <param name="body">Of the write.</param>
    /// <param name="actual">What is there.</param>
    /// <param name="written">Paths of the items that it puts there or makes its own.</param>
    /// <param name="left">Paths of all items that stay the topology's.</param>
    /// <param name="owner">Mark of the topology.</param>
    public static void Add(JsonObject body, JsonObject actual, IEnumerable<string> written, IReadOnlySet<string> left, string owner)
    {
        var gone = Of(actual, owner).Where(tag => !left.Contains(tag[ResourceTags.PartNote.Length..]));
        foreach (var (name, note) in written.Select(path => (Name(path), (string?)owner)).Concat(gone.Select(tag => (tag, (string?)null))))
        {
            if (body["tags"] is not JsonObject tags)
                body["tags"] = tags = [];
            tags[name] = note;
        }
    }

    private static IEnumerable<string> Of(JsonObject actual, string owner) => (actual["tags"] as JsonObject ?? [])
        .Where(tag => ResourceTags.IsPartNote(tag.Key) && owner.Equals(tag.Value?.ToString(), StringComparison.OrdinalIgnoreCase)).Select(tag => tag.Key);

    private static string Name(string itemPath) => ResourceTags.PartNote + itemPath;
}
