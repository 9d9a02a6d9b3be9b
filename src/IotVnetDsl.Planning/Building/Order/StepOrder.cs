using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>
/// What comes before what, and why: one directed graph of steps and barriers. It stays free of circles while it grows, by a topological
/// order that is mended where an edge goes against it (Pearce and Kelly), so that to ask for a circle costs nothing where there is none.
/// </summary>
internal sealed class StepOrder
{
    private readonly List<OrderNode> _nodes;
    private readonly Dictionary<string, OrderNode> _byKey;
    private readonly ILookup<string, OrderNode> _byPath;
    private readonly List<Circle> _circles = [];

    public StepOrder(IEnumerable<Step> steps)
    {
        // As good a guess as there is: hardly an edge goes against it.
        _nodes =
        [
            .. steps.OrderBy(step => step.Stage)
                .ThenBy(step => step.Stage == StepStage.Deletion ? -(int)step.Type.Tier : (int)step.Type.Tier)
                .ThenBy(step => step.Key, StringComparer.Ordinal)
                .Select((step, rank) => new OrderNode(step.Key, step, "", rank)),
        ];
        _byKey = _nodes.ToDictionary(node => node.Key, StringComparer.Ordinal);
        _byPath = _nodes.ToLookup(node => node.Step!.Path, StringComparer.Ordinal);
    }

    /// <summary>Steps and barriers, each after what comes before it.</summary>
    public IEnumerable<OrderNode> InOrder => _nodes.OrderBy(node => node.Rank);

    public IEnumerable<OrderNode> Steps => _byPath.SelectMany(path => path);

    public IEnumerable<OrderNode> Writes => Steps.Where(node => node.Step!.Stage != StepStage.Deletion);

    public IEnumerable<OrderNode> Deletions => Steps.Where(node => node.Step!.Stage == StepStage.Deletion);

    /// <summary>What needs itself to be there before: no order is right.</summary>
    public IReadOnlyList<Circle> Circles => _circles;

    /// <summary>How many edges there are: what the order costs.</summary>
    public int Edges { get; private set; }

    /// <summary>The steps that write what stands at a logical path.</summary>
    public IEnumerable<OrderNode> Of(string path) => _byPath[path];

    public OrderNode? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>
    /// The step after which a resource is there. Null where nothing has to wait: it is not written, or is there already and written late.
    /// </summary>
    public OrderNode? FirstOf(string path) => Find(path) is { Step: { Stage: not StepStage.Late } step } first
        ? step.Kind == OperationKind.Replace ? Find(path + StepBuilder.Second) : first
        : null;

    /// <summary>The step after which a resource is complete.</summary>
    public OrderNode? LastOf(string path) => Find(path + StepBuilder.Second) ?? Find(path);

    /// <summary>The barrier of a key; made where there is none yet, of what comes before it.</summary>
    public OrderNode Barrier(string key, string means, Func<IEnumerable<OrderNode>> before)
    {
        if (_byKey.TryGetValue(key, out var known))
            return known;
        var barrier = new OrderNode(key, null, means, _nodes.Count);
        _nodes.Add(barrier);
        _byKey.Add(key, barrier);
        foreach (var node in before())
            TryPut(node, barrier, default);
        return barrier;
    }

    /// <summary>Puts one before the other; where that leads to a circle, notes it.</summary>
    public void Put(OrderNode first, OrderNode then, Why why)
    {
        if (!TryPut(first, then, why))
            _circles.Add(Circle.Of(first, then, why));
    }

    /// <summary>Puts one before the other; false, and nothing is done, where it would then wait for itself.</summary>
    public bool TryPut(OrderNode first, OrderNode then, Why why)
    {
        if (first == then)
            return true;
        if (then.Before.ContainsKey(first))
            return true;
        if (then.Rank < first.Rank && !TryMend(first, then))
            return false;
        Edges++;
        then.Before.Add(first, why);
        first.After.Add(then);
        return true;
    }

    private static bool TryMend(OrderNode first, OrderNode then)
    {
        var after = Reached(then, node => node.After, node => node.Rank <= first.Rank);
        if (after.Contains(first))
            return false;
        var before = Reached(first, node => node.Before.Keys, node => node.Rank >= then.Rank);
        OrderNode[] moved = [.. before.OrderBy(node => node.Rank), .. after.OrderBy(node => node.Rank)];
        foreach (var (node, rank) in moved.Zip(moved.Select(node => node.Rank).Order().ToArray()))
            node.Rank = rank;
        return true;
    }

    private static HashSet<OrderNode> Reached(OrderNode from, Func<OrderNode, IEnumerable<OrderNode>> next, Func<OrderNode, bool> isWithin)
    {
        var reached = new HashSet<OrderNode> { from };
        var open = new Stack<OrderNode>([from]);
        while (open.TryPop(out var node))
        {
            foreach (var other in next(node))
            {
                if (isWithin(other) && reached.Add(other))
                    open.Push(other);
            }
        }

        return reached;
    }
}
