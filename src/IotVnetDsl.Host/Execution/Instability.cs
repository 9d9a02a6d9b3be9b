using System.Collections.Immutable;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>Where two builds of one topology differ: then no plan of it would be the same twice.</summary>
/// <param name="Path">Path of the value.</param>
/// <param name="Message">What it was each time, for people.</param>
/// <param name="Place">Where its resource is made.</param>
internal sealed record Instability(string Path, string Message, FilePlace? Place)
{
    /// <summary>The first value that differs; null where none does.</summary>
    public static Instability? Between(string topology, RecordValue first, RecordValue second, ImmutableSortedDictionary<string, FilePlace> places) =>
        Difference(first, second) is var (path, was, now)
            ? new Instability(
                path,
                $"{topology}: '{path}' was {was} when the topology was built, and {now} when it was built again: no plan of it would hold. Make it a constant, or an argument of a variant.",
                places.LastOrDefault(place => $"{path}/".StartsWith($"{place.Key}/", StringComparison.Ordinal)).Value)
            : null;

    // Its path, and what it was each time.
    private static (string Path, string First, string Second)? Difference(GraphValue first, GraphValue second, string path = "") => (first, second) switch
    {
        _ when first.Equals(second) => null,
        (RecordValue one, RecordValue other) when one.Type == other.Type => one.Members.Keys.Union(other.Members.Keys, StringComparer.Ordinal)
            .Where(member => member != AnnotatedPlaces.Member)
            .Order(StringComparer.Ordinal)
            .Select(member => Difference(one[member], other[member], path.Length == 0 ? member : $"{path}/{member}"))
            .FirstOrDefault(difference => difference is not null),
        (SequenceValue one, SequenceValue other) when one.Items.Length == other.Items.Length => one.Items
            .Select((item, at) => Difference(item, other.Items[at], $"{path}[{LogicalPath.KeyOf(item, at)}]"))
            .FirstOrDefault(difference => difference is not null),
        (SequenceValue one, SequenceValue other) => (path, $"{one.Items.Length} items", $"{other.Items.Length} items"),
        _ => (path, Text(first), Text(second)),
    };

    private static string Text(GraphValue value) => value switch
    {
        UnsetValue => "not set",
        RecordValue record => $"a {record.Type}",
        _ => $"'{value}'",
    };
}
