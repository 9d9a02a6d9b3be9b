using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.ManagedIdentity;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Reading;

/// <summary>
/// What ids mean: what is declared is known by its path and in the code's spelling, whether it exists or not; what is not is known by its id.
/// </summary>
internal sealed class ActualNames : IActualNames
{
    private readonly MappingContext _context;
    private readonly Dictionary<string, DesiredResource> _declared = new(ResourceId.Comparer);
    private readonly Dictionary<string, DesiredResource> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _actual = new(ResourceId.Comparer);
    private readonly Dictionary<string, (string Id, string Output)> _principals = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Type, string Name), string> _global = [];

    // Two networks may have one address each, of which a text does not say whose it is.
    private readonly Dictionary<string, (string Id, string? Member)?> _addresses = new(StringComparer.Ordinal);

    /// <param name="context">Of the declared graph.</param>
    /// <param name="desired">What is declared.</param>
    /// <param name="matches">The declared resources that exist under another id, by that id.</param>
    /// <param name="actual">What exists.</param>
    public ActualNames(
        MappingContext context, DesiredTopology desired, IReadOnlyDictionary<string, DesiredResource> matches, IEnumerable<ActualResource> actual)
    {
        _context = context;
        foreach (var resource in desired.Resources)
        {
            _declared.TryAdd(resource.Id, resource);
            _byPath.TryAdd(resource.Path, resource);
            _global.TryAdd(Key(resource.Type.ArmType, ResourceId.Name(resource.Id)), resource.Id);
        }

        foreach (var (id, resource) in matches)
            _declared[id] = resource;
        foreach (var resource in actual)
            Add(resource);
    }

    public GraphNode? Declared(string id) => Find(id) is { } resource ? _context.Graph.Find(resource.Path) : null;

    /// <summary>Logical path of what the code declares, the id of what it does not.</summary>
    public string PathOf(string id) => Find(id)?.Path ?? Spelled(id);

    /// <summary>As the code spells the name, else as Azure does.</summary>
    public string NameOf(string id) => ResourceId.Name(Spelled(id));

    public GraphValue Reference(string id, string? output = null) => ResourceCatalog.Find(ResourceId.TypeOf(id)) switch
    {
        null when GroupIn(id) is ReferenceValue group => group with { Child = "Subscription" },
        ChildResourceType child => Reference(((IChildType)child).ParentOf(id)) is ReferenceValue parent
            ? parent with { Child = child.Member, Key = new ScalarValue(NameOf(id)), Output = output }
            : NoReference(id),
        null or IPartOfRecord => NoReference(id),
        var type => new ReferenceValue(type.GraphType, new ScalarValue(NameOf(id)), Group(id, type), null, UnsetValue.Instance, output) { Path = PathOf(id) },
    };

    public GraphValue Principal(JsonNode principal)
    {
        if (Markers.OutputOf(principal) is var (path, output))
            return _byPath.TryGetValue(path, out var identity) ? Reference(identity.Id, output) : new UnknownValue($"nothing stands at '{path}'");
        return _principals.TryGetValue(principal.ToString(), out var known)
            ? Reference(known.Id, known.Output)
            : new UnknownValue("the principal is none of the identities that were read");
    }

    public (GraphValue Endpoint, string? Member)? Address(JsonNode address)
    {
        if (Markers.OutputOf(address) is var (path, output))
            return (_byPath.TryGetValue(path, out var endpoint) ? Reference(endpoint.Id) : new UnknownValue($"nothing stands at '{path}'"), EndpointAddresses.MemberOf(output));
        return _addresses.GetValueOrDefault(address.ToString()) is { } known ? (Reference(known.Id), known.Member) : null;
    }

    public GraphValue Child(ChildResourceType type, string parent, string name, string? subscription, string? group)
    {
        if (!_global.TryGetValue(Key(type.ParentType, parent), out var id))
        {
            if (subscription is null || group is null)
                return new ReferenceValue(type.GraphType, new ScalarValue(parent), new UnknownValue("Azure does not say where it is"), type.Member, new ScalarValue(name), null);
            id = ResourceId.InGroup(ResourceId.ResourceGroup(subscription, group), type.ParentType, parent);
        }

        return Reference(type.IdOf(id, name));
    }

    public GraphValue Named(GroupResourceType type, string name) => _global.TryGetValue(Key(type.ArmType, name), out var id)
        ? Reference(id)
        : new ReferenceValue(type.GraphType, new ScalarValue(name), new UnknownValue("Azure does not say where it is"), null, UnsetValue.Instance, null);

    /// <summary>Makes what exists from now on known.</summary>
    public void Add(ActualResource resource)
    {
        _actual.TryAdd(resource.Id, resource.Id);
        _global.TryAdd(Key(resource.Type.ArmType, resource.Name), resource.Id);
        if (BodyPath.Get(resource.Body, PrincipalOutput(resource.Type)) is JsonValue principal)
            _principals[principal.ToString()] = (resource.Id, PrincipalOutput(resource.Type));
        if (resource.Type is not PrivateEndpoints)
            return;
        foreach (var (member, address) in EndpointAddresses.Of(resource.Body))
            _addresses[address!.ToString()] = _addresses.TryGetValue(address.ToString(), out var other) && !ResourceId.Same(other?.Id ?? "", resource.Id) ? null : (resource.Id, member);
    }

    private static (string Type, string Name) Key(string type, string name) => (type.ToLowerInvariant(), name.ToLowerInvariant());

    // A role assignment has a principalId too, which is another's.
    private static string PrincipalOutput(ArmResourceType type) => type is UserAssignedIdentities ? UserAssignedIdentities.Principal : "identity.principalId";

    private static UnknownValue NoReference(string id) => new($"nothing in the DSL refers to {id}");

    private DesiredResource? Find(string id) => _declared.GetValueOrDefault(id);

    private string Spelled(string id) => Find(id) is { } declared && ResourceId.Same(declared.Id, id) ? declared.Id : _actual.GetValueOrDefault(id, id);

    // Code names a subscription by a group in it.
    private GraphValue? GroupIn(string id) => id.Split('/').Length == 3
        && _declared.Values.Where(resource => ResourceId.Same(ResourceId.GroupOf(resource.Id), resource.Id) && ResourceId.IsBelow(resource.Id, id))
            .MinBy(resource => resource.Path, StringComparer.Ordinal) is { } group
        ? Reference(group.Id)
        : null;

    // A reference states the group that its resource states: what is declared nowhere states its own.
    private GraphValue Group(string id, ArmResourceType type) => Declared(id) is { } node
        ? node.Value[GraphMember.ResourceGroup] is ReferenceValue stated ? stated with { Path = null } : UnsetValue.Instance
        : type is GroupResourceType && ResourceId.GroupOf(id) is { } group ? GroupAt(group, _context.SubscriptionOf(group)) : UnsetValue.Instance;

    /// <summary>The group of an id, with the subscription that code would state of it.</summary>
    internal static ReferenceValue GroupAt(string id, GraphValue subscription) =>
        new("ResourceGroup", new ScalarValue(ResourceId.Name(id)), UnsetValue.Instance, null, UnsetValue.Instance, null) { Subscription = subscription };
}
