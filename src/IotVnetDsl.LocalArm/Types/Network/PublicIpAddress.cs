using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class PublicIpAddress : NetworkResource
{
    public const string TypeName = "Microsoft.Network/publicIPAddresses";

    /// <summary>The first version without the Basic SKU, which was retired in 2025.</summary>
    private const string WithoutBasic = "2024-01-01";

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid", "properties.ipAddress", "properties.ipConfiguration"];

    public override IReadOnlyList<string> Immutable { get; } = ["sku.name", "zones", "properties.publicIPAddressVersion"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("sku.tier", "Regional"),
        new("properties.idleTimeoutInMinutes", 4),
        new("properties.publicIPAddressVersion", "IPv4"),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.BeOneOf("sku.name", "Basic", "Standard", "StandardV2"),
        Must.BeOneOf("properties.publicIPAllocationMethod", "Static", "Dynamic"),
        Must.BeBetween("properties.idleTimeoutInMinutes", 4, 30),
    ];

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var old = string.CompareOrdinal(write.ApiVersion, WithoutBasic) < 0;
        write.Body.PutIfAbsent("sku.name", old ? "Basic" : "Standard");
        var basic = write.Body.Says("sku.name", "Basic");
        if (basic && !old)
            throw new ArmError(400, "BasicSkuPublicIpNotSupported", $"Public IP address {write.Id.Text} is of the Basic SKU, which is retired. Use Standard.");
        write.Body.PutIfAbsent("properties.publicIPAllocationMethod", basic ? "Dynamic" : "Static");
        if (!basic && !write.Body.Says("properties.publicIPAllocationMethod", "Static"))
            throw InvalidValue($"Public IP address {write.Id.Text} of the Standard SKU must be Static.", "properties.publicIPAllocationMethod");
        if (basic && write.Body.Says("sku.tier", "Global"))
        {
            throw new ArmError(400, "GlobalPublicIPAddressNotSupportedForBasicPublicIpAddress",
                $"Global publicIP addresses are only supported for standard SKU public IP addresses. Public IP address {write.Id.Text} is not standard SKU.");
        }

        if (write.Body.At("properties.dnsSettings.domainNameLabel") is not null)
            write.Body.Put("properties.dnsSettings.fqdn", $"{write.Body.Text("properties.dnsSettings.domainNameLabel")}.{write.Body.Text("location")}.{write.Cloud.Names.PublicAddresses}");
        if (!basic)
            write.Body.PutIfAbsent("properties.ddosSettings", new JsonObject { ["protectionMode"] = "VirtualNetworkInherited" });
        write.Body.PutIfAbsent("properties.ipAddress", write.Body.Says("properties.publicIPAddressVersion", "IPv6") ? $"2603:1020:{Random.Shared.Next(1, 9999)}::1" : $"203.0.113.{Random.Shared.Next(1, 255)}");
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        var inForce = cloud.InForce(record.Id);
        if (inForce is null || (inForce.Body.Says("properties.publicIPAllocationMethod", "Dynamic") && !IsInUse(cloud, record)))
            body.Cut("properties.ipAddress");
        ShowGateway(cloud, record, body);
        if (Users(cloud, record).FirstOrDefault(user => user.IsOf(VirtualNetworkGateway.TypeName)) is { } gateway)
            body.Put("properties.ipConfiguration.id", $"{gateway.Text}/ipConfigurations/default");
    }

    /// <summary>A dynamic address is there as long as something that is made has it.</summary>
    private bool IsInUse(Cloud cloud, ResourceRecord record) => Users(cloud, record).Any(user => cloud.InForce(user) is not null);

    private void ShowGateway(Cloud cloud, ResourceRecord record, JsonObject body)
    {
        if (Users(cloud, record).FirstOrDefault(user => user.IsOf(NatGateway.TypeName)) is { } gateway)
            body.Put("properties.natGateway.id", gateway.Text);
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
