using System.Collections.Immutable;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Building.Paths;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Targets;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;

namespace IotVnetDsl.Planning.Building.Promises;

/// <summary>The public doors of what exists, as they are and as the plan makes them.</summary>
internal sealed class Doors(ChangeSet changes, DesiredTopology desired, AccessStates states)
{
    private readonly Dictionary<string, DoorChange?> _known = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _ruleSets =
        desired.Resources.Where(resource => resource.Type is RuleSetType).ToLookup(set => set.Parent!, set => set.Path, StringComparer.Ordinal);

    /// <summary>Doors that exist.</summary>
    public IEnumerable<DoorChange> All => Of(desired.Resources.Select(resource => resource.Path));

    /// <summary>Those that the plan changes.</summary>
    public IEnumerable<DoorChange> Changed => Of(changes.OrderBy(change => change.Desired.Type.Tier).Select(change => change.Path));

    /// <summary>The door of a resource, or of the one that a rule set belongs to; null where there is none yet.</summary>
    public DoorChange? Of(string path)
    {
        if (desired.Find(path) is { Type: RuleSetType } set)
            return Of(set.Parent!);
        if (!_known.TryGetValue(path, out var door))
            _known.Add(path, door = Make(path));
        return door;
    }

    private IEnumerable<DoorChange> Of(IEnumerable<string> paths) => paths.Select(Of).OfType<DoorChange>().DistinctBy(door => door.Target);

    private DoorChange? Make(string path) => Entrances(states.Change.Before, path) is { IsEmpty: false } before
        ? new DoorChange(path, before, Entrances(states.Change.After, path), [.. _ruleSets[path].Prepend(path).Where(changes.Has)])
        : null;

    private static ImmutableArray<Door> Entrances(TopologyModel model, string path) => model.Find(path) is { } target
        ? [.. new[] { Entrance.Main, Entrance.BuiltInEndpoint }.Select(entrance => model.Part<TopologyDoors>().Of(target, entrance)).OfType<Door>()]
        : [];
}

/// <summary>A door before and after.</summary>
/// <param name="Target">Logical path of the resource.</param>
/// <param name="Before">As it is: of a hub, its built-in endpoint's as well.</param>
/// <param name="After">As it is to be.</param>
/// <param name="Writes">Paths of what is written of it: itself, its rule set.</param>
internal sealed record DoorChange(string Target, ImmutableArray<Door> Before, ImmutableArray<Door> After, IReadOnlyList<string> Writes)
{
    /// <summary>Nobody loses anything.</summary>
    public bool IsOpening { get; } = Before.Zip(After, (before, after) => before.IsWithin(after)).All(answer => answer == Answer.Yes);

    /// <summary>Perhaps somebody has got in so far.</summary>
    public bool HasAdmitted => Before.Any(door => door.AdmitsNobody != Answer.Yes);

    /// <summary>Perhaps somebody gets in afterwards.</summary>
    public bool IsOpenToSome => After.Any(door => door.AdmitsNobody != Answer.Yes);

    /// <summary>Everybody has got in so far, or will.</summary>
    public bool AdmitsEverybody => IsOpen(Before) || IsOpen(After);

    private static bool IsOpen(ImmutableArray<Door> door) => door.All(entrance => entrance.AdmitsEverybody == Answer.Yes);
}
