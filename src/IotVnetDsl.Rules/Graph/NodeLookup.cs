namespace IotVnetDsl.Rules.Graph;

/// <summary>Nodes by something that they say, in order of their paths. Immutable; after an edit it is made of what it was and of what is another now.</summary>
internal sealed class NodeLookup<TKey> where TKey : notnull
{
    private static readonly List<GraphNode> None = [];

    private readonly Func<GraphNode, IEnumerable<TKey>> _keysOf;
    private readonly LayeredMap<TKey, List<GraphNode>> _nodes;

    private NodeLookup(Func<GraphNode, IEnumerable<TKey>> keysOf, LayeredMap<TKey, List<GraphNode>> nodes) => (_keysOf, _nodes) = (keysOf, nodes);

    public IReadOnlyList<GraphNode> this[TKey key] => _nodes.Find(key) ?? None;

    /// <summary>Of nodes in order of their paths.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="keysOf">Each of what a node is found by, once.</param>
    public static NodeLookup<TKey> Of(IEnumerable<GraphNode> nodes, Func<GraphNode, IEnumerable<TKey>> keysOf)
    {
        var all = new Dictionary<TKey, List<GraphNode>>();
        foreach (var node in nodes)
        {
            foreach (var key in keysOf(node))
            {
                if (!all.TryGetValue(key, out var ofKey))
                    all.Add(key, ofKey = new List<GraphNode>(1));
                ofKey.Add(node);
            }
        }

        return new NodeLookup<TKey>(keysOf, new LayeredMap<TKey, List<GraphNode>>(all));
    }

    /// <summary>As it is after the changes, which are in order of their paths.</summary>
    public NodeLookup<TKey> With(IReadOnlyCollection<NodeChange> changes)
    {
        var different = new Dictionary<TKey, (List<GraphNode> Gone, List<GraphNode> New)>();
        foreach (var change in changes)
        {
            foreach (var key in KeysOf(change.Was))
                At(different, key).Gone.Add(change.Was!);
            foreach (var key in KeysOf(change.Is))
                At(different, key).New.Add(change.Is!);
        }

        return different.Count == 0 ? this : new NodeLookup<TKey>(_keysOf, _nodes.With(
            different.Select(change => new KeyValuePair<TKey, List<GraphNode>?>(change.Key, Merged(this[change.Key], change.Value.Gone, change.Value.New)))));
    }

    private IEnumerable<TKey> KeysOf(GraphNode? node) => node is null ? [] : _keysOf(node);

    private static (List<GraphNode> Gone, List<GraphNode> New) At(Dictionary<TKey, (List<GraphNode> Gone, List<GraphNode> New)> different, TKey key)
    {
        if (!different.TryGetValue(key, out var lists))
            different.Add(key, lists = ([], []));
        return lists;
    }

    private static List<GraphNode>? Merged(IReadOnlyList<GraphNode> before, List<GraphNode> gone, List<GraphNode> added)
    {
        var merged = new List<GraphNode>(before.Count + added.Count - gone.Count);
        OrderedMerge.Into(merged, Without(before, gone), added, GraphNode.ByPath);
        return merged.Count == 0 ? null : merged;
    }

    private static IEnumerable<GraphNode> Without(IEnumerable<GraphNode> nodes, List<GraphNode> gone)
    {
        var next = 0;
        foreach (var node in nodes)
        {
            if (next < gone.Count && ReferenceEquals(gone[next], node))
                next++;
            else
                yield return node;
        }
    }
}
