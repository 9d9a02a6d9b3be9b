using System.Net;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Network;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>What a name resolves to inside a network.</summary>
/// <param name="Private">An address in a private zone; null when the answer is the public one, or none.</param>
/// <param name="Exists">False for NXDOMAIN: a linked zone without the record.</param>
/// <param name="Why">In words.</param>
internal sealed record Resolved(IPAddress? Private, bool Exists, string Why);

/// <summary>
/// Public DNS turns the name of a target with approved connections into an alias below <c>privatelink</c>; the zones
/// linked to the asking network answer that one.
/// </summary>
internal sealed class NameResolution(Cloud cloud)
{
    /// <param name="destination">Whose name.</param>
    /// <param name="network">Whose resolver.</param>
    /// <param name="forwarded">The client's own DNS servers forward to Azure's resolver in that network.</param>
    /// <param name="speaksIPv6">Who asks has an address of IPv6, too, and prefers it (RFC 6724).</param>
    public Resolved Resolve(Destination destination, ResourceRecord network, bool forwarded, bool speaksIPv6)
    {
        if (!forwarded && NameServers.Of(network) is [_, ..] servers && servers.Any(server => server != NameServers.Azure))
        {
            return Resolvers(servers) is not { } asked ? Public($"the DNS servers of '{network.Id.Name}' do not ask linked zones")
                : new PrivatePath(cloud).Leads(network, asked) ? Resolve(destination, asked, forwarded: true, speaksIPv6)
                : new Resolved(null, false, $"the DNS servers of '{network.Id.Name}' are a resolver in '{asked.Id.Name}', which it does not get to");
        }
        if (!forwarded && Forwarded(destination, network) is { } forward)
            return forward.Unheard is { } unheard ? new Resolved(null, false, unheard)
                : forward.To is { } resolving ? Resolve(destination, resolving, forwarded: true, speaksIPv6)
                : Public($"a rule of '{forward.Ruleset}' leads to servers that are not known here");

        if (!HasApprovedConnection(destination))
            return Public($"'{destination.Target.Id.Name}' has no approved private endpoint, so its name has no private alias");
        if (LinkOf(network, destination.Zone) is not { } link)
            return Public($"no zone '{destination.Zone}' is linked to '{network.Id.Name}'");

        if (speaksIPv6 && cloud.InForce(link.Id.Parent!.Child("AAAA", destination.RecordName)) is { } six && six.Body.Items("properties.aaaaRecords") is [var preferred, ..])
            return new Resolved(IPAddress.Parse(preferred.Text("ipv6Address")!), true, $"'{destination.Host}' is {preferred.Text("ipv6Address")} in zone '{link.Id.Parent!.Name}'");
        if ((cloud.InForce(link.Id.Parent!.Child("A", destination.RecordName)) ?? cloud.InForce(link.Id.Parent!.Child("A", "*"))) is { } record && record.Body.Items("properties.aRecords") is [var first, ..])
            return new Resolved(IPAddress.Parse(first.Text("ipv4Address")!), true, $"'{destination.Host}' is {first.Text("ipv4Address")} in zone '{link.Id.Parent!.Name}'");
        return link.Body.Says("properties.resolutionPolicy", "NxDomainRedirect")
            ? Public($"zone '{destination.Zone}' has no record '{destination.RecordName}' and its link redirects to public DNS")
            : new Resolved(null, false, $"zone '{destination.Zone}', linked to '{network.Id.Name}', has no record '{destination.RecordName}': the name does not exist there");
    }

    /// <summary>Where a ruleset of the network leads the name; null where none does. Of the rules that fit the longest decides.</summary>
    private (string Ruleset, ResourceRecord? To, string? Unheard)? Forwarded(Destination destination, ResourceRecord network)
    {
        var link = cloud.Store.OfType(DnsForwardingRulesetLink.TypeName)
            .FirstOrDefault(link => link.Body.Says("properties.virtualNetwork.id", network.Id.Text) && cloud.InForce(link.Id) is not null);
        if (link is null)
            return null;
        var rule = cloud.Store.Children(link.Id.Parent!, DnsForwardingRule.TypeName)
            .Where(rule => rule.Body.Says("properties.forwardingRuleState", "Enabled"))
            .Where(rule => $".{destination.Host}.".EndsWith(rule.Body.Text("properties.domainName") is "." or null ? "." : "." + rule.Body.Text("properties.domainName"), StringComparison.OrdinalIgnoreCase))
            .MaxBy(rule => rule.Body.Text("properties.domainName")!.Length);
        if (rule is null)
            return null;
        var servers = rule.Body.Items("properties.targetDnsServers").Select(server => server.Text("ipAddress")).ToList();
        var inbound = cloud.Store.OfType(DnsInboundEndpoint.TypeName)
            .FirstOrDefault(endpoint => endpoint.Body.Items("properties.ipConfigurations").Any(own => servers.Contains(own.Text("privateIpAddress"))));
        var home = inbound is null ? null : ResourceId.TryParse(cloud.Store.Find(inbound.Id.Parent!)?.Body.Text("properties.virtualNetwork.id"));
        return home is not null && cloud.InForce(home) is { } resolving
            ? (link.Id.Parent!.Name, resolving, new NameServers(cloud).Unheard(link.Id.Parent!, inbound!, resolving))
            : (link.Id.Parent!.Name, null, null);
    }

    /// <summary>The network whose resolver the servers are, all of them.</summary>
    private ResourceRecord? Resolvers(IReadOnlyList<string> servers)
    {
        var asked = servers.Select(server => cloud.Store.OfType(DnsInboundEndpoint.TypeName)
            .FirstOrDefault(endpoint => cloud.InForce(endpoint.Id) is { } there && DnsInboundEndpoint.Addresses(there).Contains(server))).ToList();
        return asked.All(endpoint => endpoint is not null && endpoint.Id.Parent!.Equals(asked[0]!.Id.Parent)) ? DnsResolver.Network(cloud, asked[0]!.Id.Parent!) : null;
    }

    private static Resolved Public(string why) => new(null, true, why);

    private bool HasApprovedConnection(Destination destination) => cloud.Store
        .Children(destination.Target.Id, $"{destination.Target.Id.Type}/privateEndpointConnections")
        .Any(connection => PrivateEndpointConnection.Status(connection) == "Approved"
            && connection.Body.Texts("properties.groupIds").Any(group => destination.Groups.Contains(group, StringComparer.OrdinalIgnoreCase)));

    private ResourceRecord? LinkOf(ResourceRecord network, string zone) => cloud.Store.OfType(VirtualNetworkLink.TypeName)
        .Where(link => link.Id.Parent!.Name.Equals(zone, StringComparison.OrdinalIgnoreCase) && link.Body.Says("properties.virtualNetwork.id", network.Id.Text))
        .Where(link => cloud.InForce(link.Id.Parent!) is not null)
        .Select(link => cloud.InForce(link.Id)).FirstOrDefault(link => link is not null);
}
