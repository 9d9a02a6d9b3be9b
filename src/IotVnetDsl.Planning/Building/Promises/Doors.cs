using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>The public doors of what exists, as they are and as the plan makes them.</summary>
internal sealed class Doors(IEnumerable<ResourceChange> changes, DesiredTopology desired, ActualState actual)
{
    private readonly Dictionary<string, ResourceChange> _changes = changes.ToDictionary(change => change.Path, StringComparer.Ordinal);

    /// <summary>Doors that exist.</summary>
    public IEnumerable<DoorChange> All =>
        desired.Resources.Select(resource => Of(resource.Path)).OfType<DoorChange>().DistinctBy(door => door.Target);

    /// <summary>Those that the plan changes.</summary>
    public IEnumerable<DoorChange> Changed => All.Where(door => door.Writes.Count > 0);

    /// <summary>The door of a resource, or of the one that a rule set belongs to; null where there is none yet.</summary>
    public DoorChange? Of(string path)
    {
        if (desired.Find(path) is not { } resource)
            return null;
        if (resource.Type is RuleSetType)
            return Of(resource.Parent!);
        if (actual.Find(resource.Id) is not { } existing)
            return null;
        var set = desired.Resources.FirstOrDefault(other => other.Type is RuleSetType && other.Parent == path);
        var ruleSet = actual.Find($"{resource.Id}/networkRuleSets/default")?.Body;
        if (resource.Type.DoorOf(existing.Body, ruleSet) is not { } before)
            return null;
        var after = resource.Type.DoorOf(Applied(path, existing.Body)!, set is null ? ruleSet : Applied(set.Path, ruleSet))!;
        return new DoorChange(path, before, after, [.. new[] { path, set?.Path }.OfType<string>().Where(_changes.ContainsKey)]);
    }

    private JsonObject? Applied(string path, JsonObject? body)
    {
        if (!_changes.TryGetValue(path, out var change))
            return body;
        var applied = body?.DeepClone().AsObject() ?? [];
        foreach (var difference in change.Differences)
            BodyPath.Set(applied, difference.ArmPath, difference.Write?.DeepClone());
        return applied;
    }
}

/// <summary>A door before and after.</summary>
/// <param name="Target">Logical path of the resource.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">As it is to be.</param>
/// <param name="Writes">Paths of what is written of it: itself, its rule set.</param>
internal sealed record DoorChange(string Target, Door Before, Door After, IReadOnlyList<string> Writes)
{
    /// <summary>Nobody loses anything.</summary>
    public bool IsOpening => Before.IsWithin(After);
}
