using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// Joins a virtual network gateway to what is outside (<c>Microsoft.Network/connections</c>): a VPN to a site, or an ExpressRoute gateway
/// to a circuit. Without its other side Azure refuses it (IVD3018).
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record VirtualNetworkGatewayConnection : RegionalResource
{
    /// <summary>Declares a connection.</summary>
    /// <param name="name">
    /// 1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit, ending with one or <c>_</c>; unique in the resource group.
    /// </param>
    /// <param name="gateway">The gateway, of the connection's region.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public VirtualNetworkGatewayConnection(
        string name, VirtualNetworkGatewayReference gateway, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Gateway = gateway;

    /// <summary>The gateway (<c>properties.virtualNetworkGateway1.id</c>). Cannot be changed.</summary>
    public VirtualNetworkGatewayReference Gateway { get; init; }

    /// <summary>
    /// The site of a VPN (<c>properties.localNetworkGateway2.id</c>); the connection is then one of IPsec. Cannot be changed. Unset = it
    /// is not one of a VPN.
    /// </summary>
    public LocalNetworkGatewayReference? Site { get; init; }

    /// <summary>
    /// Key of a VPN (<c>properties.sharedKey</c>), which the site's device has too. It is sent when the connection is created, and never
    /// compared. Unset = Azure makes one up, which nobody at the site knows.
    /// </summary>
    public Secret? SharedKey { get; init; }

    /// <summary>The circuit of an ExpressRoute gateway (<c>properties.peer.id</c>). Cannot be changed. Unset = it is not one of a circuit.</summary>
    public ExpressRouteCircuitReference? Circuit { get; init; }

    /// <summary>
    /// What the owner of a circuit of another subscription has given for its use (<c>properties.authorizationKey</c>). It is sent when the
    /// connection is created, and never compared. Unset = none, as for a circuit of one's own.
    /// </summary>
    public Secret? AuthorizationKey { get; init; }

    /// <summary>Which of several connections is taken (<c>properties.routingWeight</c>), 0-32000; the greatest wins. Unset = left as it is.</summary>
    public int? RoutingWeight { get; init; }

    /// <summary>Whether a VPN tells routes by BGP (<c>properties.enableBgp</c>); gateway and site must as well. Unset = false.</summary>
    public bool? EnableBgp { get; init; }
}
