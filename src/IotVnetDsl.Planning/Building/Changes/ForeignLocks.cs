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
        foreach (var held in actual.Resources.Where(resource => resource.Type is Locks && !lifted.Contains(resource.Id)))
        {
            var scope = ((Locks)held.Type).ScopeOf(held.Id);
            var level = BodyPath.Get(held.Body, "properties.level")?.ToString() ?? "";
            string[] stopped = [.. steps.Where(step => step.Type is not Locks && IsStopped(step, scope, level)).Select(step => step.Path).Distinct(StringComparer.Ordinal)];
            if (stopped.Length > 0)
            {
                input.Problems.Add(new PlanningProblem(
                    "IVD9008",
                    $"The lock '{held.Name}' ({level}) on '{ResourceId.Name(scope)}' keeps Azure from changing {Some(stopped)}. Nothing was changed: lift the lock ({held.Id}), or leave that as it is",
                    stopped[0]));
            }
        }
    }

    private bool IsStopped(Step step, string scope, string level) => step.Mode == WriteMode.Delete
        ? Touches(step.Resource.Id, scope) || TargetsOf(step).Any(target => IsAtOrBelow(target, scope))
        : level.Equals("ReadOnly", StringComparison.OrdinalIgnoreCase) && IsAtOrBelow(step.Resource.Id, scope);

    // To delete a private endpoint is a write to what it leads to.
    private IEnumerable<string> TargetsOf(Step step) => step.Type.Tier == Tier.PrivateEndpoint && actual.Find(step.Resource.Id) is { } endpoint
        ? ActualReferences.Of(endpoint).Where(id => !id.Contains("/subnets/", StringComparison.OrdinalIgnoreCase))
        : [];

    private static bool Touches(string id, string scope) => IsAtOrBelow(id, scope) || ResourceId.IsBelow(scope, id);

    private static bool IsAtOrBelow(string id, string scope) => ResourceId.Same(id, scope) || ResourceId.IsBelow(id, scope);

    private static string Some(string[] paths)
    {
        const int Named = 5;
        var named = string.Join(", ", paths.Take(Named).Select(path => $"'{path}'"));
        return paths.Length <= Named ? named : $"{named} and {paths.Length - Named} more";
    }
}
