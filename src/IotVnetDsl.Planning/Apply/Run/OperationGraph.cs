using System.Collections.Immutable;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>
/// Which operations may run: those whose dependencies have succeeded and whose locks are free. Knows nothing of time and ARM.
/// </summary>
internal sealed class OperationGraph
{
    private readonly ImmutableArray<PlanOperation> _operations;
    private readonly Dictionary<string, OperationState> _states;
    private readonly HashSet<string> _locked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _postponed = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A key is there twice, a dependency is not there, or operations need each other in a circle.</exception>
    public OperationGraph(ImmutableArray<PlanOperation> operations)
    {
        _operations = operations;
        _states = operations.ToDictionary(operation => operation.Key, _ => OperationState.Waiting, StringComparer.Ordinal);
        Check();
    }

    /// <summary>How far each operation is, by key.</summary>
    public IReadOnlyDictionary<string, OperationState> States => _states;

    public ApplyCount Count => ApplyCount.Of(_states.Values);

    /// <summary>Marks what may start now as running, in the plan's order, and returns it.</summary>
    public IReadOnlyList<PlanOperation> Start(int atMost)
    {
        var started = new List<PlanOperation>();
        foreach (var operation in _operations.Where(operation => _states[operation.Key] == OperationState.Waiting && !_postponed.Contains(operation.Key)))
        {
            if (started.Count >= atMost)
                break;
            if (!operation.DependsOn.All(key => _states[key] == OperationState.Done) || operation.Serializes.Any(_locked.Contains))
                continue;
            started.Add(operation);
            _locked.UnionWith(operation.Serializes);
        }

        started.ForEach(operation => _states[operation.Key] = OperationState.Running);
        return started;
    }

    /// <summary>Ends a running operation. What is lost from sight keeps its locks: ARM still works on it.</summary>
    public void End(PlanOperation operation, OperationState state)
    {
        _states[operation.Key] = state;
        if (state != OperationState.Lost)
            _locked.ExceptWith(operation.Serializes);
    }

    /// <summary>Puts a running operation off until it is resumed; others may use its locks meanwhile.</summary>
    public void Postpone(PlanOperation operation)
    {
        End(operation, OperationState.Waiting);
        _postponed.Add(operation.Key);
    }

    public void Resume(PlanOperation operation) => _postponed.Remove(operation.Key);

    private void Check()
    {
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var operation in _operations)
        {
            if (operation.DependsOn.FirstOrDefault(key => !_states.ContainsKey(key)) is { } unknown)
                throw new ArgumentException($"operation '{operation.Key}' depends on '{unknown}', which the plan does not have");
            open[operation.Key] = operation.DependsOn.Distinct(StringComparer.Ordinal).Count();
        }

        var dependents = _operations.SelectMany(operation => operation.DependsOn.Distinct(StringComparer.Ordinal), (operation, key) => (key, operation.Key))
            .ToLookup(pair => pair.key, pair => pair.Key, StringComparer.Ordinal);
        var ready = new Queue<string>(open.Where(pair => pair.Value == 0).Select(pair => pair.Key));
        var reached = 0;
        for (; ready.TryDequeue(out var key); reached++)
        {
            foreach (var dependent in dependents[key])
            {
                if (--open[dependent] == 0)
                    ready.Enqueue(dependent);
            }
        }

        if (reached < _operations.Length)
            throw new ArgumentException($"operations need each other in a circle: {string.Join(", ", open.Where(pair => pair.Value > 0).Select(pair => pair.Key))}");
    }
}
