using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Building.Promises;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>Which changed resources come before which, and which must therefore be written in two steps.</summary>
internal sealed class DependencyGraph
{
    private readonly Dictionary<string, ResourceChange> _changes;
    private readonly Dictionary<string, SortedSet<string>> _edges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LateSplit> _splits = new(StringComparer.Ordinal);
    private readonly Doors _doors;
    private readonly HubOrders _hubs;

    public DependencyGraph(IEnumerable<ResourceChange> changes, Doors doors, HubOrders hubs)
    {
        (_doors, _hubs) = (doors, hubs);
        _changes = changes.ToDictionary(change => change.Path, StringComparer.Ordinal);
        foreach (var change in _changes.Values)
            _edges.Add(change.Path, Edges(change, LateParts(change).SelectMany(part => part.ArmPaths).ToHashSet(StringComparer.Ordinal)));
        foreach (var change in _changes.Values.OrderBy(change => change.Path, StringComparer.Ordinal))
            _splits.Add(change.Path, Split(change));
        foreach (var change in _changes.Values.OrderBy(change => change.Path, StringComparer.Ordinal))
            WaitForWhatIsSentAgain(change);
    }

    /// <summary>Paths that the resource's first step comes after.</summary>
    public IEnumerable<string> Before(string path) => _edges[path];

    public LateSplit SplitOf(string path) => _splits[path];

    /// <summary>Whether a part of the one is written after the other.</summary>
    public bool WaitsFor(string path, string other) => _splits[path].DependsOn.Contains(other);

    /// <summary>Paths that the properties point to, among what is written.</summary>
    private SortedSet<string> Edges(ResourceChange change, HashSet<string> without)
    {
        var edges = new SortedSet<string>(StringComparer.Ordinal);
        if (change.Desired.Parent is { } parent)
            edges.Add(parent);
        var written = change.Differences.Select(difference => difference.ArmPath).ToHashSet(StringComparer.Ordinal);
        foreach (var (armPath, references) in change.Desired.References)
        {
            if (!without.Contains(armPath) && (change.IsWhole || written.Contains(armPath)) && !IsKnownOutput(change, armPath))
                edges.UnionWith(references);
        }

        edges.UnionWith(change.Differences.SelectMany(difference => Markers.OutputsIn(difference.Write)).Select(output => output.Operation));
        edges.IntersectWith(_changes.Keys);
        edges.RemoveWhere(path => IsDoorOfTarget(path, change));
        edges.Remove(change.Path);
        return edges;
    }

    // The value is there already: nothing has to wait for what makes it.
    private static bool IsKnownOutput(ResourceChange change, string armPath) =>
        Markers.OutputOf(BodyPath.Get(change.Desired.Body, armPath)) is not null && Markers.OutputOf(BodyPath.Get(change.Body, armPath)) is null;

    private IEnumerable<LatePart> LateParts(ResourceChange change) => change.Desired.Late.Where(part => change.Kind switch
    {
        OperationKind.Create => part.When != LateWhen.Update,
        OperationKind.Update => part.When != LateWhen.Creation && change.Differences.Any(difference => part.ArmPaths.Contains(difference.ArmPath)),
        _ => false,
    } && !IsOpening(part, change));

    // Only closing waits for what replaces the open way; opening must not.
    private bool IsOpening(LatePart part, ResourceChange change) => part.When == LateWhen.Update && _doors.Of(change.Path) is { IsOpening: true };

    // An update sends what stays as well, and Azure checks it again: the roles and targets of endpoints that are there already.
    private void WaitForWhatIsSentAgain(ResourceChange change)
    {
        if (change.Kind != OperationKind.Update || change.Desired.Type.UpdateMode == WriteMode.Patch)
            return;
        foreach (var part in change.Desired.Late.Where(part => part.When == LateWhen.Always).Except(LateParts(change)))
            _edges[change.Path].UnionWith(Needed(part, change).Where(path => !Reaches(path, change.Path, [])));
    }

    private ImmutableArray<string> Needed(LatePart part, ResourceChange change) =>
        [.. part.DependsOn.Where(path => !IsLaterHub(path, part, change)).Concat(part.ArmPaths.SelectMany(path => change.Desired.References.GetValueOrDefault(path, [])))
            .Where(path => _changes.ContainsKey(path) && path != change.Path && !IsDoorOfTarget(path, change))];

    private LateSplit Split(ResourceChange change)
    {
        var split = LateSplit.None;
        foreach (var part in LateParts(change))
        {
            var needed = Needed(part, change);
            if (needed.Any(path => part.When == LateWhen.Update || Reaches(path, change.Path, [])))
                split = Join(split, part, needed);
            else
                _edges[change.Path].UnionWith(needed);
        }

        return split;
    }

    // A hub that does not use what is closed, or needs it closed, is not waited for.
    private bool IsLaterHub(string path, LatePart part, ResourceChange change) => part.When == LateWhen.Update
        && _changes.GetValueOrDefault(path)?.Desired.Type.Tier == Tier.Hub && _doors.Of(change.Path) is { } door && !_hubs.IsFirst(path, door);

    // What a hub writes to is there: which of the two is written first depends on who passes when.
    private bool IsDoorOfTarget(string path, ResourceChange hub) =>
        hub.Desired.Type.Tier == Tier.Hub && _changes[path].Kind == OperationKind.Update && _doors.Of(path) is not null;

    private static LateSplit Join(LateSplit split, LatePart part, ImmutableArray<string> needed) => new(
        split.ArmPaths.Union(part.ArmPaths),
        [.. split.DependsOn.Union(needed).Order(StringComparer.Ordinal)],
        part.Until is JsonNode first ? split.FirstValues.SetItems(part.ArmPaths.Select(path => KeyValuePair.Create(path, first))) : split.FirstValues,
        split.Reason.Length == 0 ? part.Reason : $"{split.Reason}; {part.Reason}");

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && _edges.TryGetValue(from, out var edges) && edges.Any(next => Reaches(next, to, seen)));
}
