using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class SecurityRule : NetworkResource
{
    public const string TypeName = "Microsoft.Network/networkSecurityGroups/securityRules";

    private const int MostGroups = 10;

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(1000, id.Parent!);

    public override IReadOnlyList<string> ReadOnly => [];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Have("properties.priority"),
        Must.HaveText("properties.direction", "properties.access", "properties.protocol"),
        Must.BeBetween("properties.priority", 100, 4096),
        Must.BeOneOf("properties.direction", "Inbound", "Outbound"),
        Must.BeOneOf("properties.access", "Allow", "Deny"),
        Must.BeOneOf("properties.protocol", "*", "Tcp", "Udp", "Icmp", "Esp", "Ah"),
    ];

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    private static readonly (string Groups, string[] Addresses)[] Sides =
    [
        ("sourceApplicationSecurityGroups", ["sourceAddressPrefix", "sourceAddressPrefixes"]),
        ("destinationApplicationSecurityGroups", ["destinationAddressPrefix", "destinationAddressPrefixes"]),
    ];

    /// <summary>Ids of the groups that a rule names.</summary>
    public static IEnumerable<string> Groups(JsonObject body) =>
        Sides.SelectMany(side => body.Items($"properties.{side.Groups}")).Select(group => group.Text("id")).OfType<string>();

    public override void Prepare(WriteContext write)
    {
        foreach (var (groups, addresses) in Sides)
            CheckSide(write, groups, addresses);
        var rival = write.Cloud.Store.Children(write.Id.Parent!, TypeName).FirstOrDefault(other => !other.Id.Equals(write.Id)
            && other.Body.Says("properties.direction", write.Body.Text("properties.direction")!)
            && other.Body.Number("properties.priority") == write.Body.Number("properties.priority"));
        if (rival is not null)
        {
            throw new ArmError(400, "SecurityRuleConflict",
                $"Security rule {write.Id.Name} conflicts with rule {rival.Id.Name}. Rules cannot have the same Priority and Direction.");
        }
    }

    private static void CheckSide(WriteContext write, string groups, string[] addresses)
    {
        var named = write.Body.Items($"properties.{groups}");
        if (named.Count == 0)
            return;
        if (addresses.Any(address => write.Body.Text($"properties.{address}") is { Length: > 0 } || write.Body.At($"properties.{address}") is JsonArray { Count: > 0 }))
            throw new ArmError(400, "SecurityRuleInvalidAddressPrefix", $"Security rule {write.Id.Name} has addresses and application security groups on one side.");
        if (named.Count > MostGroups)
            throw new ArmError(400, "SecurityRuleTooManyApplicationSecurityGroups", $"Security rule {write.Id.Name} names more than {MostGroups} application security groups.");
        foreach (var group in named)
        {
            if (ResourceId.TryParse(group.Text("id")) is not { } id || !id.IsOf(ApplicationSecurityGroup.TypeName) || write.Cloud.Store.Find(id) is null)
                throw InvalidReference(group.Text("id"), write.Id);
        }
    }
}
