using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>Resources that need each other.</summary>
/// <param name="Links">Each needs the next one, and the last one the first; with why.</param>
internal sealed record Circle(ImmutableArray<(string Path, string Because)> Links)
{
    /// <summary>The circle that an edge would close.</summary>
    public static Circle Of(OrderNode first, OrderNode then, Why why)
    {
        // Back from what has to be first to what would wait for it.
        var towards = new Dictionary<OrderNode, OrderNode>();
        var open = new Queue<OrderNode>([first]);
        while (open.TryDequeue(out var node) && node != then)
        {
            foreach (var before in node.Before.Keys.Where(before => before != first && towards.TryAdd(before, node)))
                open.Enqueue(before);
        }

        var links = new List<(string, string)>();
        for (var at = then; at != first; at = towards[at])
            links.Insert(0, (Name(towards[at]), towards[at].Before[at].Because));
        return new Circle([(Name(then), why.Because), .. links]);
    }

    /// <summary>Why there is no plan.</summary>
    public PlanningProblem Problem => new("IVD6006", $"resources need each other in a circle: {this}", Links[0].Path);

    public override string ToString() => string.Join(", ", Links.Select((link, at) => $"'{link.Path}' needs '{Links[(at + 1) % Links.Length].Path}' ({link.Because})"));

    private static string Name(OrderNode node) => node.Step?.Path ?? node.Means;
}
