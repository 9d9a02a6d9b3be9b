using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.Network;

namespace IotVnetDsl.Planning.Resources;

/// <summary>The address records of the private zones that endpoints have theirs in, as far as they were read.</summary>
public sealed class ZoneRecords
{
    private readonly ImmutableDictionary<string, ILookup<string, string>> _zones;

    private ZoneRecords(ImmutableDictionary<string, ILookup<string, string>> zones, ImmutableArray<ActualResource> ofIPv6) => (_zones, OfIPv6) = (zones, ofIPv6);

    public static ZoneRecords None { get; } = new(ImmutableDictionary<string, ILookup<string, string>>.Empty, []);

    /// <summary>What people have written of IPv6: endpoints have addresses of IPv4.</summary>
    internal ImmutableArray<ActualResource> OfIPv6 { get; }

    /// <summary>Without those of IPv6, which no code says.</summary>
    internal ZoneRecords OfIPv4 => new(_zones, []);

    /// <param name="zones">All records of each zone, by the zone's id.</param>
    internal static ZoneRecords Of(IReadOnlyCollection<(string Zone, IReadOnlyList<JsonObject> Records)> zones) => new(
        zones.ToImmutableDictionary(
            zone => zone.Zone,
            zone => zone.Records.SelectMany(Addresses).ToLookup(record => record.Name, record => record.Address, StringComparer.OrdinalIgnoreCase),
            ResourceId.Comparer),
        [
            .. from zone in zones
               from record in zone.Records
               where record["name"] is not null && PrivateDnsARecords.SixAddresses(record).Any() && PrivateDnsARecords.OfIPv6.IsByPeople(record)
               select new ActualResource($"{zone.Zone}/{PrivateDnsARecords.OfIPv6.Segment}/{record["name"]}", PrivateDnsARecords.OfIPv6, record),
        ]);

    /// <summary>The addresses of a name, in order; none where it has no record, null where the zone was not read.</summary>
    public ImmutableArray<string>? Find(string zone, string name) =>
        _zones.TryGetValue(zone, out var records) ? [.. records[name].Order(StringComparer.Ordinal)] : null;

    private static IEnumerable<(string Name, string Address)> Addresses(JsonObject record) =>
        from address in (BodyPath.Get(record, "properties.aRecords") as JsonArray ?? []).OfType<JsonObject>()
        where record["name"] is not null && address["ipv4Address"] is not null
        select (record["name"]!.ToString(), address["ipv4Address"]!.ToString());
}
