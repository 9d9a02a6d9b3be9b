using System.Diagnostics.CodeAnalysis;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A block of addresses in CIDR notation (<c>10.20.0.0/16</c>), or a single address where a firewall takes one. Written as text.
/// A malformed block, or one with host bits set (<c>10.0.0.1/24</c>), is IVD3001; Azure refuses it with <c>InvalidCIDRNotation</c>.
/// </summary>
/// <param name="Value">The text as written.</param>
public sealed record AddressPrefix(string Value)
{
    /// <summary>The block that a text names.</summary>
    /// <param name="value">The text; null becomes null.</param>
    [GraphConversion(Property = nameof(Value))]
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator AddressPrefix?(string? value) => value is null ? null : new(value);
}
