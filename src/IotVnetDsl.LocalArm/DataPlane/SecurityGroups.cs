using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Network;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>
/// Whether the security groups of subnets let a packet pass: the first rule in order of priority that fits it decides, the group's own before
/// Azure's. A private endpoint obeys its subnet's group where the subnet's network policies say so.
/// </summary>
internal sealed class SecurityGroups(Cloud cloud)
{
    /// <summary>Why the packet does not leave the subnet of who sends it; null where it does.</summary>
    public string? Leaving(ResourceRecord? subnet, Packet packet) => subnet is null ? null : Denial(subnet, "Outbound", packet);

    /// <summary>Why the packet does not get to the private endpoint in the subnet; null where it does.</summary>
    public string? Entering(ResourceRecord subnet, Packet packet) =>
        subnet.Body.Says("properties.privateEndpointNetworkPolicies", "Enabled") || subnet.Body.Says("properties.privateEndpointNetworkPolicies", "NetworkSecurityGroupEnabled")
            ? Denial(subnet, "Inbound", packet)
            : null;

    /// <summary>
    /// Why a question does not leave the subnet of who asks Azure's own name server; null where it does. Only rules that name it by its tag are about it
    /// (https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#azure-platform-considerations, November 2026).
    /// </summary>
    public string? AskingAzure(ResourceRecord subnet, Packet question)
    {
        if (ResourceId.TryParse(subnet.Body.Text("properties.networkSecurityGroup.id")) is not { } id || cloud.InForce(id) is not { } group)
            return null;
        var rule = cloud.Store.Children(id, SecurityRule.TypeName).Select(own => (own.Id.Name, Says: own.Body["properties"]))
            .Where(each => each.Says.Says("direction", "Outbound") && Values(each.Says, "destinationAddressPrefix").Contains("AzurePlatformDNS", StringComparer.OrdinalIgnoreCase))
            .OrderBy(each => each.Says.Number("priority"))
            .FirstOrDefault(each => Fits(each.Says, subnet, question with { Tags = ["AzurePlatformDNS"] }));
        return rule.Says.Says("access", "Deny") ? $"rule '{rule.Name}' of security group '{group.Id.Name}' denies it the way to Azure's name server" : null;
    }

    /// <summary>Why a question does not leave the outbound endpoint of a resolver, or does not enter an inbound one; null where it does.</summary>
    public string? AtResolver(ResourceRecord endpoint, Packet question) =>
        cloud.Switches.Is(Switches.ResolverGroups, "obeyed") && ResourceId.TryParse(DnsResolverEndpoint.SubnetIn(endpoint.Body)) is { } id && cloud.InForce(id) is { } subnet
            ? Denial(subnet, endpoint.Id.IsOf(DnsInboundEndpoint.TypeName) ? "Inbound" : "Outbound", question)
            : null;

    private string? Denial(ResourceRecord subnet, string direction, Packet packet)
    {
        if (ResourceId.TryParse(subnet.Body.Text("properties.networkSecurityGroup.id")) is not { } id || cloud.InForce(id) is not { } group)
            return null;
        var rule = cloud.Store.Children(id, SecurityRule.TypeName).Select(own => (own.Id.Name, Says: own.Body["properties"]))
            .Concat(NetworkSecurityGroup.OfAll.Select(each => (Name: each.Text("name")!, Says: each["properties"])))
            .Where(each => each.Says.Says("direction", direction))
            .OrderBy(each => each.Says.Number("priority"))
            .First(each => Fits(each.Says, subnet, packet));
        return rule.Says.Says("access", "Allow") ? null : $"rule '{rule.Name}' of security group '{group.Id.Name}' denies it the way {(direction == "Inbound" ? "into" : "out of")} '{subnet.Id.Name}'";
    }

