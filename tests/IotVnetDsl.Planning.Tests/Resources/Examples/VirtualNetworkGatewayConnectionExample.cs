namespace IotVnetDsl.Planning.Tests.Resources.Examples;

public sealed record VirtualNetworkGatewayConnectionExample : Example
{
    public VirtualNetwork Plant => new("vnet-plant") { AddressSpace = ["10.62.0.0/16"], Subnets = [new("GatewaySubnet", "10.62.255.0/26")] };

    public PublicIpAddress Address => new("pip-vpn") { Zones = ["1", "2", "3"] };

    public VirtualNetworkGateway Vpn => new("vpngw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Plant) { PublicIpAddresses = [Address] };

    public LocalNetworkGateway Site => new("lgw-site") { GatewayIpAddress = "198.51.100.7", AddressSpace = ["192.168.0.0/16"] };

    public VirtualNetworkGatewayConnection Tunnel => new("con-site", Vpn)
    {
        Site = Site,
        SharedKey = Secret.FromEnvironment("SITE_KEY"),
        EnableBgp = false,
        RoutingWeight = 10,
    };

    public ExpressRouteCircuit Circuit => new("erc-plant", ExpressRouteTier.Standard, ExpressRouteBilling.UnlimitedData, new("Equinix", "Washington DC", 50))
    {
        PrivatePeering = new(65040, "172.30.1.0/30", "172.30.1.4/30", 200),
    };

    public VirtualNetworkGateway Lines => new("ergw", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Plant);

    public VirtualNetworkGatewayConnection Line => new("con-circuit", Lines) { Circuit = Circuit, AuthorizationKey = Secret.FromEnvironment("CIRCUIT_KEY") };
}
