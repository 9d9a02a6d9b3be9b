using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>A VPN or ExpressRoute gateway: it takes its network's GatewaySubnet.</summary>
internal sealed class VirtualNetworkGateway : NetworkResource
{
    public const string TypeName = "Microsoft.Network/virtualNetworkGateways";

    public override string Name => TypeName;

    public override IReadOnlyList<string> Immutable { get; } = ["properties.gatewayType", "properties.vpnType", "properties.vpnGatewayGeneration"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.enableBgp", false),
        new("properties.activeActive", false),
        new("properties.bgpSettings.asn", 65515),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Have("properties.ipConfigurations"),
        Must.HaveText("properties.gatewayType", "properties.sku.name"),
        Must.BeOneOf("properties.gatewayType", "Vpn", "ExpressRoute"),
        Must.HaveTextInEach("properties.ipConfigurations", "properties.subnet.id"),
    ];

    /// <summary>A gateway that is in force in a network.</summary>
    public static ResourceRecord? In(Cloud cloud, ResourceId network) => cloud.Store.OfType(TypeName)
        .Where(gateway => gateway.Body.Items("properties.ipConfigurations").Any(configuration => ResourceId.TryParse(configuration.Text("properties.subnet.id"))?.Parent?.Equals(network) == true))
        .Select(gateway => cloud.InForce(gateway.Id)).FirstOrDefault(gateway => gateway is not null);

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => GatewayConnection.Naming(cloud, record.Id, "properties.virtualNetworkGateway1.id", "properties.virtualNetworkGateway2.id");

    public override Refusal InUse(ResourceId id, ResourceId user) => GatewayConnection.RefuseInUse(id, user);

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        var configurations = write.Body.Items("properties.ipConfigurations");
        foreach (var configuration in configurations)
        {
            var subnet = configuration.Text("properties.subnet.id");
            if (ResourceId.TryParse(subnet) is not { } id || write.Cloud.Store.Find(id) is null)
                throw InvalidReference(subnet, write.Id);
            if (!id.Name.Equals(Subnet.GatewaySubnet, StringComparison.OrdinalIgnoreCase))
            {
                throw new ArmError(400, "InvalidGatewaySubnet",
                    $"Virtual network gateway {write.Id.Name} must be in a subnet named '{Subnet.GatewaySubnet}', not '{id.Name}'.");
            }

            if (write.Cloud.Store.Find(id.Parent!)!.Body.Text("location") != write.Body.Text("location"))
                throw InvalidReference(subnet, write.Id);
        }

        foreach (var address in configurations.Select(configuration => configuration.Text("properties.publicIPAddress.id")).OfType<string>())
        {
            if (ResourceId.TryParse(address) is not { } id || write.Cloud.Store.Find(id) is null)
                throw InvalidReference(address, write.Id);
        }

        if (write.Body.Flag("properties.activeActive") == true && configurations.Count < 2)
        {
            throw new ArmError(400, "ActiveActiveGatewayMustHaveTwoIpConfigurations",
                $"Virtual network gateway {write.Id.Name} is active-active and needs two IP configurations.");
        }
    }
}
