using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>Adds to the order of steps what keeps a promise, as far as that leads to no circle.</summary>
internal sealed class OrderKeeper(IReadOnlyCollection<Step> steps)
{
    private readonly Dictionary<string, Step> _steps = steps.ToDictionary(step => step.Key, StringComparer.Ordinal);

    public IEnumerable<Step> Of(string path) => _steps.Values.Where(step => step.Path == path);

    public Step? LastOf(string path) => _steps.GetValueOrDefault(path + StepBuilder.Second) ?? _steps.GetValueOrDefault(path);

    public IEnumerable<Step> OfType(Tier tier) => _steps.Values.Where(step => step.Type.Tier == tier).OrderBy(step => step.Key, StringComparer.Ordinal);

    /// <summary>False where the one would then wait for itself.</summary>
    public bool Put(Step? first, Step? then)
    {
        if (first is null || then is null || first == then)
            return true;
        if (Waits(first, then.Key, []))
            return false;
        then.DependsOn.Add(first.Key);
        return true;
    }

    private bool Waits(Step step, string forKey, HashSet<string> seen) =>
        step.DependsOn.Any(key => key == forKey || (seen.Add(key) && Waits(_steps[key], forKey, seen)));
}
