using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A VPN or ExpressRoute gateway (<c>Microsoft.Network/virtualNetworkGateways</c>): by it sites arrive in a network. It takes the
/// network's subnet <c>GatewaySubnet</c>, which must be there (IVD3006), and a connection joins it to a site or circuit (IVD3018).
/// Billed by the hour.
/// </summary>
/// <remarks>
/// Azure takes 20 to 45 minutes to make one. One gateway of each kind may share a network. Source: Azure Resource Manager type
/// definitions 2024-05-01.
/// </remarks>
public sealed record VirtualNetworkGateway : RegionalResource
{
    /// <summary>Declares a gateway.</summary>
    /// <param name="name">
    /// 1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit, ending with one or <c>_</c>; unique in the resource group.
    /// </param>
    /// <param name="kind">By which way sites arrive.</param>
    /// <param name="sku">Size, of that kind.</param>
    /// <param name="virtualNetwork">The network that sites arrive in, of the gateway's region.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public VirtualNetworkGateway(
        string name,
        VirtualNetworkGatewayKind kind,
        VirtualNetworkGatewaySku sku,
        VirtualNetworkReference virtualNetwork,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, file, line) => (Kind, Sku, VirtualNetwork) = (kind, sku, virtualNetwork);

    /// <summary>By which way sites arrive (<c>properties.gatewayType</c>). Cannot be changed.</summary>
    public VirtualNetworkGatewayKind Kind { get; init; }

    /// <summary>Size (<c>properties.sku</c>).</summary>
    public VirtualNetworkGatewaySku Sku { get; init; }

    /// <summary>
    /// The network that sites arrive in; the gateway stands in its <c>GatewaySubnet</c>
    /// (<c>properties.ipConfigurations[].properties.subnet.id</c>). Cannot be changed.
    /// </summary>
    public VirtualNetworkReference VirtualNetwork { get; init; }

    /// <summary>
    /// Public addresses (<c>properties.ipConfigurations[].properties.publicIPAddress.id</c>), of the gateway's region and in the zones that
    /// it is to survive: a VPN has one, two when <see cref="ActiveActive"/>; an ExpressRoute gateway may leave its own to Azure. A list that
    /// is set is complete; unset = left as they are, and a new gateway has none.
    /// </summary>
    public ValueList<PublicIpAddressReference>? PublicIpAddresses { get; init; }

    /// <summary>
    /// Whether both instances of a VPN gateway hold tunnels (<c>properties.activeActive</c>), each with an address of its own. Unset = false.
    /// </summary>
    public bool? ActiveActive { get; init; }

    /// <summary>Whether routes are told by BGP (<c>properties.enableBgp</c>). Unset = false.</summary>
    public bool? EnableBgp { get; init; }

    /// <summary>The gateway's end of BGP sessions (<c>properties.bgpSettings</c>). Unset = left as it is; a new gateway gets 65515.</summary>
    public BgpSettings? Bgp { get; init; }

    /// <summary>Generation of a VPN gateway (<c>properties.vpnGatewayGeneration</c>). Cannot be changed. Unset = Azure chooses by size.</summary>
    public VpnGatewayGeneration? Generation { get; init; }

    /// <summary>A reference to the gateway.</summary>
    /// <param name="gateway">The gateway; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(gateway))]
    public static implicit operator VirtualNetworkGatewayReference?(VirtualNetworkGateway? gateway) => gateway is null ? null : new(gateway.Self);

    /// <summary>A reference to the gateway, as to any resource.</summary>
    /// <param name="gateway">The gateway; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(gateway))]
    public static implicit operator ResourceReference?(VirtualNetworkGateway? gateway) => (VirtualNetworkGatewayReference?)gateway;
}
