using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A virtual network (<c>Microsoft.Network/virtualNetworks</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record VirtualNetwork : RegionalResource
{
    /// <summary>Declares a virtual network.</summary>
    /// <param name="name">
    /// 2-64 letters, digits, <c>_ . -</c>, starting with a letter or digit, ending with one or <c>_</c>; unique in the resource group.
    /// </param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public VirtualNetwork(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// Blocks of addresses (<c>properties.addressSpace.addressPrefixes</c>), at least one, each /8 to /29; private ranges are advised.
    /// Azure refuses multicast, loopback, link-local and 168.63.129.16. Networks that are peered or joined to a site must not overlap.
    /// Unset = left as it is; Azure refuses to create a network without.
    /// </summary>
    public ValueList<AddressPrefix>? AddressSpace { get; init; }

    /// <summary>
    /// Subnets (<c>properties.subnets</c>), at most 3,000. A list that is set is complete; unset = subnets are left as they are.
    /// Azure refuses to delete one that is in use (<c>InUseSubnetCannotBeDeleted</c>).
    /// </summary>
    public ValueList<Subnet>? Subnets { get; init; }

    /// <summary>
    /// Addresses of DNS servers of one's own (<c>properties.dhcpOptions.dnsServers</c>). With them the network no longer asks private
    /// zones that are linked to it; they must forward to 168.63.129.16 (IVD3022). Unset = left as they are;
    /// Azure's own resolver in a new network.
    /// </summary>
    public ValueList<string>? DnsServers { get; init; }

    /// <summary>A reference to one of the network's subnets.</summary>
    /// <param name="name">Name of the subnet.</param>
    [GraphReference(Child = nameof(Subnets), KeyParameter = nameof(name))]
    public SubnetReference Subnet(string name) => new(Child(nameof(Subnets), name));

    /// <summary>A reference to the network.</summary>
    /// <param name="network">The network; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(network))]
    public static implicit operator VirtualNetworkReference?(VirtualNetwork? network) => network is null ? null : new(network.Self);

    /// <summary>A reference to the network, as to any resource.</summary>
    /// <param name="network">The network; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(network))]
    public static implicit operator ResourceReference?(VirtualNetwork? network) => (VirtualNetworkReference?)network;
}
