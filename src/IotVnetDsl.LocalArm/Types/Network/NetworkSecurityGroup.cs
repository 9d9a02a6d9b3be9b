using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class NetworkSecurityGroup : NetworkResource
{
    public const string TypeName = "Microsoft.Network/networkSecurityGroups";
    private static readonly InlineChildren Rules = new(SecurityRule.TypeName);

    private static readonly (string Name, int Priority, string Direction, string Access, string From, string To)[] DefaultRules =
    [
        ("AllowVnetInBound", 65000, "Inbound", "Allow", "VirtualNetwork", "VirtualNetwork"),
        ("AllowAzureLoadBalancerInBound", 65001, "Inbound", "Allow", "AzureLoadBalancer", "*"),
        ("DenyAllInBound", 65500, "Inbound", "Deny", "*", "*"),
        ("AllowVnetOutBound", 65000, "Outbound", "Allow", "VirtualNetwork", "VirtualNetwork"),
        ("AllowInternetOutBound", 65001, "Outbound", "Allow", "*", "Internet"),
        ("DenyAllOutBound", 65500, "Outbound", "Deny", "*", "*"),
    ];

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid", "properties.defaultSecurityRules", "properties.subnets", "properties.networkInterfaces"];

    public override void Accepted(WriteContext write) => Rules.Apply(write, keepWhenAbsent: false);

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body)
    {
        Rules.Render(cloud, record, body);
        body.Put("properties.defaultSecurityRules", new JsonArray([.. DefaultRules.Select(rule => (JsonNode)new JsonObject
        {
            ["id"] = $"{record.Id.Text}/defaultSecurityRules/{rule.Name}",
            ["name"] = rule.Name,
            ["properties"] = new JsonObject
            {
                ["protocol"] = "*",
                ["sourcePortRange"] = "*",
                ["destinationPortRange"] = "*",
                ["sourceAddressPrefix"] = rule.From,
                ["destinationAddressPrefix"] = rule.To,
                ["access"] = rule.Access,
                ["priority"] = rule.Priority,
                ["direction"] = rule.Direction,
                ["provisioningState"] = "Succeeded",
            },
        })]));
        Subnet.Show(body, Users(cloud, record));
    }

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) =>
        Subnet.Naming(cloud, "properties.networkSecurityGroup.id", record.Id);

    public override Refusal InUse(ResourceId id, ResourceId user) => new ArmError(400, "InUseNetworkSecurityGroupCannotBeDeleted",
        $"Network security group {id.Text} cannot be deleted because it is in use by the following resources: {user.Text}. In order to delete the Network security group, remove the association with the resource(s).");
}
