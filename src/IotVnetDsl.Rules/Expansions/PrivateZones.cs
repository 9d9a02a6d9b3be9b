using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>
/// <c>Dns = Dns.PrivateZones</c> of a private endpoint stands for the zones that its names need, their links to the endpoint's
/// network, and the zone group that writes the records. Zones and links are shared; what the code declares itself is used instead.
/// </summary>
internal sealed class PrivateZones : Expansion
{
    private static readonly string[] Types = [ZoneNode.ZoneType, ZoneNode.LinkType, ZoneNode.GroupType];

    protected override Expanded Expand(TopologyGraph graph, Expanded? before)
    {
        var declared = new DeclaredZones(graph);
        var known = before is ExpandedZones zones && zones.Declared.IsAs(declared) ? zones : null;
        var shared = new SharedNodes();
        var endpoints = new Dictionary<string, ExpandedEndpoint>(StringComparer.Ordinal);
        var trigger = ViewTypes.GraphTypeOf<PrivateEndpointView>();
        foreach (var endpoint in graph.OfType(trigger))
        {
            var network = endpoint.Value[nameof(PrivateEndpointView.Subnet)] is ReferenceValue { Path: { } path } ? graph.Find(path) : null;
            var made = known?.Endpoints.TryGetValue(endpoint.Path, out var was) == true && was.IsOf(endpoint, network) ? was : Expand(endpoint, network, graph, declared);
            endpoints.Add(endpoint.Path, made);
            foreach (var node in made.Shared)
                shared.Add(node, endpoint);
        }

        var nodes = shared.Make(known?.Shared).Concat(endpoints.Values.Select(endpoint => endpoint.Group).OfType<GraphNode>());
        // An endpoint that nobody has seen may need any zone.
        return new ExpandedZones([.. nodes], graph.OpenTypes.Contains(trigger) || endpoints.Values.Any(endpoint => endpoint.IsOpen) ? Types : [], known?.Declared ?? declared, shared, endpoints);
    }

    private static ExpandedEndpoint Expand(GraphNode endpoint, GraphNode? network, TopologyGraph graph, DeclaredZones declared)
    {
        // What an existing endpoint leaves unstated is kept by others and declares nothing.
        var wanted = endpoint.Value[nameof(PrivateEndpointView.Dns)][nameof(DnsView.Kind)].Is(nameof(DnsKind.PrivateZones));
        if (wanted == Answer.No)
            return new ExpandedEndpoint(endpoint, network, [], null, IsOpen: false);
        if (wanted == Answer.CannotSay || ZoneNames(endpoint, graph.Cloud) is not { } names || EndpointNetwork.Of(endpoint, network, graph.Topology) is not { } home)
            return new ExpandedEndpoint(endpoint, network, [], null, IsOpen: true);

        var zones = new List<ReferenceValue>();
        var shared = ImmutableArray.CreateBuilder<GraphNode>();
        foreach (var name in names)
        {
            var zone = declared.Find(name, endpoint, home);
            if (zone is null)
                shared.Add(zone = ZoneNode.Zone(name, home));
            zones.Add(ZoneNode.Reference(zone));
            if (!declared.IsLinked(zone, home))
                shared.Add(ZoneNode.Link(zone, home));
        }

        return new ExpandedEndpoint(endpoint, network, shared.ToImmutable(), zones.Count > 0 && !declared.HasGroup(endpoint) ? ZoneNode.Group(endpoint, zones) : null, IsOpen: false);
    }

    // Null where the target, its sub-resource or the cloud is unknown: then so are the zones. Where the documentation contradicts itself, each zone
    // that it names is made: the records come into the one that is right.
    private static IEnumerable<string>? ZoneNames(GraphNode endpoint, KnownCloud? cloud)
    {
        if (cloud is null || endpoint.Value[nameof(PrivateEndpointView.Target)] is not ReferenceValue target || endpoint[nameof(PrivateEndpointView.SubResource)] is UnknownValue)
            return null;

        var stated = endpoint[nameof(PrivateEndpointView.SubResource)][nameof(SubResourceView.Name)];
        return stated is UnsetValue || stated.Text() is not null
            ? PrivateLinks.Find(target.Type, stated.Text())?.ZonesIn(cloud).SelectMany(zone => zone.Names) ?? []
            : null;
    }
}
