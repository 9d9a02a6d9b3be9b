using System.Net;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Network;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>The name servers that clients of a network ask, and whether security groups let them.</summary>
internal sealed class NameServers(Cloud cloud)
{
    /// <summary>Azure's own, which asks the zones linked to the network that it is asked from.</summary>
    public const string Azure = "168.63.129.16";

    /// <summary>Those that a network states; none where it asks Azure's own.</summary>
    public static string[] Of(ResourceRecord network) => [.. network.Body.Texts("properties.dhcpOptions.dnsServers")];

    /// <summary>Why none of them hears who is in a subnet of the network; null where one does.</summary>
    public string? Unheard(ResourceRecord network, ResourceRecord subnet, Caller caller)
    {
        var groups = new SecurityGroups(cloud);
        var unheard = Of(network).DefaultIfEmpty(Azure).Select(IPAddress.Parse).Select(server => Packet.ToNameServer(server, caller.Address))
            .Select(question => question.To.ToString() == Azure ? groups.AskingAzure(subnet, question)
                : groups.Leaving(subnet, question) ?? (At(question.To) is { } endpoint ? groups.AtResolver(endpoint, question) : null)).ToList();
        return unheard.All(why => why is not null) ? unheard[0] : null;
    }

    /// <summary>Why a resolver's address does not hear what a ruleset asks from its outbound endpoints; null where it hears one of them.</summary>
    public string? Unheard(ResourceId ruleset, ResourceRecord inbound, ResourceRecord home)
    {
        var groups = new SecurityGroups(cloud);
        var to = IPAddress.Parse(DnsInboundEndpoint.Addresses(inbound).First());
        var unheard = cloud.Store.Find(ruleset)!.Body.Items(DnsForwardingRuleset.Endpoints).Select(each => ResourceId.TryParse(each.Text("id"))).OfType<ResourceId>()
            .Select(id => cloud.InForce(id)).OfType<ResourceRecord>().Select(outbound =>
            {
                if (DnsResolver.Network(cloud, outbound.Id.Parent!) is not { } network || !new PrivatePath(cloud).Leads(network, home))
                    return $"outbound endpoint '{outbound.Id.Name}' does not get to '{home.Id.Name}', where ruleset '{ruleset.Name}' asks";
                var asking = ResourceId.TryParse(DnsResolverEndpoint.SubnetIn(outbound.Body)) is { } id && cloud.InForce(id) is { } subnet
                    ? Subnet.Prefixes(subnet.Id, subnet.Body).SelectMany(AddressBlock.Usable).FirstOrDefault()
                    : null;
                var question = Packet.ToNameServer(to, asking);
                return groups.AtResolver(outbound, question) ?? groups.AtResolver(inbound, question);
            }).ToList();
        return unheard.All(why => why is not null) ? unheard.FirstOrDefault() ?? $"ruleset '{ruleset.Name}' has no outbound endpoint" : null;
    }

    private ResourceRecord? At(IPAddress server) => cloud.Store.OfType(DnsInboundEndpoint.TypeName)
        .FirstOrDefault(endpoint => DnsInboundEndpoint.Addresses(endpoint).Contains(server.ToString()));
}
