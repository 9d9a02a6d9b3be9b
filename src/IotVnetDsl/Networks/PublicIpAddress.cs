using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A public IPv4 address (<c>Microsoft.Network/publicIPAddresses</c>), of the SKU Standard and static: Azure makes no others any more. It
/// is billed by the hour. Which address it is becomes known when it is created.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-05-01.</remarks>
public sealed record PublicIpAddress : RegionalResource
{
    /// <summary>Declares a public address.</summary>
    /// <param name="name">
    /// 1-80 letters, digits, <c>_ . -</c>, starting with a letter or digit, ending with one or <c>_</c>; unique in the resource group.
    /// </param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public PublicIpAddress(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// Minutes after which a silent connection is forgotten (<c>properties.idleTimeoutInMinutes</c>), 4-30. Unset = 4.
    /// </summary>
    public int? IdleTimeoutInMinutes { get; init; }

    /// <summary>
    /// Availability zones (<c>zones</c>: <c>"1"</c>, <c>"2"</c>, <c>"3"</c>) that the address survives the loss of. Cannot be changed.
    /// Unset = Azure chooses. Where the region has none Azure refuses them (IVD1009).
    /// </summary>
    public ValueList<string>? Zones { get; init; }

    /// <summary>A reference to the address.</summary>
    /// <param name="address">The address; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(address))]
    public static implicit operator PublicIpAddressReference?(PublicIpAddress? address) => address is null ? null : new(address.Self);

    /// <summary>A reference to the address, as to any resource.</summary>
    /// <param name="address">The address; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(address))]
    public static implicit operator ResourceReference?(PublicIpAddress? address) => (PublicIpAddressReference?)address;
}
