using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>
/// <c>GET {network}/usages</c>: how many addresses each subnet has, and how many of them are taken.
/// Source: https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks/list-usage.
/// </summary>
internal static class SubnetUsages
{
    public static ArmResponse? Answer(Cloud cloud, ResourceRecord network, ArmRequest request, string action)
    {
        if (request.Method != "GET" || !action.Equals("usages", StringComparison.OrdinalIgnoreCase))
            return null;
        var taken = AddressAvailability.Taken(cloud).ToList();
        return new ArmResponse(200, new JsonObject
        {
            ["value"] = new JsonArray([.. cloud.Store.Children(network.Id, Subnet.TypeName).Select(subnet =>
            {
                var blocks = Subnet.Prefixes(subnet.Id, subnet.Body);
                return (JsonNode)new JsonObject
                {
                    ["currentValue"] = taken.Count(address => blocks.Any(block => block.Contains(address))),
                    ["id"] = subnet.Id.Text,
                    ["limit"] = blocks.Sum(AddressBlock.UsableCount),
                    ["name"] = new JsonObject { ["localizedValue"] = "Subnet size and usage", ["value"] = "SubnetSpace" },
                    ["unit"] = "Count",
                };
            })]),
        });
    }
}
