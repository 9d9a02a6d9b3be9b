using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Dns;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>The zones, links and zone groups that the code declares itself: they are used in place of expanded ones.</summary>
internal sealed class DeclaredZones
{
    private readonly GraphNode[] _all;
    private readonly ImmutableSortedDictionary<string, string> _aliases;
    private readonly KnownCloud? _cloud;
    private readonly GraphValue _subscription;
    private readonly ILookup<string, GraphNode> _linked;
    private readonly ILookup<(string Name, GraphScope Scope), GraphNode> _inScope;
    private readonly ILookup<(string Name, string Owner), GraphNode> _ofOwner;
    private readonly HashSet<string> _grouped;

    public DeclaredZones(TopologyGraph graph)
    {
        _all = [.. graph.OfType(ZoneNode.ZoneType), .. graph.OfType(ZoneNode.LinkType), .. graph.OfType(ZoneNode.GroupType)];
        (_aliases, _cloud, _subscription) = (graph.Aliases, graph.Cloud, graph.Topology[GraphMember.Subscription]);
        var zones = graph.OfType(ZoneNode.ZoneType).Where(zone => zone.Name is not null).ToArray();
        _inScope = zones.ToLookup(zone => (Canonical(zone.Name!), WithoutRegion(zone.Scope)));
        _ofOwner = zones.ToLookup(zone => (Canonical(zone.Name!), zone.Owner));
        _linked = graph.OfType(ZoneNode.LinkType)
            .Select(link => (Network: PathOf(link, nameof(PrivateDnsZoneLinkView.VirtualNetwork)), Zone: PathOf(link, nameof(PrivateDnsZoneLinkView.Zone)) is { } zone ? graph.Find(zone) : null))
            .Where(link => link.Network is not null && link.Zone is not null)
            .ToLookup(link => link.Network!, link => link.Zone!, StringComparer.Ordinal);
        _grouped = [.. graph.OfType(ZoneNode.GroupType).Select(group => PathOf(group, nameof(PrivateDnsZoneGroupView.PrivateEndpoint))).OfType<string>()];
    }

    /// <summary>Does every endpoint find here what it finds there?</summary>
    public bool IsAs(DeclaredZones other) =>
        _cloud == other._cloud && _subscription.Equals(other._subscription) && _all.Length == other._all.Length
        && (_all.Length == 0 || ReferenceEquals(_aliases, other._aliases)) && _all.Zip(other._all, ReferenceEquals).All(same => same);

    /// <summary>
    /// The declared zone of a name that serves an endpoint: the one its network is linked to, else one where an expanded zone would
    /// be, else the nearest that surrounds it. A zone that a sibling module declares is that module's business.
    /// </summary>
    public GraphNode? Find(string name, GraphNode endpoint, EndpointNetwork network) =>
        LinkedTo(network).FirstOrDefault(zone => Canonical(zone.Name ?? "") == Canonical(name))
        ?? _inScope[(Canonical(name), network.ZoneScope)].FirstOrDefault()
        ?? LogicalPath.Outwards(endpoint.Owner).SelectMany(owner => _ofOwner[(Canonical(name), owner)]).FirstOrDefault();

    public bool IsLinked(GraphNode zone, EndpointNetwork network) => LinkedTo(network).Any(linked => linked.Path == zone.Path);

    public bool HasGroup(GraphNode endpoint) => _grouped.Contains(endpoint.Path);

    private IEnumerable<GraphNode> LinkedTo(EndpointNetwork network) => network.Reference.Path is { } path ? _linked[path] : [];

    private static GraphScope WithoutRegion(GraphScope scope) => scope with { Region = UnsetValue.Instance };

    private static string Canonical(string name) => name.ToLowerInvariant();

    private static string? PathOf(GraphNode node, string member) => (node.Value[member] as ReferenceValue)?.Path;
}
