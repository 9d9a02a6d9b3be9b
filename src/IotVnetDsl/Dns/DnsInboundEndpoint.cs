namespace IotVnetDsl;

/// <summary>
/// An address of a private DNS resolver (<c>…/dnsResolvers/inboundEndpoints</c>), to which DNS servers outside the network forward the
/// public names of private links (<c>azure-devices.net</c>, <c>servicebus.windows.net</c>). Subnet and address cannot be changed.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2022-07-01.</remarks>
/// <param name="Name">1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit; unique in the resolver.</param>
/// <param name="Subnet">
/// Where the address is taken from (<c>ipConfigurations[0].subnet.id</c>): a subnet of the resolver's network, /28 to /24, delegated to
/// <c>Microsoft.Network/dnsResolvers</c>, that no other endpoint uses.
/// </param>
public sealed record DnsInboundEndpoint(string Name, SubnetReference Subnet)
{
    /// <summary>
    /// A fixed address in the subnet (<c>privateIpAddress</c>, allocation <c>Static</c>), so that forwarders outside can be configured
    /// before it is deployed. Unset = the first free one, the subnet's fifth (<c>Dynamic</c>).
    /// </summary>
    public string? PrivateIpAddress { get; init; }
}
