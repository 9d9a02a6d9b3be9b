using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Building.Consents;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.DocumentDB;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>Compares each declared resource with what is there.</summary>
internal sealed class ChangeFinder(DesiredTopology desired, ActualState actual, PlanInput input)
{
    private static readonly Immutability GoesFirst = new("Azure deletes nothing that has such parts", Replaces: true, NeedsConsent: false);

    private readonly OutputResolution _outputs = new(desired, actual);
    private readonly GoingAlong _along = new(desired, actual, input);
    private readonly Dictionary<string, ResourceChange> _changes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _matched = new(ResourceId.Comparer);
    private readonly Dictionary<string, ActualResource> _existing = new(StringComparer.Ordinal);
    private int _replaced;

    /// <summary>Ids of the actual resources that are declared.</summary>
    public IReadOnlySet<string> Matched => _matched;

    public List<DesiredResource> Unchanged { get; } = [];

    public List<DesiredResource> Adopted { get; } = [];

    public ChangeSet Changes => new(_changes.Values);

    public void Run()
    {
        foreach (var resource in desired.Resources)
        {
            var body = _outputs.Apply(resource.Body);
            var existing = resource.Type.Match(resource, body, actual);
            // What another one is by its name is not this one as well.
            if (existing is not null && desired.FindId(existing.Id) is { } namesake && namesake.Path != resource.Path)
                existing = null;
            if (existing is not null)
            {
                _matched.Add(existing.Id);
                _existing.TryAdd(resource.Path, existing);
            }

            if (resource.IsExisting)
                CheckExisting(resource, body, existing);
            else if (existing is null || (IsReplaced(resource.Parent) && resource.Type.GoesWithParent))
                Create(resource, body);
            else
                Compare(resource, body, existing);
        }

        // What is replaced takes others with it, which take others.
        for (var (isFirst, replaced) = (true, -1); _replaced > replaced; isFirst = false)
        {
            replaced = _replaced;
            foreach (var resource in desired.Resources.Where(resource => !resource.IsExisting))
            {
                if (_existing.TryGetValue(resource.Path, out var existing) && (WithParent(resource) ?? resource.Type.Again(existing, IsMade, IsChanged)) is { } again && (isFirst || KindOf(again) == OperationKind.Replace))
                    WriteAgain(resource, existing, again);
            }
        }

        KnowNothingOfReplaced();
        if (!input.IsFromNothing)
            new MissingChildren(desired, _changes, input).Check();
    }

    // What another one makes known, which comes in the place of the one that is there, is not known.
    private void KnowNothingOfReplaced()
    {
        if (!_changes.Values.Any(change => change.Kind == OperationKind.Replace))
            return;
        var outputs = new OutputResolution(desired, actual, IsReplaced);
        foreach (var resource in desired.Resources.Where(resource => !resource.IsExisting && Markers.OutputsIn(resource.Body).Any(output => IsReplaced(output.Operation))))
        {
            var body = outputs.Apply(resource.Body);
            if (_changes.TryGetValue(resource.Path, out var change) && change.Kind != OperationKind.Update)
                _changes[resource.Path] = change with { Body = body, Differences = change.Actual is null ? BodyDiff.OfNew(resource.Type.Properties, body) : change.Differences };
            else if (_existing.TryGetValue(resource.Path, out var existing))
            {
                _changes.Remove(resource.Path);
                Unchanged.Remove(resource);
                Compare(resource, body, existing);
            }
        }
    }

    /// <summary>Notes that records are written again which go with others that write them.</summary>
    public void TakeOver(IEnumerable<Step> deletions)
    {
        var staying = _existing.ToLookup(pair => pair.Value.Id, pair => desired.Find(pair.Key)!, ResourceId.Comparer);
        foreach (var left in SharedRecords.Left(actual, Changes, deletions).ToArray())
        {
            foreach (var resource in staying[left.Group.Id].Where(resource => !resource.IsExisting))
                WriteAgain(resource, left.Group, PrivateDnsZoneGroups.Again(left.Group.Body, left.Record, left.IsItsOwn ? null : left.Found));
        }
    }

    // Azure deletes nothing that has such parts.
    private Difference? WithParent(DesiredResource resource)
    {
        if (!IsReplaced(resource.Parent) || _changes.GetValueOrDefault(resource.Path) is { Kind: not OperationKind.Update })
            return null;
        var parent = desired.Find(resource.Parent!)!.Name;
        return new Difference("id", null, [new("part of", "id", parent, $"{parent}, replaced", ForcesReplacement: GoesFirst.Reason)], GoesFirst);
    }

    private bool IsMade(string id) => Change(id) is { Kind: not OperationKind.Update };

    private bool IsChanged(string id, string armPath) => Change(id) is { Kind: OperationKind.Update } change && change.Differences.Any(difference => difference.ArmPath == armPath);

    private ResourceChange? Change(string id) => desired.FindId(id) is { } resource ? _changes.GetValueOrDefault(resource.Path) : null;

