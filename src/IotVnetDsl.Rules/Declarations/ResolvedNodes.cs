using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>The nodes of a topology, each with the resources that it refers to.</summary>
internal sealed class ResolvedNodes
{
    private readonly ImmutableArray<GraphNode> _from;
    private readonly ImmutableArray<ResolvedNode> _nodes;
    private readonly NamedNodes _named;

    private ResolvedNodes(ImmutableArray<GraphNode> from, ImmutableArray<ResolvedNode> nodes, NamedNodes named)
    {
        (_from, _nodes, _named) = (from, nodes, named);
        Nodes = ImmutableArray.CreateRange(nodes, node => node.Node);
    }

    public ImmutableArray<GraphNode> Nodes { get; }

    /// <summary>Of nodes in order of their paths, looking only at those that are others than before, and at those that mention such.</summary>
    public static ResolvedNodes Of(ImmutableArray<GraphNode> nodes, ResolvedNodes? before)
    {
        var changes = before is null ? [] : NodeChange.Between(before._from, nodes);
        if (before is not null && changes.Count == 0)
            return before;
        var named = before is null ? NamedNodes.Of(nodes) : before._named.With(changes);
        var different = new HashSet<(string Type, string Name)>(changes.SelectMany(change => new[] { change.Was, change.Is }).OfType<GraphNode>().SelectMany(NamedNodes.KeysOf));
        var mask = ResolvedNode.MaskOf(different);
        var known = before?._nodes ?? [];
        var resolution = new ReferenceResolution(named);
        var resolved = ImmutableArray.CreateBuilder<ResolvedNode>(nodes.Length);
        var next = 0;
        foreach (var node in nodes)
        {
            while (next < known.Length && !ReferenceEquals(known[next].From, node) && string.CompareOrdinal(known[next].From.Path, node.Path) < 0)
                next++;
            resolved.Add(next < known.Length && ReferenceEquals(known[next].From, node) && !known[next].MentionsAny(different, mask)
                ? known[next]
                : resolution.Resolve(node));
        }

        return new ResolvedNodes(nodes, resolved.MoveToImmutable(), named);
    }
}
