using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>The public doors of what exists, as they are and as the plan makes them.</summary>
internal sealed class Doors(ChangeSet changes, DesiredTopology desired, ActualState actual)
{
    private readonly Dictionary<string, DoorChange?> _known = new(StringComparer.Ordinal);
    private readonly ILookup<string, DesiredResource> _ruleSets =
        desired.Resources.Where(resource => resource.Type is RuleSetType).ToLookup(set => set.Parent!, StringComparer.Ordinal);

    /// <summary>Doors that exist.</summary>
    public IEnumerable<DoorChange> All => Of(desired.Resources.Select(resource => resource.Path));

    /// <summary>Those that the plan changes.</summary>
    public IEnumerable<DoorChange> Changed => Of(changes.OrderBy(change => change.Desired.Type.Tier).Select(change => change.Path));

    /// <summary>The door of a resource, or of the one that a rule set belongs to; null where there is none yet.</summary>
    public DoorChange? Of(string path)
    {
        if (desired.Find(path) is not { } resource)
            return null;
        if (resource.Type is RuleSetType)
            return Of(resource.Parent!);
        if (!_known.TryGetValue(path, out var door))
            _known.Add(path, door = Of(resource));
        return door;
    }

    private IEnumerable<DoorChange> Of(IEnumerable<string> paths) => paths.Select(Of).OfType<DoorChange>().DistinctBy(door => door.Target);

    private DoorChange? Of(DesiredResource resource)
    {
        if (actual.Find(resource.Id) is not { } existing)
            return null;
        var set = _ruleSets[resource.Path].FirstOrDefault();
        var ruleSet = actual.Find($"{resource.Id}/networkRuleSets/default")?.Body;
        if (resource.Type.DoorOf(existing.Body, ruleSet) is not { } before)
            return null;
        var after = resource.Type.DoorOf(Applied(resource.Path, existing.Body)!, set is null ? ruleSet : Applied(set.Path, ruleSet))!;
        return new DoorChange(resource.Path, before, after, [.. new[] { resource.Path, set?.Path }.OfType<string>().Where(changes.Has)]);
    }

    private JsonObject? Applied(string path, JsonObject? body)
    {
        if (changes.Find(path) is not { } change)
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
