using System.Collections.Immutable;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>
/// Which operations may run: those whose dependencies have succeeded and whose locks are free; those first on which the most work waits. Knows
/// nothing of time and ARM.
/// </summary>
internal sealed class OperationGraph
{
    // A barrier is a node without an operation: it is passed when all before it is done.
    private readonly Dictionary<string, Node> _nodes;
    private readonly PriorityQueue<Node, (TimeSpan, int)> _ready = new();
    private readonly Dictionary<string, int> _locked = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Node>> _parked = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly int _operations;
    private readonly int[] _counts = new int[Enum.GetValues<OperationState>().Length];

    /// <param name="operations">The plan's.</param>
    /// <param name="barriers">Its barriers.</param>
    /// <param name="expected">How long an operation takes, roughly.</param>
    /// <param name="laneOf">Where an operation may be started together with others, one such group after the other; null: by itself.</param>
    /// <exception cref="ArgumentException">A key is there twice, a dependency is not there, or operations need each other in a circle.</exception>
    public OperationGraph(
        ImmutableArray<PlanOperation> operations, ImmutableArray<PlanBarrier> barriers, Func<PlanOperation, TimeSpan> expected, Func<PlanOperation, string?>? laneOf = null)
    {
        _operations = operations.Length;
        _nodes = operations.Select((operation, order) => KeyValuePair.Create(operation.Key, new Node(operation, order) { Lane = LaneOf(laneOf?.Invoke(operation)) }))
            .Concat(barriers.Select(barrier => KeyValuePair.Create(barrier.Key, new Node(null, 0))))
            .ToDictionary(StringComparer.Ordinal);
        _counts[(int)OperationState.Waiting] = operations.Length;
        var edges = operations.SelectMany(operation => operation.DependsOn, (operation, wait) => (From: wait.On, To: operation.Key))
            .Concat(barriers.SelectMany(barrier => barrier.DependsOn, (barrier, key) => (From: key, To: barrier.Key)));
        foreach (var (from, to) in edges.Distinct())
        {
            if (!_nodes.TryGetValue(from, out var before))
                throw new ArgumentException($"operation '{to}' depends on '{from}', which the plan does not have");
            before.Dependents.Add(_nodes[to]);
            _nodes[to].Open++;
        }

        foreach (var node in Enumerable.Reverse(Sorted()))
            node.Chain = (node.Operation is { } operation ? expected(operation) : TimeSpan.Zero) + (node.Dependents.Count == 0 ? TimeSpan.Zero : node.Dependents.Max(dependent => dependent.Chain));
        foreach (var node in _nodes.Values.Where(node => node.Open == 0).ToArray())
            Free(node);
    }

    /// <summary>How far each operation is, by key.</summary>
    public IReadOnlyDictionary<string, OperationState> States =>
        _nodes.Where(node => node.Value.Operation is not null).ToDictionary(node => node.Key, node => node.Value.State, StringComparer.Ordinal);

    public ApplyCount Count => new(
        _counts[(int)OperationState.Done], _counts[(int)OperationState.Failed],
        _counts[(int)OperationState.Running] + _counts[(int)OperationState.Lost], _counts[(int)OperationState.Waiting], _operations);

    /// <summary>Marks what may start now as running, and returns it.</summary>
    public IReadOnlyList<PlanOperation> Start(int atMost)
    {
        var started = new List<PlanOperation>();
        while (started.Count < atMost && _ready.TryDequeue(out var node, out _))
        {
            if (node.State != OperationState.Waiting)
                continue;
            if (node.Operation!.Serializes.FirstOrDefault(_locked.ContainsKey) is { } taken)
            {
                if (!_parked.TryGetValue(taken, out var parked))
                    _parked[taken] = parked = [];
                parked.Add(node);
                continue;
            }

            Run(node);
            started.Add(node.Operation!);
        }

        return started;
    }

    /// <summary>
    /// Marks as running, for each lane in which nothing of a group runs, what may start now and what waits for nothing but that: in an order in
    /// which each comes after what it waits for. What has nobody to go with goes by itself.
    /// </summary>
    /// <param name="limit">Tells what still belongs to a group, operation by operation; a new one for each group.</param>
    public IReadOnlyList<IReadOnlyList<PlanOperation>> StartTogether(Func<Predicate<PlanOperation>> limit)
    {
        var groups = new List<IReadOnlyList<PlanOperation>>();
        foreach (var lane in _lanes.Values.Where(lane => lane.Running == 0 && lane.Ready.Count > 0))
        {
            var group = Together(lane, limit());
            lane.Ready.RemoveAll(node => node.Within is not null);
            if (group is [var only])
            {
                only.Within = null;
                Ready(only);
                continue;
            }

            group.ForEach(Run);
            lane.Running = group.Count;
            if (group.Count > 0)
                groups.Add([.. group.Select(node => node.Operation!)]);
        }

        return groups;
    }

