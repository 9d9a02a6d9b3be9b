using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Reading;

/// <summary>
/// What exists as a graph: the same records as the code's, filled from Azure's answers through the tables that make requests of them, so
/// that one model answers for what is wanted, for what is there, and for every state between.
/// <list type="bullet">
/// <item>A resource that the code declares has its logical path, others have their id for one.</item>
/// <item>Subnets, containers, entities and network rules are in the record of their parent, as in the code.</item>
/// <item>What was not read is unknown, and what may be there besides leaves a sequence or the graph open; it is never unset.</item>
/// <item>Clients, which nothing in Azure is made of, are those of the code.</item>
/// </list>
/// Immutable but for the names that it knows; what a write changes is read again, and only that.
/// </summary>
internal sealed class ActualTopology
{
    private readonly MappingContext _context;
    private readonly ActualNames _names;
    private readonly ActualState _state;
    private readonly ImmutableDictionary<string, ActualResource> _resources;
    private readonly ImmutableDictionary<string, ImmutableSortedSet<string>> _parts;
    private readonly ImmutableDictionary<string, GraphNode> _nodes;
    private readonly Lazy<TopologyGraph> _graph;

    // By type; in what is yet to be made there is nothing.
    private readonly Lazy<ILookup<string, string>> _existing;
    private readonly Lazy<string[]> _groups;

    private ActualTopology(
        MappingContext context,
        ActualNames names,
        ActualState state,
        ImmutableDictionary<string, ActualResource> resources,
        ImmutableDictionary<string, ImmutableSortedSet<string>> parts,
        ImmutableDictionary<string, GraphNode> nodes)
    {
        (_context, _names, _state, _resources, _parts, _nodes) = (context, names, state, resources, parts, nodes);
        _graph = new(Build);
        _existing = new(() => nodes.Keys.Where(id => state.Find(id) is not null).ToLookup(ResourceId.TypeOf, ResourceId.Comparer));
        _groups = new(() => [.. nodes.Keys.Select(ResourceId.GroupOf).OfType<string>().Distinct(ResourceId.Comparer)]);
    }

    public TopologyGraph Graph => _graph.Value;

    /// <summary>What was read.</summary>
    /// <param name="context">Of the declared graph.</param>
    /// <param name="desired">What is declared.</param>
    /// <param name="actual">What was read for it.</param>
    public static ActualTopology Of(MappingContext context, DesiredTopology desired, ActualState actual)
    {
        var outputs = new OutputResolution(desired, actual);
        var matches = new Dictionary<string, DesiredResource>(ResourceId.Comparer);
        foreach (var resource in desired.Resources)
        {
            if (resource.Type.Match(resource, outputs.Apply(resource.Body), actual) is { } match)
                matches.TryAdd(match.Id, resource);
        }

        var all = actual.Resources.Concat(actual.Resources.SelectMany(resource => resource.Embedded())).Concat(actual.Records.OfIPv6).DistinctBy(resource => resource.Id, ResourceId.Comparer).ToArray();
        var none = new ActualTopology(
            context,
            new ActualNames(context, desired, matches, all),
            actual,
            ImmutableDictionary.Create<string, ActualResource>(ResourceId.Comparer),
            ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(ResourceId.Comparer),
            ImmutableDictionary.Create<string, GraphNode>(ResourceId.Comparer));
        return none.With(all, []);
    }

    /// <summary>The state after a write: what the body says is laid over what is there.</summary>
    /// <param name="type">The resource's.</param>
    /// <param name="id">The resource's.</param>
    /// <param name="body">As it is sent; outputs of others may stand in it as markers.</param>
    public ActualTopology After(ArmResourceType type, string id, JsonObject body) => With(
        [
            new ActualResource(id, type, _resources.TryGetValue(id, out var current) ? ResourceCatalog.Overlay(type.ArmType, current.Body, body) : body),
            .. from said in type.SaidAlsoBy(id)
               where BodyPath.Get(body, said.ArmPath) is not null && _resources.ContainsKey(said.Id)
               select Saying(_resources[said.Id], said.ArmPath, BodyPath.Get(body, said.ArmPath)!),
        ],
        []);

    /// <summary>The state after deletions, of what is inside the resources as well.</summary>
    public ActualTopology Without(params IReadOnlyCollection<string> ids)
    {
        var gone = ids.ToHashSet(ResourceId.Comparer);
        return gone.Count == 0 ? this : With([], [.. _resources.Keys.Where(other => ResourceId.SelfAndAbove(other).Any(gone.Contains))]);
    }

    private static ActualResource Saying(ActualResource resource, string armPath, JsonNode value)
    {
        var body = resource.Body.DeepClone().AsObject();
        BodyPath.Set(body, armPath, value.DeepClone());
        return new ActualResource(resource.Id, resource.Type, body);
    }

    private static string RootOf(string id)
    {
        while (ResourceCatalog.Find(ResourceId.TypeOf(id)) is IPartOfRecord part)
            id = part.ParentOf(id);
        return id;
    }

