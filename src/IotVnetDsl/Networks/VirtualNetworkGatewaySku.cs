using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// Size of a virtual network gateway (<c>properties.sku.name</c>). Sizes of a family change into each other in place; VPN gateways that
/// are not zone-redundant can no longer be created. Azure refuses a size of the other kind of gateway.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01; "About gateway SKUs", 2026-11.</remarks>
public sealed record VirtualNetworkGatewaySku
{
    private VirtualNetworkGatewaySku(string name) => Name = name;

    /// <summary>VPN, zone-redundant: 650 Mbps, 30 tunnels.</summary>
    [GraphValue("VpnGw1AZ")]
    public static VirtualNetworkGatewaySku VpnGw1AZ { get; } = new("VpnGw1AZ");

    /// <summary>VPN, zone-redundant: 1 Gbps, 30 tunnels.</summary>
    [GraphValue("VpnGw2AZ")]
    public static VirtualNetworkGatewaySku VpnGw2AZ { get; } = new("VpnGw2AZ");

    /// <summary>VPN, zone-redundant: 1.25 Gbps (generation 2: 2.5), 30 tunnels.</summary>
    [GraphValue("VpnGw3AZ")]
    public static VirtualNetworkGatewaySku VpnGw3AZ { get; } = new("VpnGw3AZ");

    /// <summary>VPN, zone-redundant, generation 2: 5 Gbps, 100 tunnels.</summary>
    [GraphValue("VpnGw4AZ")]
    public static VirtualNetworkGatewaySku VpnGw4AZ { get; } = new("VpnGw4AZ");

    /// <summary>VPN, zone-redundant, generation 2: 10 Gbps, 100 tunnels.</summary>
    [GraphValue("VpnGw5AZ")]
    public static VirtualNetworkGatewaySku VpnGw5AZ { get; } = new("VpnGw5AZ");

    /// <summary>ExpressRoute, zone-redundant: 1 Gbps.</summary>
    [GraphValue("ErGw1AZ")]
    public static VirtualNetworkGatewaySku ErGw1AZ { get; } = new("ErGw1AZ");

    /// <summary>ExpressRoute, zone-redundant: 2 Gbps.</summary>
    [GraphValue("ErGw2AZ")]
    public static VirtualNetworkGatewaySku ErGw2AZ { get; } = new("ErGw2AZ");

    /// <summary>ExpressRoute, zone-redundant: 10 Gbps.</summary>
    [GraphValue("ErGw3AZ")]
    public static VirtualNetworkGatewaySku ErGw3AZ { get; } = new("ErGw3AZ");

    /// <summary>ExpressRoute, zone-redundant, grows by itself up to 40 Gbps.</summary>
    [GraphValue("ErGwScale")]
    public static VirtualNetworkGatewaySku ErGwScale { get; } = new("ErGwScale");

    /// <summary>Azure's name (<c>VpnGw1AZ</c>).</summary>
    public string Name { get; init; }

    /// <summary>An SKU that this library has no member for.</summary>
    /// <param name="name">Azure's name of it.</param>
    [GraphFactory]
    public static VirtualNetworkGatewaySku Named(string name) => new(name);
}
