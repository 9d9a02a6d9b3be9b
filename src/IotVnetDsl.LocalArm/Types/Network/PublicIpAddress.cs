using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class PublicIpAddress : NetworkResource
{
    public const string TypeName = "Microsoft.Network/publicIPAddresses";

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid", "properties.ipAddress", "properties.ipConfiguration"];

    public override IReadOnlyList<string> Immutable { get; } = ["sku.name", "zones", "properties.publicIPAddressVersion"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("sku.name", "Standard"),
        new("sku.tier", "Regional"),
        new("properties.idleTimeoutInMinutes", 4),
        new("properties.publicIPAddressVersion", "IPv4"),
        new("properties.publicIPAllocationMethod", "Static"),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.BeOneOf("sku.name", "Standard", "StandardV2"),
        Must.BeOneOf("properties.publicIPAllocationMethod", "Static"),
        Must.BeBetween("properties.idleTimeoutInMinutes", 4, 30),
    ];

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        write.Body.PutIfAbsent("properties.ipAddress", $"203.0.113.{Random.Shared.Next(1, 255)}");
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body)
    {
        if (User(cloud, record.Id) is { } user && user.IsOf(VirtualNetworkGateway.TypeName))
            body.Put("properties.ipConfiguration.id", $"{user.Text}/ipConfigurations/default");
    }

    public override void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        if (User(cloud, record.Id) is { } user)
        {
            throw new ArmError(400, "PublicIPAddressCannotBeDeleted",
                $"Public IP address {record.Id.Text} can not be deleted since it is still allocated to resource {user.Text}.");
        }
    }

    /// <summary>Whoever names the address, of whatever type.</summary>
    private static ResourceId? User(Cloud cloud, ResourceId address) => cloud.Store.Resources.Rows
        .FirstOrDefault(other => !other.Id.Equals(address) && JsonText.Write(other.Body).Contains($"\"{address.Text}\"", StringComparison.OrdinalIgnoreCase))?.Id;
}
