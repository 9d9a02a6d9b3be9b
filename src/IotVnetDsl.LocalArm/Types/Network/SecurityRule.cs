using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class SecurityRule : NetworkResource
{
    public const string TypeName = "Microsoft.Network/networkSecurityGroups/securityRules";

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

    public override void Prepare(WriteContext write)
    {
        var rival = write.Cloud.Store.Children(write.Id.Parent!, TypeName).FirstOrDefault(other => !other.Id.Equals(write.Id)
            && other.Body.Says("properties.direction", write.Body.Text("properties.direction")!)
            && other.Body.Number("properties.priority") == write.Body.Number("properties.priority"));
        if (rival is not null)
        {
            throw new ArmError(400, "SecurityRuleConflict",
                $"Security rule {write.Id.Name} conflicts with rule {rival.Id.Name}. Rules cannot have the same Priority and Direction.");
        }
    }
}
