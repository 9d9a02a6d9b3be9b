namespace IotVnetDsl.Planning.Tests.Resources.Examples;

public sealed record VirtualNetworkGatewayExample : Example
{
    private static readonly ValueList<string> Zones = ["1", "2", "3"];

    public PublicIpAddress First => new("pip-vpn-1") { Zones = Zones };

    public PublicIpAddress Second => new("pip-vpn-2") { Zones = Zones };

    public VirtualNetwork Shared => new("vnet-shared") { AddressSpace = ["10.60.0.0/16"], Subnets = [new("GatewaySubnet", "10.60.255.0/26")] };

    public VirtualNetwork Plant => new("vnet-plant") { AddressSpace = ["10.61.0.0/16"], Subnets = [new("lines", "10.61.1.0/24")] };

    public VirtualNetworkGateway Vpn => new("vpngw-shared", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw2AZ, Shared)
    {
        PublicIpAddresses = [First, Second],
        ActiveActive = true,
        EnableBgp = true,
        Bgp = new(65020) { PeeringAddress = "10.60.255.30" },
        Generation = VpnGatewayGeneration.Generation2,
    };

    public VirtualNetworkGateway Circuits => new("ergw-shared", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Shared);

    // Made after the gateways and after the other direction.
    public VirtualNetworkPeering PlantToShared => new("to-shared", Plant, Shared) { UseRemoteGateways = true };

    public VirtualNetworkPeering SharedToPlant => new("to-plant", Shared, Plant) { AllowGatewayTransit = true };
}
