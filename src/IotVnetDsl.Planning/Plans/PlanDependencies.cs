namespace IotVnetDsl.Planning.Plans;

/// <summary>What the operations of a plan wait for, in place of barriers what they stand for.</summary>
internal sealed class PlanDependencies(Plan plan)
{
    private readonly Dictionary<string, PlanBarrier> _barriers = plan.Barriers.ToDictionary(barrier => barrier.Key, StringComparer.Ordinal);

    /// <summary>Keys of the operations that must have succeeded before.</summary>
    public IEnumerable<string> Of(PlanOperation operation) => operation.DependsOn.SelectMany(wait => Operations(wait.On)).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Operations(string key) =>
        _barriers.TryGetValue(key, out var barrier) ? barrier.DependsOn.SelectMany(Operations) : [key];
}