    /// <summary>An operation that was started with others and that nobody has touched may be so again.</summary>
    public void HandAgain(PlanOperation operation)
    {
        var node = _nodes[operation.Key];
        node.Lane = node.Within;
    }

    /// <summary>Ends a running operation. What is lost from sight keeps its locks: ARM still works on it.</summary>
    public void End(PlanOperation operation, OperationState state)
    {
        var node = _nodes[operation.Key];
        Set(node, state);
        if (state != OperationState.Lost)
            Release(operation);
        if (node.Within is { } lane)
            lane.Running--;
        node.Within = null;
        if (state != OperationState.Done)
            return;
        foreach (var dependent in node.Dependents)
        {
            if (--dependent.Open == 0)
                Free(dependent);
        }
    }

    /// <summary>Puts a running operation off until it is resumed; others may use its locks meanwhile.</summary>
    public void Postpone(PlanOperation operation) => End(operation, OperationState.Waiting);

    /// <summary>It is ready again, unless what it waits for has been put off too.</summary>
    public void Resume(PlanOperation operation)
    {
        if (_nodes[operation.Key] is { Open: 0 } node)
            Ready(node);
    }

    private void Release(PlanOperation operation)
    {
        foreach (var lockId in operation.Serializes)
        {
            if (--_locked[lockId] > 0)
                continue;
            _locked.Remove(lockId);
            if (_parked.Remove(lockId, out var parked))
                parked.ForEach(Ready);
        }
    }

    private void Free(Node node)
    {
        if (node.Operation is not null)
        {
            // Of a group that was started together each is past waiting.
            if (node.State == OperationState.Waiting)
                Ready(node);
            return;
        }

        foreach (var dependent in node.Dependents)
        {
            if (--dependent.Open == 0)
                Free(dependent);
        }
    }

    private void Ready(Node node)
    {
        if (node.Lane is { } lane)
            lane.Ready.Add(node);
        else
            _ready.Enqueue(node, (-node.Chain, node.Order));
    }

    private void Run(Node node)
    {
        foreach (var lockId in node.Operation!.Serializes)
            _locked[lockId] = _locked.GetValueOrDefault(lockId) + 1;
        Set(node, OperationState.Running);
    }

    private List<Node> Together(Lane lane, Predicate<PlanOperation> fits)
    {
        var group = new List<Node>();
        var open = new Dictionary<Node, int>();
        var next = new PriorityQueue<Node, (TimeSpan, int)>(lane.Ready.Select(node => (node, (-node.Chain, node.Order))));
        while (next.TryDequeue(out var node, out _))
        {
            if (node.Lane != lane || node.Operation!.Serializes.Any(_locked.ContainsKey) || !fits(node.Operation))
                continue;
            (node.Lane, node.Within) = (null, lane);
            group.Add(node);
            foreach (var dependent in node.Dependents.Where(dependent => dependent.Lane == lane))
            {
                open[dependent] = open.GetValueOrDefault(dependent, dependent.Open) - 1;
                if (open[dependent] == 0)
                    next.Enqueue(dependent, (-dependent.Chain, dependent.Order));
            }
        }

        return group;
    }

    private Lane? LaneOf(string? name)
    {
        if (name is null)
            return null;
        if (!_lanes.TryGetValue(name, out var lane))
            _lanes[name] = lane = new();
        return lane;
    }

    private void Set(Node node, OperationState state)
    {
        _counts[(int)node.State]--;
        _counts[(int)state]++;
        node.State = state;
    }

    /// <summary>Each after all that it depends on.</summary>
    private List<Node> Sorted()
    {
        var open = _nodes.Values.ToDictionary(node => node, node => node.Open);
        var sorted = _nodes.Values.Where(node => node.Open == 0).ToList();
        for (var at = 0; at < sorted.Count; at++)
            sorted.AddRange(sorted[at].Dependents.Where(dependent => --open[dependent] == 0));
        return sorted.Count == _nodes.Count
            ? sorted
            : throw new ArgumentException($"operations need each other in a circle: {string.Join(", ", _nodes.Where(pair => open[pair.Value] > 0).Select(pair => pair.Key))}");
    }

    private sealed class Node(PlanOperation? operation, int order)
    {
        public PlanOperation? Operation => operation;

        public int Order => order;

        public List<Node> Dependents { get; } = [];

        /// <summary>How many of those that it depends on have not succeeded.</summary>
        public int Open { get; set; }

        /// <summary>How long it and the longest chain of what waits for it take.</summary>
        public TimeSpan Chain { get; set; }

        public OperationState State { get; set; } = OperationState.Waiting;

        /// <summary>Where it may be started with others; null: by itself.</summary>
        public Lane? Lane { get; set; }

        /// <summary>Where it was started with others and runs.</summary>
        public Lane? Within { get; set; }
    }

    /// <summary>Where operations are started together, one group after the other.</summary>
    private sealed class Lane
    {
        public List<Node> Ready { get; } = [];

        /// <summary>How many of a group run.</summary>
        public int Running { get; set; }
    }
}
