using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Rules.Graph;

/// <summary>
/// The resources of one variant of a topology, in ordinal order of their paths. Immutable, and the same whichever
/// front end made it; see docs/graph-convention.md.
/// </summary>
public sealed class TopologyGraph
{
    private readonly GraphIndex _index;

    public TopologyGraph(
        RecordValue topology,
        string? variant,
        IEnumerable<GraphNode> nodes,
        ImmutableSortedSet<string> openTypes,
        ImmutableSortedDictionary<string, string> aliases)
        : this(topology, variant, Ordered([.. nodes]), openTypes, aliases, index: null)
    {
    }

    private TopologyGraph(
        RecordValue topology,
        string? variant,
        ImmutableArray<GraphNode> nodes,
        ImmutableSortedSet<string> openTypes,
        ImmutableSortedDictionary<string, string> aliases,
        GraphIndex? index)
    {
        Topology = topology;
        Cloud = CloudOf(topology[GraphMember.Cloud]);
        Variant = variant;
        Nodes = nodes;
        OpenTypes = openTypes;
        Aliases = aliases;
        _index = index ?? new GraphIndex(nodes);
    }

    /// <summary>The topology's own record, resources included.</summary>
    public RecordValue Topology { get; }

    /// <summary>The cloud that it is for; null while unknown.</summary>
    public KnownCloud? Cloud { get; }

    /// <summary>Simple name of the topology's type.</summary>
    public string Name => Topology.Type;

    /// <summary>Name of the variant's property, null where the topology has none.</summary>
    public string? Variant { get; }

    public ImmutableArray<GraphNode> Nodes { get; }

    /// <summary>Types of which there may be more resources than are known.</summary>
    public ImmutableSortedSet<string> OpenTypes { get; }

    /// <summary>Paths that declare a resource equal to one declared elsewhere, with the path that stands for it.</summary>
    public ImmutableSortedDictionary<string, string> Aliases { get; }

    public bool IsOpen(string type) => OpenTypes.Contains(type) || OpenTypes.Contains(UnknownValue.AnyType);

    public IEnumerable<GraphNode> OfType(string type) => _index.OfType(type);

    /// <summary>The same topology with other nodes in place of all that it has.</summary>
    public TopologyGraph WithNodes(IEnumerable<GraphNode> nodes) => new(Topology, Variant, nodes, OpenTypes, Aliases);

    /// <summary>The same topology where it is deployed to: what states no subscription is in this one.</summary>
    public TopologyGraph In(string subscription) => WithNodes(Nodes.Select(node =>
        node.Scope.Subscription is UnsetValue ? node with { Scope = node.Scope with { Subscription = new ScalarValue(subscription) } } : node));

    /// <summary>The same topology with more nodes, and with types of which there may be more than are known.</summary>
    public TopologyGraph WithAdded(IEnumerable<GraphNode> nodes, IEnumerable<string> openTypes)
    {
        var all = Merged(Nodes, nodes);
        return new(Topology, Variant, all, OpenTypes.Union(openTypes), Aliases, all.Length == Nodes.Length ? _index : null);
    }

    public GraphNode? Find(string path) => _index.At(Aliases.TryGetValue(path, out var target) ? target : path);

    /// <summary>A graph that may have much of an earlier one; its nodes are in order of their paths.</summary>
    internal static TopologyGraph Make(
        RecordValue topology,
        string? variant,
        ImmutableArray<GraphNode> nodes,
        ImmutableSortedSet<string> openTypes,
        ImmutableSortedDictionary<string, string> aliases,
        TopologyGraph? before) =>
        new(topology, variant, nodes, openTypes, aliases, before?._index.With(nodes, NodeChange.Between(before.Nodes, nodes)));

    /// <summary>Of a type, those that have the name, which Azure compares ignoring case.</summary>
    internal IReadOnlyList<GraphNode> Named(string type, string name) => _index.Named(type, GraphNode.Folded(name));

    /// <summary>Of a type, those that refer to the resource at the path.</summary>
    internal IReadOnlyList<GraphNode> Referrers(string type, string path) => _index.Referrers(type, path);

    /// <summary>Of a type, those that may refer to more than is known.</summary>
    internal IReadOnlyList<GraphNode> Undecided(string type) => _index.Undecided(type);

    /// <summary>In order of the paths.</summary>
    internal static ImmutableArray<GraphNode> Ordered(ImmutableArray<GraphNode> nodes)
    {
        for (var index = 1; index < nodes.Length; index++)
        {
            if (GraphNode.ByPath(nodes[index - 1], nodes[index]) > 0)
                return [.. nodes.OrderBy(node => node.Path, StringComparer.Ordinal)];
        }

        return nodes;
    }

    /// <summary>Nodes that are in order of their paths, and more, in order of all paths.</summary>
    internal static ImmutableArray<GraphNode> Merged(ImmutableArray<GraphNode> ordered, IEnumerable<GraphNode> added)
    {
        var others = Ordered([.. added]);
        if (others.IsEmpty)
            return ordered;
        var merged = ImmutableArray.CreateBuilder<GraphNode>(ordered.Length + others.Length);
        OrderedMerge.Into(merged, ordered, others, GraphNode.ByPath);
        return merged.MoveToImmutable();
    }

    private static KnownCloud? CloudOf(GraphValue stated) => stated is UnsetValue ? Clouds.Public : Clouds.Find(stated[GraphMember.Name].Text());
}
