using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class NetworkSecurityGroup : NetworkResource
{
    public const string TypeName = "Microsoft.Network/networkSecurityGroups";
    private static readonly InlineChildren Rules = new(SecurityRule.TypeName);

    private static readonly (string Name, int Priority, string Direction, string Access, string From, string To, string Description)[] DefaultRules =
    [
        ("AllowVnetInBound", 65000, "Inbound", "Allow", "VirtualNetwork", "VirtualNetwork", "Allow inbound traffic from all VMs in VNET"),
        ("AllowAzureLoadBalancerInBound", 65001, "Inbound", "Allow", "AzureLoadBalancer", "*", "Allow inbound traffic from azure load balancer"),
        ("DenyAllInBound", 65500, "Inbound", "Deny", "*", "*", "Deny all inbound traffic"),
        ("AllowVnetOutBound", 65000, "Outbound", "Allow", "VirtualNetwork", "VirtualNetwork", "Allow outbound traffic from all VMs to all VMs in VNET"),
        ("AllowInternetOutBound", 65001, "Outbound", "Allow", "*", "Internet", "Allow outbound traffic from all VMs to Internet"),
        ("DenyAllOutBound", 65500, "Outbound", "Deny", "*", "*", "Deny all outbound traffic"),
    ];

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid", "properties.defaultSecurityRules", "properties.subnets", "properties.networkInterfaces"];

    public override void Accepted(WriteContext write) => Rules.Apply(write);

    /// <summary>The rules that each group has after its own.</summary>
    public static IEnumerable<JsonObject> OfAll => DefaultRules.Select(rule => new JsonObject
    {
        ["name"] = rule.Name,
        ["properties"] = new JsonObject
        {
            ["description"] = rule.Description,
            ["protocol"] = "*",
            ["sourcePortRange"] = "*",
            ["destinationPortRange"] = "*",
            ["sourceAddressPrefix"] = rule.From,
            ["destinationAddressPrefix"] = rule.To,
            ["access"] = rule.Access,
            ["priority"] = rule.Priority,
            ["direction"] = rule.Direction,
            ["sourcePortRanges"] = new JsonArray(),
            ["destinationPortRanges"] = new JsonArray(),
            ["sourceAddressPrefixes"] = new JsonArray(),
            ["destinationAddressPrefixes"] = new JsonArray(),
        },
    });

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        Rules.Render(cloud, record, body, apiVersion);
        body.Put("properties.defaultSecurityRules", new JsonArray([.. OfAll]));
        Subnet.Show(body, Users(cloud, record));
    }

    public override IReadOnlyList<string> Itemized { get; } = ["defaultSecurityRules"];

    /// <summary><c>GET {group}/defaultSecurityRules</c>.</summary>
    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action) =>
        request.Method == "GET" && action.Equals("defaultSecurityRules", StringComparison.OrdinalIgnoreCase)
            ? new ArmResponse(200, new JsonObject { ["value"] = new Answers(cloud).Body(record, request.ApiVersion).At("properties.defaultSecurityRules")?.DeepClone() })
            : null;

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) =>
        Subnet.Naming(cloud, "properties.networkSecurityGroup.id", record.Id);

    public override Refusal InUse(ResourceId id, ResourceId user) => new ArmError(400, "InUseNetworkSecurityGroupCannotBeDeleted",
        $"Network security group {id.Text} cannot be deleted because it is in use by the following resources: {user.Text}. In order to delete the Network security group, remove the association with the resource(s).");
}