    private void WriteAgain(DesiredResource resource, ActualResource existing, Difference again)
    {
        if (KindOf(again) == OperationKind.Replace && _changes.GetValueOrDefault(resource.Path) is null or { Kind: OperationKind.Update })
            _replaced++;
        if (!_changes.TryGetValue(resource.Path, out var change))
        {
            Unchanged.Remove(resource);
            NeedAdoptionOfParent(resource);
            _changes.Add(resource.Path, new ResourceChange(resource, _outputs.Apply(resource.Body), existing, KindOf(again), [again]));
        }
        else if (change.Kind == OperationKind.Update && !change.Differences.Any(difference => difference.IsRepair))
        {
            _changes[resource.Path] = change with { Kind = KindOf(again), Differences = [again, .. change.Differences] };
        }
    }

    private static OperationKind KindOf(Difference again) => again.Immutable is { Replaces: true } ? OperationKind.Replace : OperationKind.Update;

    private void Create(DesiredResource resource, JsonObject body)
    {
        _changes.Add(resource.Path, new ResourceChange(resource, body, null, OperationKind.Create, BodyDiff.OfNew(resource.Type.Properties, body)));
        if (resource.Type.Obstacle(resource.Id, body, actual, id => desired.FindId(id) is { IsExisting: false }) is { } obstacle)
            input.Problem("IVD9008", $"'{resource.Path}' ({resource.Name}): {obstacle}", resource);
        NeedAdoptionOfParent(resource);
        if (resource is { Parent: null, Type: GroupResourceType } && !input.IsFromNothing && actual.Find(ResourceId.GroupOf(resource.Id)!) is null)
            input.Problem("IVD9005", $"'{resource.Path}' is to be in a resource group that the topology does not declare and that does not exist: {ResourceId.GroupOf(resource.Id)}", resource);
    }

    private bool IsReplaced(string? path) => path is not null && _changes.TryGetValue(path, out var change) && change.Kind == OperationKind.Replace;

    private void CheckExisting(DesiredResource resource, JsonObject body, ActualResource? existing)
    {
        if (AddedTo(resource, body, existing) is { IsEmpty: false } added)
            Add(resource, body, existing ?? Nothing(resource), added);
        else if (existing is not null)
            Unchanged.Add(resource);
        else if (resource.Type is RoleAssignments or SqlRoleAssignments)
            input.Awaited.Add(input.Describe(resource));
        else if (!input.IsFromNothing)
            input.Problem("IVD9005", $"'{resource.Path}' is declared as existing, but {resource.Type.ShortName} '{resource.Name}' was not found: {resource.Id}", resource);
    }

    // Whose an item is that is there by its name, Azure does not say; a note of ours may.
    private ImmutableArray<Difference> AddedTo(DesiredResource resource, JsonObject body, ActualResource? existing)
    {
        if (resource.Shared.IsEmpty || (existing is null && !input.IsFromNothing))
            return [];
        var there = existing ?? Nothing(resource);
        var added = BodyDiff.Between(
            [.. resource.Properties.Where(property => resource.Shared.Contains(property.ArmPath))], body, there.Body, item => IsOfOthers(resource, there, item), (path, secret) => Again(resource, there, path, secret));
        foreach (var item in added.SelectMany(difference => difference.Shown).Where(change => change.ArmPath.Contains("].", StringComparison.Ordinal)).Select(change => ListDiff.ItemOf(resource.Type, change.ArmPath)).OfType<(ModelledProperty List, string Key)>().Distinct())
        {
            var path = LogicalPath.Child(resource.Path, ListDiff.MemberOf(item.List.Name), item.Key);
            input.Consents.Need("adopt", new ConsentSubject(path, item.Key), $"'{item.Key}' is in '{resource.Path}', which others keep, and is otherwise; changing it makes it this topology's");
        }

        return added;
    }

    private bool IsOfOthers(DesiredResource resource, ActualResource there, SurplusItem item)
    {
        if (!PartNotes.Has(there.Body, item.ArmPath, input.Owner))
            return true;
        var path = LogicalPath.Child(resource.Path, ListDiff.MemberOf(item.Name), item.Key);
        input.Consents.Need("delete", new ConsentSubject(path, item.Key), $"'{item.Key}' in '{resource.Path}', which others keep, is this topology's and no longer declared");
        return false;
    }

    private static ActualResource Nothing(DesiredResource resource) => new(resource.Id, resource.Type, []);

