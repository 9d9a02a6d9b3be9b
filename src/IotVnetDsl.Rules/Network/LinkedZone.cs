using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>A client that must come privately can resolve the name: its network is linked to the zone.</summary>
internal sealed class LinkedZone : Rule
{
    private const string LinkType = "PrivateDnsZoneLink";
    private const string GroupType = "PrivateDnsZoneGroup";

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3011", "A zone is not linked to the network of a client that must resolve it", Severity.Error);

    public override void Check(RuleContext context)
    {
        var graph = context.Graph;
        if (graph.IsOpen(LinkType) || graph.IsOpen(GroupType) || graph.IsOpen("PrivateEndpoint"))
            return;

        foreach (var client in graph.OfType("Client"))
        {
            // Servers of one's own ask whom they like.
            if (client["Location"]["Subnet"] is not ReferenceValue subnet || graph.Resolve(subnet) is not { } network || network["DnsServers"].IsSet() != Answer.No)
                continue;

            foreach (var member in new[] { "Uses", "Reads" })
            {
                foreach (var item in client[member].KnownItems())
                    Check(context, client, $"{member}[{item.Key}]", item.Value, network, isReader: member == "Reads");
            }
        }
    }

    private static void Check(RuleContext context, NodeView client, string propertyPath, GraphValue used, NodeView network, bool isReader)
    {
        // What is open to public networks is reached by its public address.
        if (used is not ReferenceValue reference
            || context.Graph.Resolve(reference) is not { } target
            || target["PublicNetworkAccess"].Is("Disabled") != Answer.Yes)
        {
            return;
        }

        var zones = Zones(context.Graph, target, isReader);
        if (zones is not { Length: > 0 } || zones.Select(zone => IsLinked(context.Graph, zone, network)).Any() != Answer.No)
            return;

        context.Report(
            client,
            propertyPath,
            $"'{client.Path}' cannot resolve the name of '{target.Path}', which is closed to public networks: zone '{zones[0].Name}' is not linked to "
                + $"its network '{network.Path}'; declare a PrivateDnsZoneLink",
            data: FindingData.Of((FindingData.Zone, zones[0].Node.IsExpanded ? "" : zones[0].Path), (FindingData.Network, network.Path)));
    }

    // The zone that the client looks in, of each private endpoint; null where one of them cannot be told.
    private static NodeView[]? Zones(GraphView graph, NodeView target, bool isReader)
    {
        var endpoints = graph.OfType("PrivateEndpoint").ToArray();
        if (endpoints.Any(endpoint => endpoint["Target"] is not ReferenceValue { Path: not null }))
            return null;

        var zones = endpoints.Where(endpoint => ((ReferenceValue)endpoint["Target"]).Path == target.Path)
            .Select(endpoint => Zone(graph, endpoint, target, isReader))
            .ToArray();
        return zones.All(zone => zone is not null) ? zones.Select(zone => zone!.Value).ToArray() : null;
    }

    private static NodeView? Zone(GraphView graph, NodeView endpoint, NodeView target, bool isReader)
    {
        if (endpoint["SubResource"].IsSet() != Answer.No && endpoint["SubResource"]["Name"].Text() is null)
            return null;
        var wanted = PrivateLinks.Find(target.Type, endpoint["SubResource"]["Name"].Text())?.Zones
            .GroupBy(zone => zone.Cloud)
            .Select(cloud => isReader ? cloud.Last().Name : cloud.First().Name)
            .ToArray() ?? [];
        var groups = graph.OfType(GroupType).ToArray();
        if (groups.Any(group => group["PrivateEndpoint"] is not ReferenceValue { Path: not null }))
            return null;
        return groups.Where(group => ((ReferenceValue)group["PrivateEndpoint"]).Path == endpoint.Path)
            .SelectMany(group => group["Zones"].KnownItems())
            .Select(item => item.Value is ReferenceValue reference ? graph.Resolve(reference) : null)
            .FirstOrDefault(zone => zone?.Name is { } name && wanted.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static Answer IsLinked(GraphView graph, NodeView zone, NodeView network) => graph.OfType(LinkType)
        .Select(link => Is(link["Zone"], zone).And(Is(link["VirtualNetwork"], network)))
        .Any();

    private static Answer Is(GraphValue value, NodeView node) => value switch
    {
        ReferenceValue { Path: { } path } => (path == node.Path).ToAnswer(),
        UnknownValue or ReferenceValue => Answer.CannotSay,
        _ => Answer.No,
    };
}