    private bool Fits(JsonNode? rule, ResourceRecord subnet, Packet packet) =>
        (rule.Says("protocol", "*") || rule.Says("protocol", packet.Protocol))
        && Values(rule, "sourcePortRange").Any(range => Holds(range, Packet.LeavingPort))
        && FitsPort(rule, packet)
        && Values(rule, "sourceAddressPrefix").Any(place => IsFrom(place, subnet, packet))
        && (Values(rule, "destinationAddressPrefix").Any(place => IsTo(place, subnet, packet)) || Groups(rule).Any(group => IsIn(packet.Endpoint, group)));

    // "Dual port" rules: a private endpoint obeys the first range of several that are allowed, and denies all for several that are denied
    // (https://learn.microsoft.com/azure/private-link/private-endpoint-overview#limitations, November 2026).
    private static bool FitsPort(JsonNode? rule, Packet packet)
    {
        var ranges = Values(rule, "destinationPortRange").ToList();
        if (packet.Endpoint is null || !rule.Says("direction", "Inbound") || ranges.Count < 2)
            return ranges.Any(range => Holds(range, packet.Port));
        return rule.Says("access", "Deny") || Holds(ranges[0], packet.Port);
    }

    private bool IsFrom(string place, ResourceRecord subnet, Packet packet) => place.ToUpperInvariant() switch
    {
        "*" => true,
        "VIRTUALNETWORK" => packet.Arrives || (packet.From is { } from && OfNetwork(subnet).Any(block => block.Contains(from))),
        _ => Block(place) is { } block && (packet.From is { } from ? block.Contains(from) : block.PrefixLength == 0),
    };

    private bool IsTo(string place, ResourceRecord subnet, Packet packet) => place.ToUpperInvariant() switch
    {
        "*" => true,
        "VIRTUALNETWORK" => OfNetwork(subnet).Any(block => block.Contains(packet.To)),
        _ => packet.Tags.Contains(place, StringComparer.OrdinalIgnoreCase) || (Block(place) is { } block && block.Contains(packet.To)),
    };

    /// <summary>The network, those it is peered with, the sites behind gateways that it uses, and what its routes lead elsewhere.</summary>
    private IEnumerable<IPNetwork> OfNetwork(ResourceRecord subnet)
    {
        if (cloud.InForce(subnet.Id.Parent!) is not { } network)
            return [];
        var peers = PrivatePath.Connected(cloud, network).ToList();
        var gateways = peers.Where(peer => peer.Peering.Body.Flag("properties.useRemoteGateways") == true).Select(peer => peer.Remote).Prepend(network)
            .Select(each => VirtualNetworkGateway.In(cloud, each.Id)).OfType<ResourceRecord>();
        return
        [
            .. peers.Select(peer => peer.Remote).Prepend(network).SelectMany(VirtualNetwork.AddressSpace),
            .. gateways.SelectMany(gateway => GatewayConnection.Behind(cloud, gateway.Id)),
            .. Routes(subnet).Select(Block).OfType<IPNetwork>(),
        ];
    }

    private IEnumerable<string> Routes(ResourceRecord subnet) => ResourceId.TryParse(subnet.Body.Text("properties.routeTable.id")) is { } table
        ? cloud.Store.Children(table, TableRoute.TypeName).Select(route => route.Body.Text("properties.addressPrefix")).OfType<string>()
        : [];

    private static IEnumerable<string> Groups(JsonNode? rule) => rule.Items("destinationApplicationSecurityGroups").Select(group => group.Text("id")).OfType<string>();

    private static bool IsIn(ResourceRecord? endpoint, string group) =>
        endpoint is not null && endpoint.Body.Items("properties.applicationSecurityGroups").Any(own => own.Says("id", group));

    // What a rule says once, or in a list.
    private static IEnumerable<string> Values(JsonNode? rule, string name) =>
        rule.Texts(name + (name.EndsWith('x') ? "es" : "s")).Concat(rule.Text(name) is { Length: > 0 } single ? [single] : []);

    private static bool Holds(string range, int port)
    {
        if (range == "*")
            return true;
        var ends = range.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToList();
        return ends[0] <= port && port <= ends[^1];
    }

    private static IPNetwork? Block(string place) =>
        IPNetwork.TryParse(place, out var block) ? block : IPAddress.TryParse(place, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
}
