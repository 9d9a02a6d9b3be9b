using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Arrivals;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Access;

/// <summary>The subnets of a topology that private endpoints may stand in.</summary>
internal static class EndpointSubnets
{
    /// <summary>
    /// As <c>Plant/Subnets[endpoints]</c>, for an endpoint of a target: those first where all arrive who use it, then those that have private
    /// endpoints already, then those of the clients' own networks.
    /// </summary>
    public static IEnumerable<string> Of(TopologyModel topology, ResourceView target)
    {
        var used = new HashSet<string>(
            topology.All<PrivateEndpointView>().Where(endpoint => endpoint.Subnet.TargetPath is not null).Select(endpoint => Path(endpoint.Subnet.TargetPath!, endpoint.Subnet.ChildKey)),
            StringComparer.Ordinal);
        var clients = topology.Part<TopologyWays>().OfClients.Where(way => way.OfClient!.Target.Path == target.Path).Select(way => way.OfClient!.Client.Location).ToArray();
        return topology.All<VirtualNetworkView>()
            .SelectMany(network => network.Subnets.Known
                .Where(subnet => subnet.Delegation.IsUnset() && ReservedSubnets.Find(subnet.Self.Key!) is null)
                .Select(subnet => (Network: network, Path: Path(network.Path, subnet.Self.Key))))
            .OrderByDescending(subnet => clients.Count(client => Arrives(topology, client, subnet.Network)))
            .ThenByDescending(subnet => used.Contains(subnet.Path))
            .ThenByDescending(subnet => clients.Count(client => client.Subnet.TargetPath == subnet.Network.Path))
            .ThenBy(subnet => subnet.Path, StringComparer.Ordinal)
            .Select(subnet => subnet.Path);
    }

    private static bool Arrives(TopologyModel topology, LocationView client, VirtualNetworkView network)
    {
        var arrivals = topology.Part<TopologyArrivals>();
        return client.Kind.Known switch
        {
            LocationKind.Subnet => client.Subnet.Target<VirtualNetworkView>() is { } own && arrivals.FromNetwork(own, network).Holds == Answer.Yes,
            LocationKind.OnPremises => arrivals.FromPremises(client, network).Holds == Answer.Yes,
            _ => false,
        };
    }

    private static string Path(string network, string? subnet) => $"{network}/Subnets[{subnet}]";
}
