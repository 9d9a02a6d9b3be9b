using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// A private DNS resolver (<c>Microsoft.Network/dnsResolvers</c>): by its inbound endpoints, sites that are joined to a virtual network
/// resolve the private zones that are linked to it. Billed by the hour for each endpoint.
/// </summary>
/// <remarks>
/// At most 15 in a subscription, and one in a virtual network. Source: Azure Resource Manager type definitions 2022-07-01;
/// "Azure DNS Private Resolver", restrictions, and "Azure subscription limits", 2026-11.
/// </remarks>
public sealed partial record DnsResolver : RegionalResource
{
    /// <summary>Declares a resolver.</summary>
    /// <param name="name">1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit; unique in the resource group.</param>
    /// <param name="virtualNetwork">The network whose linked zones it resolves, in the resolver's region.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public DnsResolver(
        string name, VirtualNetworkReference virtualNetwork, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => VirtualNetwork = virtualNetwork;

    /// <summary>The network whose linked zones it resolves (<c>properties.virtualNetwork.id</c>). Cannot be changed.</summary>
    public VirtualNetworkReference VirtualNetwork { get; init; }

    /// <summary>
    /// Addresses that it is asked at (<c>…/dnsResolvers/inboundEndpoints</c>), at most 5. A list that is set is complete; unset = they
    /// are left as they are.
    /// </summary>
    public ValueList<DnsInboundEndpoint>? InboundEndpoints { get; init; }
}
