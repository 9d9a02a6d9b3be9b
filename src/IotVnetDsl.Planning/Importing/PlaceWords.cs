using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Importing;

/// <summary>Words that may tell places apart: what is different in the names of at least three resources of a type that are the same otherwise.</summary>
internal static partial class PlaceWords
{
    public static IEnumerable<ImmutableArray<string>> In(IEnumerable<ImportedResource> resources) =>
        (from resource in resources
         where !resource.IsExisting && resource.Value[Codec.Name] is not Rules.Graph.UnsetValue
         let words = Words(resource.Value[Codec.Name].ToString()!)
         from position in Enumerable.Range(0, words.Length)
         let frame = $"{resource.Value.Type} {string.Join('-', words[..position])} * {string.Join('-', words[(position + 1)..])}"
         group words[position] by frame into family
         let different = family.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray()
         where different.Length >= 3
         select different).DistinctBy(words => string.Join(' ', words));

    /// <summary>The words of a name, in small letters.</summary>
    public static string[] Words(string name) => [.. Separators().Split(name.ToLowerInvariant()).Where(word => word.Length > 0)];

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Separators();
}
