using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>Nodes that several triggers ask for: each is there once and lists the triggers as its origins.</summary>
internal sealed class SharedNodes
{
    private readonly Dictionary<string, Shared> _nodes = new(StringComparer.Ordinal);

    /// <summary>Triggers come in order of their paths.</summary>
    public void Add(GraphNode node, GraphNode trigger)
    {
        if (!_nodes.TryGetValue(node.Path, out var shared))
            _nodes.Add(node.Path, shared = new Shared(node));
        if (shared.Origins.Count == 0 || shared.Origins[shared.Origins.Count - 1] != trigger.Path)
            shared.Origins.Add(trigger.Path);
    }

    /// <summary>All of them. What was asked for by the same triggers before is the same node.</summary>
    public IReadOnlyList<GraphNode> Make(SharedNodes? before)
    {
        foreach (var shared in _nodes.Values)
        {
            shared.Made = before?._nodes.TryGetValue(shared.Node.Path, out var was) == true && was.Node.Equals(shared.Node) && was.Origins.SequenceEqual(shared.Origins)
                ? was.Made
                : shared.Node with { Origins = new EquatableArray<string>([.. shared.Origins]) };
        }

        return [.. _nodes.Values.Select(shared => shared.Made!)];
    }

    private sealed class Shared(GraphNode node)
    {
        public GraphNode Node { get; } = node;

        public List<string> Origins { get; } = [];

        public GraphNode? Made { get; set; }
    }
}
