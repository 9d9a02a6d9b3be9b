using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Graph;

/// <summary>What finds a graph's nodes: by path, by type, by name, by what they refer to. Each is made on first use, or of that of an earlier graph.</summary>
internal sealed class GraphIndex
{
    // Of graphs on the way to the last one nobody asks for all of it.
    private readonly Lazy<LayeredMap<string, GraphNode>> _byPath;
    private readonly Lazy<NodeLookup<string>> _byType;
    private readonly Lazy<NodeLookup<(string Type, string Name)>> _byName;
    private readonly Lazy<NodeLookup<(string Type, string Target)>> _referrers;
    private readonly Lazy<NodeLookup<string>> _undecided;

    public GraphIndex(ImmutableArray<GraphNode> nodes)
    {
        _byPath = new(() => new(nodes.ToDictionary(node => node.Path, StringComparer.Ordinal)));
        _byType = new(() => NodeLookup<string>.Of(nodes, TypeOf));
        _byName = new(() => NodeLookup<(string, string)>.Of(nodes, NamedBy));
        _referrers = new(() => NodeLookup<(string, string)>.Of(nodes, MentionedBy));
        _undecided = new(() => NodeLookup<string>.Of(nodes, UndecidedTypeOf));
    }

    // What the earlier one has not made is not worth a thought of it: it would keep that one alive.
    private GraphIndex(ImmutableArray<GraphNode> nodes, GraphIndex before, IReadOnlyCollection<NodeChange> changes) : this(nodes)
    {
        if (before._byPath.IsValueCreated)
            _byPath = Made(before._byPath.Value.With(changes.Select(change => new KeyValuePair<string, GraphNode?>(change.Path, change.Is))));
        if (before._byType.IsValueCreated)
            _byType = Made(before._byType.Value.With(changes));
        if (before._byName.IsValueCreated)
            _byName = Made(before._byName.Value.With(changes));
        if (before._referrers.IsValueCreated)
            _referrers = Made(before._referrers.Value.With(changes));
        if (before._undecided.IsValueCreated)
            _undecided = Made(before._undecided.Value.With(changes));
    }

    public GraphIndex With(ImmutableArray<GraphNode> nodes, IReadOnlyCollection<NodeChange> changes) => new(nodes, this, changes);

    public GraphNode? At(string path) => _byPath.Value.Find(path);

    public IReadOnlyList<GraphNode> OfType(string type) => _byType.Value[type];

    /// <summary>Those of a type that have the name, as <see cref="GraphNode.Folded"/>.</summary>
    public IReadOnlyList<GraphNode> Named(string type, string name) => _byName.Value[(type, name)];

    /// <summary>Those of a type that refer to the resource at the path.</summary>
    public IReadOnlyList<GraphNode> Referrers(string type, string target) => _referrers.Value[(type, target)];

    /// <summary>Those of a type that may refer to more than is known.</summary>
    public IReadOnlyList<GraphNode> Undecided(string type) => _undecided.Value[type];

    private static Lazy<T> Made<T>(T value)
    {
        var made = new Lazy<T>(() => value);
        _ = made.Value;
        return made;
    }

    private static IEnumerable<string> TypeOf(GraphNode node) => [node.Type];

    private static IEnumerable<(string Type, string Name)> NamedBy(GraphNode node) => node.FoldedName is { } name ? [(node.Type, name)] : [];

    private static IEnumerable<(string Type, string Target)> MentionedBy(GraphNode node) => Mentions.Of(node).Paths.Select(target => (node.Type, target));

    private static IEnumerable<string> UndecidedTypeOf(GraphNode node) => Mentions.Of(node).MayBeMore ? [node.Type] : [];
}
