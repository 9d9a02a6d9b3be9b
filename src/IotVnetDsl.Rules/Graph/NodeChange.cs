using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Graph;

/// <summary>A path at which one of two graphs has another node than the other, or the only one.</summary>
internal readonly record struct NodeChange(GraphNode? Was, GraphNode? Is)
{
    public string Path => (Is ?? Was)!.Path;

    /// <summary>All of them, in order of the paths, which both lists are in. What is the same instance is the same node; nothing else is compared.</summary>
    public static IReadOnlyList<NodeChange> Between(ImmutableArray<GraphNode> before, ImmutableArray<GraphNode> now)
    {
        var changes = new List<NodeChange>();
        var (old, young) = (0, 0);
        while (old < before.Length || young < now.Length)
        {
            if (old < before.Length && young < now.Length && ReferenceEquals(before[old], now[young]))
            {
                (old, young) = (old + 1, young + 1);
                continue;
            }

            var order = old == before.Length ? 1 : young == now.Length ? -1 : string.CompareOrdinal(before[old].Path, now[young].Path);
            changes.Add(new NodeChange(order <= 0 ? before[old++] : null, order >= 0 ? now[young++] : null));
        }

        return changes;
    }
}
