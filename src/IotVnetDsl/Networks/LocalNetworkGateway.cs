using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// The site's end of a VPN (<c>Microsoft.Network/localNetworkGateways</c>): where its device is, and which addresses are behind it. A
/// connection joins it to a gateway.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record LocalNetworkGateway : RegionalResource
{
    /// <summary>Declares a site.</summary>
    /// <param name="name">
    /// 1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit, ending with one or <c>_</c>; unique in the resource group.
    /// </param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public LocalNetworkGateway(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// Public address of the site's device (<c>properties.gatewayIpAddress</c>); either this or <see cref="Fqdn"/>, else Azure refuses
    /// it. Unset = none.
    /// </summary>
    public string? GatewayIpAddress { get; init; }

    /// <summary>Public name of the site's device (<c>properties.fqdn</c>), where its address changes. Unset = none.</summary>
    public string? Fqdn { get; init; }

    /// <summary>
    /// Blocks of addresses that are reached through the device (<c>properties.localNetworkAddressSpace.addressPrefixes</c>); one that
    /// overlaps the network's is accepted and routed wrongly (IVD3004). A list that is set is complete; unset = left as it is, and a
    /// new site without any is reached by what BGP tells only.
    /// </summary>
    public ValueList<AddressPrefix>? AddressSpace { get; init; }

    /// <summary>What BGP says of the device (<c>properties.bgpSettings</c>). Unset = left as it is; a new site has none.</summary>
    public BgpSettings? Bgp { get; init; }

    /// <summary>A reference to the site.</summary>
    /// <param name="gateway">The site; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(gateway))]
    public static implicit operator LocalNetworkGatewayReference?(LocalNetworkGateway? gateway) => gateway is null ? null : new(gateway.Self);

    /// <summary>A reference to the site, as to any resource.</summary>
    /// <param name="gateway">The site; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(gateway))]
    public static implicit operator ResourceReference?(LocalNetworkGateway? gateway) => (LocalNetworkGatewayReference?)gateway;
}
