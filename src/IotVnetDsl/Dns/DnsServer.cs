using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A DNS server that is asked (an item of <c>properties.targetDnsServers</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2022-07-01.</remarks>
/// <param name="Address">Its IPv4 address (<c>ipAddress</c>).</param>
public sealed record DnsServer(string Address)
{
    /// <summary>Its port (<c>port</c>). Unset = 53.</summary>
    public int? Port { get; init; }

    /// <summary>A server at the usual port.</summary>
    /// <param name="address">Its address; null becomes null.</param>
    [GraphConversion(Property = nameof(Address))]
    [return: NotNullIfNotNull(nameof(address))]
    public static implicit operator DnsServer?(string? address) => address is null ? null : new(address);
}
