using System.Net;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Network;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>From a network to a private address: its own endpoints and those of connected peers.</summary>
internal sealed class PrivatePath(Cloud cloud)
{
    /// <param name="destination">Whom the client wants.</param>
    /// <param name="address">What its name resolved to.</param>
    /// <param name="network">Where the client is, or arrives.</param>
    /// <param name="arriving">The client comes through the network's gateway, which peers must allow and use.</param>
    /// <param name="caller">Who it is.</param>
    public Verdict Ask(Destination destination, IPAddress address, ResourceRecord network, bool arriving, Caller caller)
    {
        var networks = Peers(network, arriving).Prepend(network).Select(each => each.Id).ToList();
        var there = cloud.Store.OfType(PrivateEndpoint.TypeName)
            .Where(endpoint => cloud.InForce(endpoint.Id) is not null && NetworkOf(endpoint) is { } home && networks.Contains(home))
            .FirstOrDefault(endpoint => EndpointMember.Read(endpoint).Any(member => member.Address == address.ToString()));
        if (there is null)
            return Verdict.No($"no private endpoint with address {address} is reachable from '{network.Id.Name}'");
        var member = EndpointMember.Read(there).First(member => member.Address == address.ToString());
        if (!destination.Target.Id.Equals(PrivateEndpoint.Target(there.Body)) || !member.HostName.Equals(destination.Host, StringComparison.OrdinalIgnoreCase))
            return Verdict.No($"{address} is private endpoint '{there.Id.Name}', which leads to '{member.HostName}'");
        if (arriving && Keeps(NetworkOf(there)!, caller.Address) is { } keeper)
            return Verdict.No($"answers to {caller.Address} stay in '{keeper.Id.Name}', which has that address itself");
        var packet = new Packet(caller.Address, arriving, address, destination.Port) { Endpoint = there };
        var groups = new SecurityGroups(cloud);
        if ((groups.Leaving(caller.Subnet, packet) ?? new OwnRoutes(cloud).Leaving(caller.Subnet, packet) ?? groups.Entering(cloud.InForce(SubnetOf(there)!)!, packet)) is { } denial)
            return Verdict.No(denial);
        var status = PrivateEndpoint.Status(cloud, there);
        return status == "Approved"
            ? Verdict.Yes($"private endpoint '{there.Id.Name}' is approved")
            : Verdict.No($"the connection of private endpoint '{there.Id.Name}' is {status}");
    }

    /// <summary>Does traffic of a network get to another one?</summary>
    public bool Leads(ResourceRecord network, ResourceRecord other) => network.Id.Equals(other.Id) || Peers(network, arriving: false).Any(peer => peer.Id.Equals(other.Id));

    private static ResourceId? NetworkOf(ResourceRecord endpoint) => SubnetOf(endpoint)?.Parent;

    private static ResourceId? SubnetOf(ResourceRecord endpoint) => ResourceId.TryParse(endpoint.Body.Text("properties.subnet.id"));

    /// <summary>The networks to which traffic of a network gets, each with the peering that leads there: both directions must be there and allow access.</summary>
    public static IEnumerable<(ResourceRecord Peering, ResourceRecord Back, ResourceRecord Remote)> Connected(Cloud cloud, ResourceRecord network)
    {
        foreach (var own in cloud.Store.Children(network.Id, VirtualNetworkPeering.TypeName).Select(peering => cloud.InForce(peering.Id)).OfType<ResourceRecord>())
        {
            var back = VirtualNetworkPeering.Reverse(cloud, own);
            if (back is null || !VirtualNetworkPeering.IsConnected(cloud, own) || !Allows(own) || !Allows(back))
                continue;
            if (VirtualNetworkPeering.Remote(cloud, own.Body) is { } remote && cloud.InForce(remote.Id) is { } inForce)
                yield return (own, back, inForce);
        }
    }

    // What networks have themselves they prefer to all that gateways lead elsewhere.
    private ResourceRecord? Keeps(ResourceId home, IPAddress? site) => site is null || cloud.InForce(home) is not { } network ? null
        : Connected(cloud, network).Select(peer => peer.Remote).Prepend(network).FirstOrDefault(each => VirtualNetwork.AddressSpace(each).Any(block => block.Contains(site)));

    // Peerings are not transitive.
    private IEnumerable<ResourceRecord> Peers(ResourceRecord network, bool arriving) => Connected(cloud, network)
        .Where(peer => !arriving || (peer.Peering.Body.Flag("properties.allowGatewayTransit") == true && peer.Back.Body.Flag("properties.useRemoteGateways") == true))
        .Select(peer => peer.Remote);

    private static bool Allows(ResourceRecord peering) => peering.Body.Flag("properties.allowVirtualNetworkAccess") != false;
}
