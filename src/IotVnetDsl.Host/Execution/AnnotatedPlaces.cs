using System.Collections.Immutable;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>
/// Places of resources by logical path. While a topology is read, each resource's record carries its place as a member that no property can
/// be named like; the graph's own builder then says which path the record has.
/// </summary>
internal static class AnnotatedPlaces
{
    public const string Member = "#place";

    public static ScalarValue Annotation((string File, int Line) place) =>
        new(place.Line.ToString(System.Globalization.CultureInfo.InvariantCulture) + ":" + place.File);

    /// <param name="annotated">The topology, as it was read.</param>
    /// <param name="resolve">Full path of a file.</param>
    public static ImmutableSortedDictionary<string, FilePlace> ByPath(RecordValue annotated, Func<string, string> resolve)
    {
        var places = ImmutableSortedDictionary.CreateBuilder<string, FilePlace>(StringComparer.Ordinal);
        foreach (var (path, resource) in TopologyGraphBuilder.Declarations(annotated))
        {
            if (resource[Member] is ScalarValue { Value: string text } && text.IndexOf(':', StringComparison.Ordinal) is var colon)
                places.Add(path, new(resolve(text[(colon + 1)..]), int.Parse(text.AsSpan(0, colon), System.Globalization.CultureInfo.InvariantCulture)));
        }

        return places.ToImmutable();
    }

    public static GraphValue Without(GraphValue value) => value switch
    {
        RecordValue record => Without(record),
        SequenceValue sequence => Without(sequence),
        _ => value,
    };

    public static RecordValue Without(RecordValue record)
    {
        var members = record.Members.Remove(Member);
        foreach (var (name, value) in record.Members)
        {
            // Most of a topology is in no resource's record, and stays the instance that it is.
            if (name != Member && Without(value) is var without && !ReferenceEquals(without, value))
                members = members.SetItem(name, without);
        }

        return ReferenceEquals(members, record.Members) ? record : record with { Members = members };
    }

    private static SequenceValue Without(SequenceValue sequence)
    {
        ImmutableArray<GraphValue>.Builder? items = null;
        for (var at = 0; at < sequence.Items.Length; at++)
        {
            if (Without(sequence.Items[at]) is var without && !ReferenceEquals(without, sequence.Items[at]))
                (items ??= sequence.Items.ToBuilder())[at] = without;
        }

        return items is null ? sequence : sequence with { Items = items.ToImmutable() };
    }
}
