using System.Net;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

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
        var unheard = Of(network).DefaultIfEmpty(Azure).Select(IPAddress.Parse).Select(server => Packet.ToNameServer(server, caller))
            .Select(question => question.To.ToString() == Azure ? groups.AskingAzure(subnet, question) : groups.Leaving(subnet, question)).ToList();
        return unheard.All(why => why is not null) ? unheard[0] : null;
    }
}
