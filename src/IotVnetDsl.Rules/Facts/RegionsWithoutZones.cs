using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A region that has no availability zones, or of which nobody says that it has.</summary>
/// <param name="Region">Canonical name.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record RegionWithoutZones(string Region, string Source, string Date) : IFact;

/// <summary>Where nothing can be put into zones. Data: <c>regions-without-zones.txt</c>.</summary>
public static class RegionsWithoutZones
{
    private static readonly Lazy<ImmutableHashSet<string>> Names = new(() =>
        FactTable.Read<RegionWithoutZones>("regions-without-zones").Select(region => region.Region).ToImmutableHashSet(StringComparer.Ordinal));

    public static bool Contains(string region) => Names.Value.Contains(region);
}
