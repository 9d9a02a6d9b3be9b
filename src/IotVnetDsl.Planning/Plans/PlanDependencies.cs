using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Plans;

/// <summary>What operations wait for, through barriers.</summary>
internal sealed class PlanDependencies(IEnumerable<PlanBarrier> barriers)
{
    private readonly Dictionary<string, PlanBarrier> _barriers = barriers.ToDictionary(barrier => barrier.Key, StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _members = new(StringComparer.Ordinal);

    /// <summary>Those of single operations only.</summary>
    public static PlanDependencies None { get; } = new([]);

    public IEnumerable<PlanBarrier> Barriers => _barriers.Values;

    /// <summary>Keys of the operations that must have succeeded before.</summary>
    public IEnumerable<string> Of(PlanOperation operation) => operation.DependsOn.SelectMany(wait => Operations(wait.On)).Distinct(StringComparer.Ordinal);

    /// <summary>The operation of a key, or those that a barrier of it stands for.</summary>
    public ImmutableArray<string> Operations(string key)
    {
        if (!_barriers.TryGetValue(key, out var barrier))
            return [key];
        if (!_members.TryGetValue(key, out var members))
            _members[key] = members = [.. barrier.DependsOn.SelectMany(each => Operations(each).AsEnumerable()).Distinct(StringComparer.Ordinal)];
        return members;
    }

    public bool IsBarrier(string key) => _barriers.ContainsKey(key);
}
