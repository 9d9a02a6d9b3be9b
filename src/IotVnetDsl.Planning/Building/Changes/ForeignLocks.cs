using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>
/// Locks that stay and that Azure would refuse a step for. They are looked for before the first write: half a deployment or destruction is
/// worse than none.
/// </summary>
internal sealed class ForeignLocks(ActualState actual, PlanInput input)
{
    /// <summary>Notes one problem for each lock that stands in the way.</summary>
    public void Check(IReadOnlyCollection<Step> steps)
    {
        var lifted = steps.Where(step => step is { Type: Locks, Mode: WriteMode.Delete }).Select(step => step.Resource.Id).ToHashSet(ResourceId.Comparer);
        var locks = actual.Resources.Where(resource => resource.Type is Locks && !lifted.Contains(resource.Id)).ToLookup(held => ((Locks)held.Type).ScopeOf(held.Id), ResourceId.Comparer);
        if (locks.Count == 0)
            return;
        var around = locks.SelectMany(scope => ResourceId.SelfAndAbove(scope.Key), (scope, above) => (scope.Key, above)).ToLookup(pair => pair.above, pair => pair.Key, ResourceId.Comparer);
        var touching = steps.Where(step => step.Type is not Locks)
            .SelectMany(step => Touched(step, around).Where(locks.Contains).Distinct(ResourceId.Comparer), (step, scope) => (step, scope))
            .ToLookup(pair => pair.scope, pair => pair.step, ResourceId.Comparer);
        foreach (var (scope, held) in locks.SelectMany(scope => scope, (scope, held) => (scope.Key, held)).OrderBy(pair => pair.held.Id, ResourceId.Comparer))
        {
            var level = BodyPath.Get(held.Body, "properties.level")?.ToString() ?? "";
            string[] stopped = [.. touching[scope].Where(step => step.Mode == WriteMode.Delete || level.Equals("ReadOnly", StringComparison.OrdinalIgnoreCase)).Select(step => step.Path).Distinct(StringComparer.Ordinal)];
            if (stopped.Length > 0)
            {
                input.Problems.Add(new PlanningProblem(
                    "IVD9008",
                    $"The lock '{held.Name}' ({level}) on '{ResourceId.Name(scope)}' keeps Azure from changing {Some(stopped)}. Nothing was changed: lift the lock ({held.Id}), or leave that as it is",
                    stopped[0]));
            }
        }
    }

    // A write touches what it is in; a deletion what is in it, too.
    private IEnumerable<string> Touched(Step step, ILookup<string, string> around) => step.Mode == WriteMode.Delete
        ? ResourceId.SelfAndAbove(step.Resource.Id).Concat(around[step.Resource.Id]).Concat(TargetsOf(step).SelectMany(ResourceId.SelfAndAbove))
        : ResourceId.SelfAndAbove(step.Resource.Id);

    // To delete a private endpoint is a write to what it leads to.
    private IEnumerable<string> TargetsOf(Step step) => step.Type.Tier == Tier.PrivateEndpoint && actual.Find(step.Resource.Id) is { } endpoint
        ? ActualReferences.Of(endpoint).Where(id => !id.Contains("/subnets/", StringComparison.OrdinalIgnoreCase))
        : [];

    private static string Some(string[] paths)
    {
        const int Named = 5;
        var named = string.Join(", ", paths.Take(Named).Select(path => $"'{path}'"));
        return paths.Length <= Named ? named : $"{named} and {paths.Length - Named} more";
    }
}