    private void Compare(DesiredResource resource, JsonObject body, ActualResource existing)
    {
        if (resource.Type.IsMarked && existing.Owner is { } owner && !owner.Equals(input.Owner, StringComparison.OrdinalIgnoreCase))
        {
            input.Problem("IVD9015", $"'{resource.Path}' ({resource.Name}) belongs to another topology: its mark {ResourceTags.Owner} is '{owner}'", resource);
            return;
        }

        var isStranger = resource.Type.IsMarked && existing.Owner is null;
        var adopts = isStranger && input.Consents.Has("adopt", resource);
        ImmutableArray<Difference> differences =
        [
            // What is set anew goes before what is only said again.
            .. Damage(resource, existing, isStranger && !adopts),
            .. BodyDiff.Between(resource.Properties, body, existing.Body, item => IsKept(resource, item), (path, secret) => Again(resource, existing, path, secret)).Where(difference => !resource.LeftToParts.Contains(difference.ArmPath)),
            .. isStranger && !adopts ? [] : _along.Left(resource, existing).Concat(_along.LeftIdentities(resource, existing)),
        ];
        var isSame = differences.All(difference => isStranger && !adopts && IsMarkOnly(resource.Type, difference));
        if (isSame)
        {
            (isStranger ? Adopted : Unchanged).Add(resource);
            return;
        }

        if (isStranger)
            NeedAdoption(resource);
        else
            NeedAdoptionOfParent(resource);
        Add(resource, body, existing, differences);
    }

    private Difference[] Damage(DesiredResource resource, ActualResource existing, bool isOfOthers) => resource.Type.Damage(existing, actual, desired).ToArray() is { Length: > 0 } damage
        ? damage
        : isOfOthers ? [] : [.. FailedWrites.Of(existing)];

    private string? Again(DesiredResource resource, ActualResource existing, string path, JsonNode secret) =>
        IsRotated(resource, path) ? "sent again"
        : SecretNotes.IsOther(path, secret, existing.Body) ? "other source"
        : null;

    // Of what is inside a list, by its own path too.
    private bool IsRotated(DesiredResource resource, string path)
    {
        var isWhole = input.Consents.Has("rotate", resource);
        return (ListDiff.ItemOf(resource.Type, path) is var (property, key)
            && input.Consents.Has("rotate", new ConsentSubject(LogicalPath.Child(resource.Path, ListDiff.MemberOf(property.Name), key), key))) || isWhole;
    }

    private void Add(DesiredResource resource, JsonObject body, ActualResource existing, ImmutableArray<Difference> differences)
    {
        foreach (var refused in differences.Where(difference => difference.Immutable is { Replaces: false }))
        {
            var change = refused.Shown[0];
            input.Problem("IVD9008", $"'{resource.Path}' ({resource.Name}): {change.Name} {change.Before} -> {change.After}: {refused.Immutable!.Reason}", resource);
        }

        foreach (var refusal in resource.Type.Refusals(existing, body, differences, id => desired.FindId(id) is not null))
            input.Problem("IVD9008", $"'{resource.Path}' ({resource.Name}): {refusal}", resource);

        differences = _along.Of(resource, existing, differences);
        var replacing = differences.FirstOrDefault(difference => difference.Immutable is { Replaces: true });
        if (replacing is not null)
        {
            if (replacing.Immutable!.NeedsConsent)
                input.Consents.Need("replace", resource, $"{replacing.Shown[0].Name}: {replacing.Immutable.Reason}");
            _changes.Add(resource.Path, new ResourceChange(resource, body, existing, OperationKind.Replace, differences));
        }
        else
        {
            _changes.Add(resource.Path, new ResourceChange(resource, body, existing, OperationKind.Update, differences));
        }
    }

    private static bool IsMarkOnly(ArmResourceType type, Difference difference) => difference.ArmPath == type.MarkPath
        && (!type.IsTaggable || difference.Shown.All(change => change.ArmPath == $"tags.{ResourceTags.Owner}"));

    // What has no mark of its own is a part of what holds it.
    private void NeedAdoptionOfParent(DesiredResource resource)
    {
        if (!resource.Type.IsMarked && AdoptedParent(resource) is { } parent)
            NeedAdoption(parent);
    }

    private void NeedAdoption(DesiredResource resource) =>
        input.Consents.Need("adopt", resource, $"'{resource.Path}' exists and was not made by this topology; changing it makes it this topology's");

    /// <summary>The resource that holds this one, where it exists and is nobody's.</summary>
    private DesiredResource? AdoptedParent(DesiredResource resource)
    {
        if (resource.Type is ExtensionType || resource.Parent is not { } path || desired.Find(path) is not { } parent || parent.IsExisting)
            return null;
        if (!parent.Type.IsMarked)
            return AdoptedParent(parent);
        return actual.Find(parent.Id) is { Owner: null } ? parent : null;
    }

    private bool IsKept(DesiredResource resource, SurplusItem item)
    {
        if (!resource.Shared.IsEmpty)
            return true;
        var path = LogicalPath.Child(resource.Path, ListDiff.MemberOf(item.Name), item.Key);
        if (input.Consents.Has("delete", new ConsentSubject(path, item.Key)))
            return false;
        input.Surplus.Add(new PlanSurplus(path, resource.Type.ArmType, item.Key, resource.Id, $"is not in the code; delete:{path} removes it"));
        return true;
    }
}
