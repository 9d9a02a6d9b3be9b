using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary><c>GET {network}/CheckIPAddressAvailability?ipAddress=…</c>: whether an address of a subnet is free, and if not, which are.</summary>
internal static class AddressAvailability
{
    private const int Shown = 5;

    public static ArmResponse? Answer(Cloud cloud, ResourceRecord network, ArmRequest request, string action)
    {
        if (request.Method != "GET" || !action.Equals("CheckIPAddressAvailability", StringComparison.OrdinalIgnoreCase))
            return null;
        if (!IPAddress.TryParse(request.Query("ipAddress"), out var asked))
            throw new ArmError(400, "InvalidIPAddress", $"The IP address '{request.Query("ipAddress")}' is not valid.");
        var blocks = cloud.Store.Children(network.Id, Subnet.TypeName).SelectMany(subnet => Subnet.Prefixes(subnet.Id, subnet.Body)).Where(block => block.Contains(asked)).ToList();
        var isReserved = blocks.Count > 0 && !blocks.Any(block => AddressBlock.IsUsable(block, asked));
        var taken = Taken(cloud).ToHashSet();
        var isFree = blocks.Count > 0 && !isReserved && !taken.Contains(asked);
        var body = new JsonObject { ["available"] = isFree };
        if (!isFree)
            body["availableIPAddresses"] = new JsonArray([.. blocks.SelectMany(AddressBlock.Usable).Where(address => !taken.Contains(address)).Take(Shown).Select(address => (JsonNode)address.ToString())]);
        body["isPlatformReserved"] = isReserved;
        return new ArmResponse(200, body);
    }

    /// <summary>What stands in subnets, whosever.</summary>
    public static IEnumerable<IPAddress> Taken(Cloud cloud) =>
        from card in cloud.Store.OfType(NetworkInterface.TypeName)
        from configuration in card.Body.Items("properties.ipConfigurations")
        let address = configuration.Text("properties.privateIPAddress")
        where address is not null
        select IPAddress.Parse(address);
}
