using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// Addresses of a name in a private DNS zone (<c>Microsoft.Network/privateDnsZones/A</c>), written by hand. The zone group of a private
/// endpoint writes its own (<see cref="PrivateEndpoint.Dns"/>); by hand it is written with the endpoint's address: <c>new("contoso-plant", Zone, [HubEndpoint])</c>.
/// </summary>
/// <remarks>
/// At most 25,000 record sets in a zone. Whose it is stands in its metadata. Source: Azure Resource Manager type definitions 2024-06-01.
/// </remarks>
public sealed record PrivateDnsARecord : NamedResource
{
    /// <summary>Declares the addresses of a name.</summary>
    /// <param name="name">The name in the zone: <c>contoso-plant</c>, <c>@</c> for the zone itself, <c>*</c> for what it lacks.</param>
    /// <param name="zone">The zone that answers.</param>
    /// <param name="addresses">What it answers: 1-20 IPv4 addresses, texts or those of private endpoints.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public PrivateDnsARecord(
        string name,
        PrivateDnsZoneReference zone,
        ValueList<DnsRecordAddress> addresses,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, file, line) => (Zone, Addresses) = (zone, addresses);

    /// <summary>The zone that answers.</summary>
    public PrivateDnsZoneReference Zone { get; init; }

    /// <summary>What it answers (<c>properties.aRecords</c>): 1-20 IPv4 addresses, texts or those of private endpoints. The list is complete.</summary>
    public ValueList<DnsRecordAddress> Addresses { get; init; }

    /// <summary>How long an answer may be kept (<c>properties.ttl</c>). Unset = left as it is; an hour of a new one.</summary>
    public TimeSpan? TimeToLive { get; init; }
}