    private ActualTopology With(ActualResource[] written, string[] deleted)
    {
        foreach (var resource in written)
            _names.Add(resource);
        var resources = _resources.RemoveRange(deleted).SetItems(written.Select(resource => KeyValuePair.Create(resource.Id, resource)));
        var parts = _parts.ToBuilder();
        var touched = new HashSet<string>(ResourceId.Comparer);
        foreach (var id in deleted)
        {
            touched.Add(RootOf(id));
            parts[RootOf(id)] = parts[RootOf(id)].Remove(id);
        }

        foreach (var id in written.Select(resource => resource.Id))
        {
            touched.Add(RootOf(id));
            parts[RootOf(id)] = (parts.TryGetValue(RootOf(id), out var others) ? others : ImmutableSortedSet.Create<string>(ResourceId.Comparer)).Add(id);
        }

        var nodes = _nodes.ToBuilder();
        foreach (var root in touched)
        {
            if (resources.TryGetValue(root, out var resource))
                nodes[root] = Node(resource, parts[root].Select(id => resources[id]));
            else
                nodes.Remove(root);
        }

        return new ActualTopology(_context, _names, _state, resources, parts.ToImmutable(), nodes.ToImmutable());
    }

    private GraphNode Node(ActualResource root, IEnumerable<ActualResource> all)
    {
        var declared = _names.Declared(root.Id);
        var record = new RecordDraft(root.Type.GraphType, RecordKind.Resource);
        if (root.Type.IsNamed)
            record[Codec.Name] = new ScalarValue(_names.NameOf(root.Id));
        Read(root, record);
        AddParts(record, all.ToLookup(part => part.Type is IPartOfRecord type ? type.ParentOf(part.Id) : "", ResourceId.Comparer), root.Id, root.Type);
        foreach (var member in root.Type.OnlyInCode)
            record[member] = declared?.Value[member] ?? UnsetValue.Instance;
        if (root.Type is GroupResourceType)
            record[GraphMember.ResourceGroup] = declared is not null ? declared.Value[GraphMember.ResourceGroup] : ActualNames.GroupAt(ResourceId.GroupOf(root.Id)!, _context.SubscriptionOf(root.Id));
        return new GraphNode
        {
            Path = _names.PathOf(root.Id),
            Owner = declared?.Owner ?? "",
            Value = record.ToValue(),
            Scope = Scope(root, declared),
            Origins = declared?.Origins ?? default,
            RegionPlace = declared?.RegionPlace,
        };
    }

    private void AddParts(RecordDraft record, ILookup<string, ActualResource> byParent, string id, ArmResourceType type)
    {
        foreach (var part in byParent[id])
        {
            var isBuiltIn = part.Type is ChildResourceType { BuiltIn: var names } && names.Contains(part.Name, StringComparer.OrdinalIgnoreCase);
            if (isBuiltIn || ((IPartOfRecord)part.Type).PlaceIn(record, _names.NameOf(part.Id)) is not { } place)
                continue;
            Read(part, place);
            AddParts(place, byParent, part.Id, part.Type);
        }

        foreach (var part in ResourceCatalog.ChildrenOf(type.ArmType).OfType<IPartOfRecord>())
            part.Close(record, isRead: part.EmbeddedIn is not null || _state.Find(id) is null || _state.Covers($"{id}/{part.Segment}"));
    }

    private void Read(ActualResource resource, RecordDraft record) => resource.Type.Read(new BodySource(resource.Id, resource.Body, _names), record);

    // Where the code says the same in its own way, in that.
    private GraphScope Scope(ActualResource resource, GraphNode? declared)
    {
        // What stands above the groups is in the one whose code declares it.
        var group = ResourceId.GroupOf(resource.Id) is { } id ? new ScalarValue(ResourceId.Name(id)) : declared?.Scope.ResourceGroup ?? UnsetValue.Instance;
        var region = resource.Body["location"]?.ToString() is { } location && !location.Equals("global", StringComparison.OrdinalIgnoreCase)
            ? new ScalarValue(RegionName.Canonical(location))
            : declared?.Scope.Region ?? UnsetValue.Instance;
        return new GraphScope(
            declared?.Scope.Subscription ?? _context.SubscriptionOf(resource.Id),
            declared is not null && declared.Scope.ResourceGroup.Is(group.ToString()!) == Answer.Yes ? declared.Scope.ResourceGroup : group,
            declared?.Scope.Region is ScalarValue stated && region is ScalarValue && RegionName.Canonical(stated.ToString()) == region.ToString() ? stated : region);
    }

    private TopologyGraph Build() => new(
        _context.Graph.Topology,
        _context.Graph.Variant,
        _nodes.Values.Concat(_context.Graph.Nodes.Where(node => ResourceCatalog.For(node).All(mapping => mapping is not ArmResourceType))),
        [.. OpenTypes()],
        _context.Graph.Aliases);

    private IEnumerable<string> OpenTypes() =>
        from type in ResourceCatalog.Types
        where type is not IPartOfRecord && Collections(type).Any(collection => !_state.Covers(collection))
        select type.GraphType;

    private IEnumerable<string> Collections(ArmResourceType type) => type switch
    {
        IChildType { EmbeddedIn: null } child => _existing.Value[child.ParentType].Select(id => $"{id}/{child.Segment}"),
        GroupResourceType or ExtensionType { IsListedByScope: false } => _groups.Value.Select(group => $"{group}/providers/{type.ArmType}"),
        _ => [],
    };
}
