using System.Collections.Immutable;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Importing;

/// <summary>
/// What exists as the records that would be written for it: the tables that make requests of records, in reverse. What would be changed by a
/// plan of these records is only referred to.
/// </summary>
public sealed class TopologyImporter
{
    private readonly ImportRequest _request;
    private readonly ImportedState _read;
    private readonly string? _mark;
    private readonly string _main;
    private readonly List<string> _leftAlone = [];
    private readonly Dictionary<string, ImmutableArray<string>> _notes = new(ResourceId.Comparer);

    /// <summary>What records say within themselves, by the record.</summary>
    private readonly ILookup<string, (string Path, ActualResource Resource)> _parts;

    private TopologyImporter(ImportRequest request, ImportedState read)
    {
        (_request, _read) = (request, read);
        // Of several topologies' resources those of the others are others'.
        _mark = read.State.Resources.Where(resource => read.IsInside(resource.Id)).Select(resource => resource.Owner).OfType<string>()
            .GroupBy(mark => mark, StringComparer.OrdinalIgnoreCase).OrderByDescending(marks => marks.Count()).ThenBy(marks => marks.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        _main = request.Groups.IsEmpty
            ? read.Groups.OrderByDescending(group => read.State.Resources.Count(resource => ResourceId.IsBelow(resource.Id, group))).ThenBy(group => group, StringComparer.Ordinal).First()
            : read.Groups[0];
        _parts = read.State.Resources.Where(part => part.Type is IPartOfRecord && !(part.Type is ChildResourceType child && child.BuiltIn.Contains(part.Name)))
            .Select(part => (Place: PlaceOf(part), Resource: part)).ToLookup(part => part.Place.Record, part => (part.Place.Path, part.Resource), ResourceId.Comparer);
    }

    /// <summary>Throws <see cref="ArmException"/> where the groups cannot be read.</summary>
    public static async Task<ImportedTopology> ReadAsync(IArmClient client, ImportRequest request, CancellationToken cancellation) =>
        new TopologyImporter(request, await new ImportReader(client, request).ReadAsync(cancellation)).Import();

    private ImportedTopology Import()
    {
        var (id, variant) = Identity();
        var draft = new ImportDraft(_request.Subscription, _main, id, variant, Records().ToImmutableSortedDictionary(ResourceId.Comparer)) { Cloud = _request.StatedCloud };
        foreach (var path in draft.ChangedByPlan(_read.State).Where(path => !ResourceId.Same(path, _main)))
        {
            draft = draft.With(path, draft.Records[path].With(GraphMember.Existing, new ScalarValue(true)));
            _notes[path] = [.. _notes.GetValueOrDefault(path, []), "a plan of what can be said of it would change it, so it is only referred to"];
        }

        draft = WithoutUnused(ShorterWords.Of(draft, path => draft.Records[path][GraphMember.Existing] is UnsetValue, _request.Language));
        var name = _request.Name ?? TopologyName();
        var records = draft.Records;
        var names = new PropertyNames(_request.Language.Reserved.Add(name)).Of(records.Remove(_main));
        ImportedResource Imported(string path) => new(ResourceId.Same(path, _main) ? GraphMember.ResourceGroup : names[path], path, records[path]) { Notes = NotesOf(path) };
        var group = Imported(_main);
        ImportedResource[] resources =
        [
            .. records.Keys.Where(path => !ResourceId.Same(path, _main)).Select(Imported)
                .OrderBy(resource => resource.Type.Tier).ThenBy(resource => resource.Type.ArmType, StringComparer.Ordinal).ThenBy(resource => resource.Name, StringComparer.Ordinal),
        ];
        return ModuleFinder.Apply(new ImportedTopology(name, id, variant)
        {
            Group = group,
            Cloud = draft.Cloud,
            Tags = draft.Tags,
            Resources = [.. resources],
            LeftAlone = [.. _leftAlone, .. _read.Wordless],
            Unowned = resources.Prepend(group).Where(resource => !resource.IsExisting && resource.Type.IsMarked && _read.State.Find(resource.Id)?.Owner is null)
                .Select(resource => resource.Id).ToImmutableHashSet(ResourceId.Comparer),
            UnownedParts = [.. draft.Parts().Where(part => part.Resource is { IsExisting: false, Type.IsMarked: true } && _read.State.Find(part.Resource.Id) is { Owner: null }).Select(part => (part.Record, part.Path))],
        }, _request.Language);
    }

    private Dictionary<string, RecordValue> Records()
    {
        var graph = ImportReader.GraphOf(new ActualState(_read.State.Resources.Select(UsualValues.Without), _read.State.Reads), _request);
        var left = graph.Nodes.Where(node => ResourceCatalog.Find(ResourceId.TypeOf(node.Path)) is not null).ToDictionary(node => node.Path, node => InWords(node, graph), ResourceId.Comparer);

        // What cannot be said is nothing to refer to for others, which then may not be said either.
        while (true)
        {
            var said = new Dictionary<string, RecordValue>(ResourceId.Comparer);
            foreach (var (path, record) in left)
            {
                var sayings = new Sayings(_request.Language, left.ContainsKey, ResourceId.Name(path));
                if (sayings.Of(record) is { } sayable)
                    said.Add(path, sayable);
                else if (_read.IsInside(path))
                    _leftAlone.Add($"{Described(path)}{(sayings.Notes.IsEmpty ? "" : $": {string.Join("; ", sayings.Notes)}")}");
                _notes[path] = sayings.Notes;
            }

            if (said.Count == left.Count)
                return said;
            foreach (var path in left.Keys.Except(said.Keys, ResourceId.Comparer).ToArray())
                left.Remove(path);
        }
    }

    /// <summary>As the code says it: group and region where they are not the ones around, others' by no more than what makes them known.</summary>
    private RecordValue InWords(GraphNode node, TopologyGraph graph)
    {
        var record = node.Value;
        if (record.Type != GraphMember.ResourceGroup && ResourceId.GroupOf(node.Path) is { } group)
        {
            if (record[GraphMember.ResourceGroup] is ReferenceValue stated)
                record = record.With(GraphMember.ResourceGroup, ResourceId.Same(group, _main) ? UnsetValue.Instance : stated with { Path = graph.Find(group)?.Path ?? group });
            if (node.Scope.Region is ScalarValue region && region.ToString() != graph.Find(group)?.Scope.Region.ToString() && ResourceCatalog.Find(ResourceId.TypeOf(node.Path)) is { HasLocation: true })
                record = record.With(GraphMember.Region, new RecordValue(GraphMember.Region, RecordKind.Plain, RecordValue.NoMembers).With(Codec.Name, region));
        }

        if (record.Type == GraphMember.ResourceGroup && !ResourceId.Same(ResourceId.SubscriptionOf(node.Path), _request.Subscription))
            record = record.With("Subscription", new ScalarValue(ResourceId.SubscriptionOf(node.Path)));
        if (!IsOthers(node.Path))
            return record;
        var needed = _request.Language.Required(record.Type);
        return (record with { Members = record.Members.Where(member => needed.Contains(member.Key) || member.Key is Codec.Name or GraphMember.ResourceGroup or "Subscription").ToImmutableSortedDictionary(StringComparer.Ordinal) })
            .With(GraphMember.Existing, new ScalarValue(true));
    }

    // What carries no mark is whose parent's it is.
    private bool IsOthers(string path) => !_read.IsInside(path) || (_read.State.Find(path) is { } resource && (resource.Owner is { } owner
        ? !owner.Equals(_mark, StringComparison.OrdinalIgnoreCase)
        : resource.Type is IChildType child && !resource.Type.IsMarked && IsOthers(child.ParentOf(path))));

    // Others' resources are declared to be referred to, and groups to be in.
    private ImportDraft WithoutUnused(ImportDraft draft)
    {
        while (true)
        {
            var used = draft.Records.Values.SelectMany(ImportReader.References).Select(reference => reference.Path).OfType<string>().ToHashSet(ResourceId.Comparer);
            string[] unused =
            [
                .. from record in draft.Records
                   where !ResourceId.Same(record.Key, _main) && !used.Contains(record.Key)
                   where record.Value.Type == GraphMember.ResourceGroup || (record.Value[GraphMember.Existing] is not UnsetValue && !_read.IsInside(record.Key))
                   select record.Key,
            ];
            if (unused.Length == 0)
                return draft;
            draft = draft.Without(unused);
        }
    }

    private ImmutableArray<string> NotesOf(string path)
    {
        var notes = _notes.GetValueOrDefault(path, []);
        if (IsOthers(path))
            return [];
        return _read.State.Find(path) is { } resource && Unmodelled(resource).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } unmodelled
            ? [.. notes, $"set in Azure and not in the DSL, so no plan changes it: {string.Join(", ", unmodelled)}"]
            : notes;
    }

