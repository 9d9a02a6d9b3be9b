
namespace IotVnetDsl.Rules.Graph;

/// <summary>The graph as a rule reads it. Each read is noted, so that what an edit affects can be derived.</summary>
public sealed class GraphView(TopologyGraph graph, Action<GraphRead>? onRead = null)
{
    public TopologyGraph Graph { get; } = graph;

    /// <summary>The known resources of a type, in order of their paths.</summary>
    public IEnumerable<NodeView> OfType(string type)
    {
        onRead?.Invoke(new GraphRead(type, null, null));
        return Graph.OfType(type).Select(node => new NodeView(node, onRead));
    }

    /// <summary>True where there may be more resources of the type than are known: absence cannot be claimed.</summary>
    public bool IsOpen(string type)
    {
        onRead?.Invoke(new GraphRead(type, null, null));
        return Graph.IsOpen(type);
    }

    /// <summary>The resource that a reference points to, null where nothing declares it or that cannot be said.</summary>
    public NodeView? Resolve(ReferenceValue reference)
    {
        onRead?.Invoke(new GraphRead(reference.Type, reference.Path, null));
        return reference.Path is { } path && Graph.Find(path) is { } node ? new NodeView(node, onRead) : null;
    }
}

/// <summary>One read: of a type as a whole, of a resource, or of a member of it.</summary>
public readonly record struct GraphRead(string Type, string? Path, string? Member);

/// <summary>A resource as a rule reads it.</summary>
public readonly struct NodeView(GraphNode node, Action<GraphRead>? onRead)
{
    /// <summary>The resource itself; reading a member here is not noted.</summary>
    public GraphNode Node { get; } = node;

    public string Path => Node.Path;

    public string Type => Node.Type;

    /// <summary>The Azure name, null while unknown.</summary>
    public string? Name => (this["Name"] as ScalarValue)?.ToString();

    public GraphScope Scope
    {
        get
        {
            onRead?.Invoke(new GraphRead(Type, Path, "Scope"));
            return Node.Scope;
        }
    }

    public GraphValue this[string member]
    {
        get
        {
            onRead?.Invoke(new GraphRead(Type, Path, member));
            return Node[member];
        }
    }
}
