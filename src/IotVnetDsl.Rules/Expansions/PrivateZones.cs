using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>
/// <c>Dns = Dns.PrivateZones</c> of a private endpoint stands for the zones that its names need, their links to the endpoint's
/// network, and the zone group that writes the records. Zones and links are shared; what the code declares itself is used instead.
/// </summary>
internal sealed class PrivateZones : Expansion
{
    public override TopologyGraph Expand(TopologyGraph graph)
    {
        var declared = new DeclaredZones(graph);
        var zones = new SharedNodes();
        var open = new HashSet<string>(StringComparer.Ordinal);
        var groups = new List<GraphNode>();
        foreach (var endpoint in graph.OfType("PrivateEndpoint"))
        {
            // What an existing endpoint leaves unstated is kept by others and declares nothing.
            var wanted = endpoint.Value["Dns"]["Kind"].Is("PrivateZones");
            if (wanted == Answer.No)
                continue;
            if (wanted == Answer.CannotSay || ZoneNames(endpoint, graph.Cloud) is not { } names || EndpointNetwork.Of(endpoint, graph) is not { } network)
            {
                open.UnionWith([ZoneNode.ZoneType, ZoneNode.LinkType, ZoneNode.GroupType]);
                continue;
            }

            groups.AddRange(Expand(endpoint, names, network, declared, zones));
        }

        return graph.WithAdded(zones.Nodes.Concat(groups), open);
    }

    private static IEnumerable<GraphNode> Expand(
        GraphNode endpoint, IEnumerable<string> names, EndpointNetwork network, DeclaredZones declared, SharedNodes shared)
    {
        var zones = new List<ReferenceValue>();
        foreach (var name in names)
        {
            var zone = declared.Find(name, endpoint, network) ?? shared.Add(ZoneNode.Zone(name, network.ZoneScope, network.ZoneFolder), endpoint);
            zones.Add(ZoneNode.Reference(zone));
            if (!declared.IsLinked(zone, network))
                shared.Add(ZoneNode.Link(zone, network), endpoint);
        }

        if (zones.Count > 0 && !declared.HasGroup(endpoint))
            yield return ZoneNode.Group(endpoint, zones);
    }

    // Null where the target, its sub-resource or the cloud is unknown: then so are the zones. Where the documentation contradicts itself, each zone
    // that it names is made: the records come into the one that is right.
    private static IEnumerable<string>? ZoneNames(GraphNode endpoint, KnownCloud? cloud)
    {
        if (cloud is null || endpoint.Value["Target"] is not ReferenceValue target || endpoint["SubResource"] is UnknownValue)
            return null;

        var stated = endpoint["SubResource"]["Name"];
        return stated is UnsetValue || stated.Text() is not null
            ? PrivateLinks.Find(target.Type, stated.Text())?.ZonesIn(cloud).SelectMany(zone => zone.Names) ?? []
            : null;
    }
}
