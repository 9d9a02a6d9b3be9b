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
        if (Users(cloud, record).FirstOrDefault(user => user.IsOf(VirtualNetworkGateway.TypeName)) is { } gateway)
            body.Put("properties.ipConfiguration.id", $"{gateway.Text}/ipConfigurations/default");
    }

    /// <summary>Whoever names the address as its own, of whatever type.</summary>
    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) =>
        cloud.Store.Resources.Rows.Where(other => Names(other.Body, record.Id)).Select(other => other.Id);

    public override Refusal InUse(ResourceId id, ResourceId user) => new ArmError(400, "PublicIPAddressCannotBeDeleted",
        $"Public IP address {id.Text} can not be deleted since it is still allocated to resource {user.Text}.");

    private static bool Names(JsonObject other, ResourceId address) =>
        other.Items("properties.publicIpAddresses").Any(item => item.Says("id", address.Text))
        || other.Items("properties.ipConfigurations").Any(configuration => configuration.Says("properties.publicIPAddress.id", address.Text));
}
