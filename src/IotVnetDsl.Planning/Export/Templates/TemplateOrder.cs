using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>
/// In which order a template's writes go. Those that lock the same (subnets of one network) wait for each other, as Azure Resource Manager begins
/// at once whatever waits for nothing.
/// </summary>
internal static class TemplateOrder
{
    /// <summary>Each write after those that it waits for, which are among them.</summary>
    /// <param name="operations">The writes.</param>
    /// <param name="barriers">What some of their waits stand for; waits for what is not among the operations are passed over.</param>
    public static IReadOnlyList<(PlanOperation Operation, ImmutableArray<string> Before)> Of(IReadOnlyCollection<PlanOperation> operations, PlanDependencies barriers)
    {
        var all = operations.ToDictionary(operation => operation.Key, StringComparer.Ordinal);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var lastOn = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var ordered = new List<(PlanOperation, ImmutableArray<string>)>();
        foreach (var operation in operations)
            Place(operation);
        return ordered;

        void Place(PlanOperation operation)
        {
            if (!placed.Add(operation.Key))
                return;
            var own = operation.DependsOn.Select(wait => wait.On).Where(key => all.ContainsKey(key) || barriers.IsBarrier(key)).ToArray();
            foreach (var key in own.Where(key => !barriers.IsBarrier(key) || placed.Add(key)).SelectMany(key => barriers.Operations(key)).Where(all.ContainsKey))
                Place(all[key]);
            var locks = operation.Serializes.Select(lastOn.GetValueOrDefault).OfType<string>();
            ordered.Add((operation, [.. own.Concat(locks).Distinct(StringComparer.Ordinal)]));
            foreach (var locked in operation.Serializes)
                lastOn[locked] = operation.Key;
        }
    }
}
