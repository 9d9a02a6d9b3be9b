namespace IotVnetDsl.Planning.Tests.Resources.Examples;

public sealed record VirtualNetworkPeeringExample : Example
{
    public VirtualNetwork Shared => new("vnet-shared") { AddressSpace = ["10.50.0.0/16"] };

    public VirtualNetwork Plant => new("vnet-plant") { AddressSpace = ["10.51.0.0/16"] };

    public VirtualNetworkPeering PlantToShared => new("to-shared", Plant, Shared)
    {
        AllowVirtualNetworkAccess = true,
        AllowForwardedTraffic = true,
        AllowGatewayTransit = false,
        UseRemoteGateways = false,
    };

    public VirtualNetworkPeering SharedToPlant => new("to-plant", Shared, Plant) { AllowGatewayTransit = true };
}
