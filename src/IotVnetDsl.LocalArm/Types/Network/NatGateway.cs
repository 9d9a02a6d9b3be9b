using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>A way out of subnets by public addresses of one's own.</summary>
internal sealed class NatGateway : NetworkResource
{
    public const string TypeName = "Microsoft.Network/natGateways";

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid", "properties.subnets"];

    public override IReadOnlyList<string> Immutable { get; } = ["sku.name", "zones"];

    public override IReadOnlyList<Default> Defaults { get; } = [new("sku.name", "Standard"), new("properties.idleTimeoutInMinutes", 4)];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.BeOneOf("sku.name", "Standard", "StandardV2"),
        Must.BeBetween("properties.idleTimeoutInMinutes", 4, 120),
        Must.HaveAtMost("properties.publicIpAddresses", 16),
        Must.HaveAtMost("zones", 1),
    ];

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        foreach (var address in write.Body.Items("properties.publicIpAddresses"))
            CheckAddress(write, address.Text("id"));
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion) => Subnet.Show(body, Users(cloud, record));

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => Subnet.Naming(cloud, "properties.natGateway.id", record.Id);

    public override Refusal InUse(ResourceId id, ResourceId user) => new ArmError(400, "InUseNatGatewayCannotBeDeleted",
        $"NAT gateway {id.Name} is in use by {user.Text} and cannot be deleted.");

    private static void CheckAddress(WriteContext write, string? id)
    {
        if (ResourceId.TryParse(id) is not { } address || !address.IsOf(PublicIpAddress.TypeName) || write.Cloud.Store.Find(address) is not { } found
            || !string.Equals(found.Body.Text("location"), write.Body.Text("location"), StringComparison.OrdinalIgnoreCase))
        {
            throw InvalidReference(id, write.Id);
        }

        _ = CheckMade(write, found);
        if (write.Cloud.Store.OfType(TypeName).FirstOrDefault(other => !other.Id.Equals(write.Id) && Uses(other, address)) is { } holder)
        {
            throw new ArmError(400, "PublicIPAddressInUse",
                $"Resource {write.Id.Text} is referencing public IP address {address.Text} that is already allocated to resource {holder.Id.Text}.");
        }
    }

    private static bool Uses(ResourceRecord gateway, ResourceId address) =>
        gateway.Body.Items("properties.publicIpAddresses").Any(item => item.Says("id", address.Text));
}
