using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// One direction of a peering (<c>…/virtualNetworks/virtualNetworkPeerings</c>): lets a network reach another one. Traffic needs both
/// directions, each declared by itself (IVD3013). Peerings are not transitive, and peered networks must not overlap (IVD3004).
/// </summary>
/// <remarks>At most 500 in a network. Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record VirtualNetworkPeering : NamedResource
{
    /// <summary>Declares one direction of a peering.</summary>
    /// <param name="name">1-80 letters, digits, <c>_ . -</c>; unique in the network.</param>
    /// <param name="virtualNetwork">The network that reaches the other one.</param>
    /// <param name="remoteVirtualNetwork">The network that is reached; it may be of another region or resource group.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public VirtualNetworkPeering(
        string name,
        VirtualNetworkReference virtualNetwork,
        VirtualNetworkReference remoteVirtualNetwork,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, file, line) => (VirtualNetwork, RemoteVirtualNetwork) = (virtualNetwork, remoteVirtualNetwork);

    /// <summary>The network that reaches the other one.</summary>
    public VirtualNetworkReference VirtualNetwork { get; init; }

    /// <summary>The network that is reached (<c>properties.remoteVirtualNetwork.id</c>). Cannot be changed.</summary>
    public VirtualNetworkReference RemoteVirtualNetwork { get; init; }

    /// <summary>
    /// Whether what is in the other network gets in (<c>properties.allowVirtualNetworkAccess</c>). Unset = true.
    /// </summary>
    public bool? AllowVirtualNetworkAccess { get; init; }

    /// <summary>
    /// Whether traffic gets in that the other network only forwards (<c>properties.allowForwardedTraffic</c>). Unset = false.
    /// </summary>
    public bool? AllowForwardedTraffic { get; init; }

    /// <summary>
    /// Whether the other network may use this network's gateway (<c>properties.allowGatewayTransit</c>). Unset = false.
    /// </summary>
    public bool? AllowGatewayTransit { get; init; }

    /// <summary>
    /// Whether this network uses the other one's gateway (<c>properties.useRemoteGateways</c>), so that sites joined there reach it. The
    /// other direction must allow it, the gateway must exist, this network must have none of its own, and one of its peerings at most
    /// may do so (IVD3014). Unset = false.
    /// </summary>
    public bool? UseRemoteGateways { get; init; }
}
