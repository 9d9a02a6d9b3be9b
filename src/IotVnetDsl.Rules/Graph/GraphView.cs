using IotVnetDsl.Rules.Model;

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

    /// <summary>All known resources, in order of their paths.</summary>
    public IEnumerable<NodeView> All()
    {
        onRead?.Invoke(new GraphRead(UnknownValue.AnyType, null, null));
        return Graph.Nodes.Select(node => new NodeView(node, onRead));
    }

    /// <summary>True where there may be more resources of the type than are known: absence cannot be claimed.</summary>
    public bool IsOpen(string type)
    {
        onRead?.Invoke(new GraphRead(type, null, null));
        return Graph.IsOpen(type);
    }

    /// <summary>Is there anything of the type that the graph does not know? Absence is claimed only where there is not.</summary>
    public Answer MayHoldMore(string type) => IsOpen(type) ? Answer.CannotSay : Answer.No;

    /// <summary>The resource that a reference points to, null where nothing declares it or that cannot be said.</summary>
    public NodeView? Resolve(ReferenceValue reference)
    {
        onRead?.Invoke(new GraphRead(reference.Type, reference.Path, null));
        return reference.Path is { } path && Graph.Find(path) is { } node ? new NodeView(node, onRead) : null;
    }
}

/// <summary>A resource as a rule reads it.</summary>
public readonly struct NodeView(GraphNode node, Action<GraphRead>? onRead)
{
    /// <summary>The resource itself; reading a member here is not noted.</summary>
    public GraphNode Node { get; } = node;

    public string Path => Node.Path;

    public string Type => Node.Type;

    /// <summary>The Azure name, null while unknown.</summary>
    public string? Name => (this["Name"] as ScalarValue)?.ToString();

    /// <summary>Where the code states the region of <see cref="Scope"/>, null where nothing does.</summary>
    public PropertyPlace? RegionPlace => Node.RegionPlace;

    public GraphScope Scope
    {
        get
        {
            onRead?.Invoke(new GraphRead(Type, Path, GraphRead.Scope));
            return Node.Scope;
        }
    }

    public GraphValue this[string member]
    {
        get
        {
            onRead?.Invoke(new GraphRead(Type, Path, member));
            onRead?.Invoke(new GraphRead(Type, Path, GraphRead.Existing));
            return Node[member];
        }
    }
}
