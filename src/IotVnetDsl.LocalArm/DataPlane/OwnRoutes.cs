using System.Net;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Network;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>
/// Where the route table of a subnet sends a packet: the longest prefix decides, a route of the table before Azure's own of that length
/// (https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route, November 2026).
/// </summary>
internal sealed class OwnRoutes(Cloud cloud)
{
    /// <summary>About as long as the shortest prefixes that a service tag stands for.</summary>
    private const int LengthOfTags = 12;

    /// <summary>Why the packet does not get to where it is to go; null where it does.</summary>
    /// <param name="subnet">From which subnet; null where it comes from elsewhere.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="serviceEndpoints">What leads straight to the public address; no table leads that elsewhere.</param>
    public string? Leaving(ResourceRecord? subnet, Packet packet, params ReadOnlySpan<string> serviceEndpoints)
    {
        if (subnet is null || Subnet.HasServiceEndpoint(subnet.Body, serviceEndpoints) || ResourceId.TryParse(subnet.Body.Text("properties.routeTable.id")) is not { } table)
            return null;
        var route = cloud.Store.Children(table, TableRoute.TypeName)
            .Select(own => (own, Length: Length(own.Body.Text("properties.addressPrefix") ?? "", packet)))
            .Where(each => each.Length is not null && Counts(each.own.Body.Text("properties.addressPrefix")!, packet))
            .OrderByDescending(each => each.Length).Select(each => each.own).FirstOrDefault();
        return route?.Body.Text("properties.nextHopType") switch
        {
            null or "VnetLocal" when packet.Endpoint is not null => null,
            null or "Internet" when packet.Endpoint is null => null,
            "None" => $"route '{route.Id.Name}' of '{table.Name}' drops it",
            var hop => $"route '{route!.Id.Name}' of '{table.Name}' sends it to {hop}, beyond which nothing is known here",
        };
    }

    private static int? Length(string destination, Packet packet) => IPNetwork.TryParse(destination, out var block)
        ? block.Contains(packet.To) ? block.PrefixLength : null
        : packet.Tags.Contains(destination, StringComparer.OrdinalIgnoreCase) ? LengthOfTags + (destination.StartsWith("AzureCloud", StringComparison.OrdinalIgnoreCase) ? 0 : 1) : null;

    /// <summary>
    /// A private endpoint has a route of its own for its address alone: only what is as long comes before it, and where the network policies of its subnet say so
    /// what is as long as the block of its network (https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy, November 2026).
    /// </summary>
    private bool Counts(string destination, Packet packet)
    {
        if (packet.Endpoint is not { } endpoint || !IPNetwork.TryParse(destination, out var block) || block.PrefixLength == packet.To.GetAddressBytes().Length * 8)
            return true;
        return ResourceId.TryParse(endpoint.Body.Text("properties.subnet.id")) is { } id && cloud.InForce(id) is { } home && cloud.InForce(id.Parent!) is { } network
            && (home.Body.Says("properties.privateEndpointNetworkPolicies", "Enabled") || home.Body.Says("properties.privateEndpointNetworkPolicies", "RouteTableEnabled"))
            && VirtualNetwork.AddressSpace(network).Any(space => space.Contains(packet.To) && space.PrefixLength <= block.PrefixLength);
    }
}
