using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>Equal declarations are one resource: which of them stands for the others.</summary>
internal sealed class MergedDeclarations
{
    private readonly ImmutableArray<GraphNode> _all;
    private readonly NodeLookup<RecordValue> _equal;

    private MergedDeclarations(ImmutableArray<GraphNode> all, NodeLookup<RecordValue> equal, ImmutableSortedDictionary<string, string> aliases)
    {
        (_all, _equal, Aliases) = (all, equal, aliases);
        Kept = Without(all, aliases);
    }

    /// <summary>What stands for itself and for those that equal it, in order of the paths.</summary>
    public ImmutableArray<GraphNode> Kept { get; }

    /// <summary>By path, the path of what stands for it.</summary>
    public ImmutableSortedDictionary<string, string> Aliases { get; }

    /// <summary>Of nodes in order of their paths, looking only at those that are others than before.</summary>
    public static MergedDeclarations Of(ImmutableArray<GraphNode> all, MergedDeclarations? before)
    {
        if (before is null)
        {
            var merged = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            var lookup = NodeLookup<RecordValue>.Of(all, KeysOf);
            foreach (var node in all.Where(node => lookup[node.Value] is { Count: > 1 } equals && ReferenceEquals(equals[0], node)))
                Merge(lookup[node.Value], merged);
            return new MergedDeclarations(all, lookup, merged.ToImmutable());
        }

        var changes = NodeChange.Between(before._all, all);
        if (changes.Count == 0)
            return before;
        var equal = before._equal.With(changes);
        var aliases = before.Aliases.ToBuilder();
        var values = changes.SelectMany(change => new[] { change.Was, change.Is }).OfType<GraphNode>().SelectMany(KeysOf).Distinct().ToArray();
        aliases.RemoveRange(values.SelectMany(value => before._equal[value]).Select(node => node.Path));
        foreach (var value in values)
            Merge(equal[value], aliases);
        return new MergedDeclarations(all, equal, aliases.ToImmutable());
    }

    // Two records with an unknown part are never known to be equal.
    private static IEnumerable<RecordValue> KeysOf(GraphNode node) => node.Value.IsWhollyKnown ? [node.Value] : [];

    private static void Merge(IReadOnlyList<GraphNode> equal, ImmutableSortedDictionary<string, string>.Builder aliases)
    {
        if (equal.Count < 2)
            return;
        var given = new GivenResources(equal);
        var givers = equal.Select(given.Giver).ToArray();
        var known = new Dictionary<GraphScope, GraphNode>();
        foreach (var node in equal.Where((_, index) => givers[index] is null))
        {
            if (known.TryGetValue(node.Scope, out var first))
                aliases.Add(node.Path, first.Path);
            else
                known.Add(node.Scope, node);
        }

        for (var index = 0; index < equal.Count; index++)
        {
            if (givers[index] is { } giver)
                aliases.Add(equal[index].Path, aliases.TryGetValue(giver.Path, out var first) ? first : giver.Path);
        }
    }

    // Both are in order.
    private static ImmutableArray<GraphNode> Without(ImmutableArray<GraphNode> all, ImmutableSortedDictionary<string, string> aliases)
    {
        if (aliases.IsEmpty)
            return all;
        var kept = ImmutableArray.CreateBuilder<GraphNode>(all.Length);
        using var left = aliases.GetEnumerator();
        var isMore = left.MoveNext();
        foreach (var node in all)
        {
            while (isMore && string.CompareOrdinal(left.Current.Key, node.Path) < 0)
                isMore = left.MoveNext();
            if (!isMore || left.Current.Key != node.Path)
                kept.Add(node);
        }

        return kept.ToImmutable();
    }
}
