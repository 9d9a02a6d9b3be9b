namespace IotVnetDsl;

/// <summary>
/// Where a private DNS resolver asks from (<c>…/dnsResolvers/outboundEndpoints</c>): rules of a <see cref="DnsForwardingRuleset"/> forward
/// through it. Its subnet cannot be changed. Billed by the hour.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2022-07-01.</remarks>
/// <param name="Name">1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit; unique in the resolver.</param>
/// <param name="Subnet">
/// Where it stands (<c>properties.subnet.id</c>): a subnet of the resolver's network, /28 to /24, delegated to
/// <c>Microsoft.Network/dnsResolvers</c>, that no other endpoint uses.
/// </param>
public sealed record DnsOutboundEndpoint(string Name, SubnetReference Subnet);
