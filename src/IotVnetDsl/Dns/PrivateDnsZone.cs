using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A private DNS zone (<c>Microsoft.Network/privateDnsZones</c>, location <c>global</c>). It answers only in networks that are linked to
/// it. One network takes one zone of a name, so zones are shared by all endpoints of a kind.
/// </summary>
/// <remarks>
/// At most 1,000 in a subscription. Azure refuses to delete one that has links. Source: Azure Resource Manager type definitions 2024-06-01.
/// </remarks>
public sealed record PrivateDnsZone : GroupedResource
{
    /// <summary>Declares a zone.</summary>
    /// <param name="name">The zone itself, such as <c>privatelink.azure-devices.net</c>; labels of 1-63 characters.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public PrivateDnsZone(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>A reference to the zone.</summary>
    /// <param name="zone">The zone; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(zone))]
    public static implicit operator PrivateDnsZoneReference?(PrivateDnsZone? zone) => zone is null ? null : new(zone.Self);

    /// <summary>A reference to the zone, as to any resource.</summary>
    /// <param name="zone">The zone; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(zone))]
    public static implicit operator ResourceReference?(PrivateDnsZone? zone) => (PrivateDnsZoneReference?)zone;
}