    // Its own, and those of what the record says within itself.
    private IEnumerable<string> Unmodelled(ActualResource resource) => UnmodelledProperties.Of(resource).Concat(
        from part in _parts[resource.Id]
        from property in UnmodelledProperties.Of(part.Resource)
        select $"{part.Path}.{property}");

    // As the code reaches it from its record: Topics[alarms].Subscriptions[all].
    private (string Record, string Path) PlaceOf(ActualResource part)
    {
        var parent = ((IChildType)part.Type).ParentOf(part.Id);
        var own = part.Type is ChildResourceType child ? $"{child.Member}[{part.Name}]" : ((IChildType)part.Type).Segment;
        return _read.State.Find(parent) is { Type: IPartOfRecord } around && PlaceOf(around) is var (record, path) ? (record, $"{path}.{own}") : (parent, own);
    }

    private (string Id, string? Variant) Identity() => _mark?.Split('/') is [var id, .. var rest]
        ? (id, rest is [var variant, ..] ? variant : null)
        : (ResourceId.Name(_main).ToLowerInvariant(), null);

    private string TopologyName() => NameWords.Pascal(NameWords.Of(ResourceId.Name(_main))) is { Length: > 0 } name && !char.IsAsciiDigit(name[0])
        ? _request.Language.Reserved.Contains(name) ? name + "Topology" : name
        : "Topology" + NameWords.Pascal(NameWords.Of(ResourceId.Name(_main)));

    private string Described(string path) => _read.State.Find(path) is { Type: RoleAssignments roles } role
        ? $"{roles.ShortName} {roles.Describe(role)} of {RoleAssignments.Principal(role)}"
        : $"{ResourceId.TypeOf(path)} {ResourceId.Name(path)}";
}
