using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>A gateway that is replaced: Azure deletes none that a connection leads to.</summary>
public sealed class ReplacedGatewayTests
{
    [Theory]
    [InlineData(false, VirtualNetworkGatewayKind.Vpn, true)]
    [InlineData(true, VirtualNetworkGatewayKind.ExpressRoute, true)]
    [InlineData(false, VirtualNetworkGatewayKind.Vpn, false)]
    public void Its_connection_goes_first_and_comes_back_after_it(bool isInSouth, VirtualNetworkGatewayKind kind, bool isConnected)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Line { IsInSouth = true }.Graph())).Errors);
        arm.Settle();
        var graph = new Line { IsInSouth = isInSouth, Kind = kind, IsConnected = isConnected }.Graph();

        var plan = arm.Plan(graph);
        plan = arm.Plan(graph, [.. plan.Missing.Select(consent => consent.ToString()), .. plan.Surplus.Select(surplus => $"delete:{surplus.Path}")]);
        var result = arm.Run(plan);

        Assert.Equal([], result.Errors.Select(error => error.Message));
        arm.Settle();
        Assert.Empty(arm.Plan(graph).Operations);
    }

    private sealed record Line : Topology
    {
        public bool IsInSouth { get; init; }

        public VirtualNetworkGatewayKind Kind { get; init; } = VirtualNetworkGatewayKind.Vpn;

        public bool IsConnected { get; init; } = true;

        public override string Id => "line";

        public override ResourceGroup ResourceGroup => new("rg-line", IotVnetDsl.Region.EastUS);

        public VirtualNetwork North => new("vnet-north") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("GatewaySubnet", "10.1.255.0/27")] };

        public LocalNetworkGateway Site => new("site") { GatewayIpAddress = "198.51.100.77", AddressSpace = ["192.168.0.0/17"] };

        public VirtualNetwork South => new("vnet-south") { AddressSpace = ["10.2.0.0/16"], Subnets = [new("GatewaySubnet", "10.2.255.0/27")] };

        public PublicIpAddress Address => new("pip-gateway") { Zones = ["1", "2", "3"] };

        public VirtualNetworkGateway Gateway => new("gateway", Kind, Kind == VirtualNetworkGatewayKind.Vpn ? VirtualNetworkGatewaySku.VpnGw1AZ : VirtualNetworkGatewaySku.ErGw1AZ, IsInSouth ? South : North)
        {
            PublicIpAddresses = [Address],
        };

        public ExpressRouteCircuit Circuit => new("erc", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Washington DC", 50));

        public VirtualNetworkGatewayConnection? Connection => !IsConnected ? null : Kind == VirtualNetworkGatewayKind.Vpn
            ? new("con", Gateway) { Site = Site, SharedKey = Secret.FromEnvironment("key") }
            : new("con", Gateway) { Circuit = Circuit };
    }
}
