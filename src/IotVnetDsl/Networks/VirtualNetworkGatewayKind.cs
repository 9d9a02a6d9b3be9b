namespace IotVnetDsl;

/// <summary>By which way a virtual network gateway joins a network to other places (<c>properties.gatewayType</c>).</summary>
public enum VirtualNetworkGatewayKind
{
    /// <summary>Tunnels through the internet, to devices of sites.</summary>
    Vpn,

    /// <summary>The private peering of an ExpressRoute circuit, which a provider lays.</summary>
    ExpressRoute,
}
