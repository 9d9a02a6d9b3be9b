using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Access;

/// <summary>The subnets of a topology that private endpoints may stand in.</summary>
internal static class EndpointSubnets
{
    /// <summary>As <c>Plant/Subnets[endpoints]</c>, those first that have private endpoints already.</summary>
    public static IEnumerable<string> Of(TopologyModel topology)
    {
        var used = new HashSet<string>(
            topology.All<PrivateEndpointView>().Where(endpoint => endpoint.Subnet.TargetPath is not null).Select(endpoint => Path(endpoint.Subnet.TargetPath!, endpoint.Subnet.ChildKey)),
            StringComparer.Ordinal);
        return topology.All<VirtualNetworkView>()
            .SelectMany(network => network.Subnets.Known
                .Where(subnet => subnet.Delegation.IsUnset() && ReservedSubnets.Find(subnet.Self.Key!) is null)
                .Select(subnet => Path(network.Path, subnet.Self.Key)))
            .OrderByDescending(used.Contains)
            .ThenBy(path => path, StringComparer.Ordinal);
    }

    private static string Path(string network, string? subnet) => $"{network}/Subnets[{subnet}]";
}
