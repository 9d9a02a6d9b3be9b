using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>Nodes that several triggers ask for: each is there once and lists the triggers as its origins.</summary>
internal sealed class SharedNodes
{
    private readonly SortedDictionary<string, GraphNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableSortedSet<string>> _origins = new(StringComparer.Ordinal);

    public IEnumerable<GraphNode> Nodes => _nodes.Values.Select(node =>
        node with { Origins = new EquatableArray<string>([.. _origins[node.Path]]) });

    public GraphNode Add(GraphNode node, GraphNode trigger)
    {
        var origins = _origins.TryGetValue(node.Path, out var before)
            ? before
            : ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
        _origins[node.Path] = origins.Add(trigger.Path);
        if (_nodes.TryGetValue(node.Path, out var first))
            return first;

        _nodes.Add(node.Path, node);
        return node;
    }
}
