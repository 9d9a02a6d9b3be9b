using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>What the operations of a plan wait for, and why.</summary>
internal sealed class WaitWords(Plan plan)
{
    private readonly Dictionary<string, string> _barriers = plan.Barriers.ToDictionary(barrier => barrier.Key, barrier => barrier.Means, StringComparer.Ordinal);

    // In a first deployment nobody has a way yet that could be cut off.
    private readonly bool _isFirst = plan.Unchanged.IsEmpty && plan.Adopted.IsEmpty
        && plan.Operations.All(operation => operation.Kind == OperationKind.Create || operation.Reason is not null);

    /// <summary>In one line, null where there is nothing to say.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="detailed">
    /// Everything but what goes without saying, else only what keeps a way open or shut, and that not beside a reason that says as much.
    /// </param>
    public string? Of(PlanOperation operation, bool detailed)
    {
        var shown = operation.DependsOn
            .Where(wait => detailed ? wait.Kind != WaitKind.Parent : wait.Kind == WaitKind.Promise && !_isFirst && operation.Reason is null).ToArray();
        return shown.Length == 0 ? null : "waits for " + Text(shown);
    }

    public string All(PlanOperation operation) => Text(operation.DependsOn);

    /// <summary>All that something waits for, without why.</summary>
    public string Names(IEnumerable<string> keys) => string.Join(", ", keys.Select(Name));

    private string Text(IEnumerable<PlanWait> waits) => string.Join(
        "; ", waits.GroupBy(wait => wait.Because, StringComparer.Ordinal).Select(same => $"{Names(same.Select(wait => wait.On))}: {same.Key}"));

    private string Name(string key) => _barriers.GetValueOrDefault(key, key);
}
