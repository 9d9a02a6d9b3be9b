using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>The address records of the private zones that endpoints have theirs in, as far as they were read.</summary>
public sealed class ZoneRecords
{
    private readonly ImmutableDictionary<string, ILookup<string, string>> _zones;

    private ZoneRecords(ImmutableDictionary<string, ILookup<string, string>> zones) => _zones = zones;

    public static ZoneRecords None { get; } = new(ImmutableDictionary<string, ILookup<string, string>>.Empty);

    /// <param name="zones">What ARM lists below <c>A</c> of each zone, by the zone's id.</param>
    internal static ZoneRecords Of(IEnumerable<(string Zone, IReadOnlyList<JsonObject> Records)> zones) => new(zones.ToImmutableDictionary(
        zone => zone.Zone,
        zone => zone.Records.SelectMany(Addresses).ToLookup(record => record.Name, record => record.Address, StringComparer.OrdinalIgnoreCase),
        ResourceId.Comparer));

    /// <summary>The addresses of a name, in order; none where it has no record, null where the zone was not read.</summary>
    public ImmutableArray<string>? Find(string zone, string name) =>
        _zones.TryGetValue(zone, out var records) ? [.. records[name].Order(StringComparer.Ordinal)] : null;

    private static IEnumerable<(string Name, string Address)> Addresses(JsonObject record) =>
        from address in (BodyPath.Get(record, "properties.aRecords") as JsonArray ?? []).OfType<JsonObject>()
        where record["name"] is not null && address["ipv4Address"] is not null
        select (record["name"]!.ToString(), address["ipv4Address"]!.ToString());
}
