using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Rules.Catalog;

/// <summary>Where regions are, to offer the nearest one first. Data: <c>region-places.txt</c>.</summary>
public static class RegionPlaces
{
    private static readonly Lazy<Dictionary<string, (double Latitude, double Longitude)>> ByRegion = new(() =>
        FactTable.Read<RegionPlace>("region-places").ToDictionary(place => place.Region, place => (Radians(place.Latitude), Radians(place.Longitude)), StringComparer.Ordinal));

    public static bool Knows(string region) => ByRegion.Value.ContainsKey(RegionName.Canonical(region));

    /// <summary>The regions by their distance from one of them; what has no place comes last, by name.</summary>
    public static IEnumerable<string> NearestFirst(IEnumerable<string> regions, string from) => regions
        .OrderBy(region => Distance(region, from))
        .ThenBy(region => region, StringComparer.Ordinal);

    // Along the great circle, in radians.
    private static double Distance(string region, string from)
    {
        if (!ByRegion.Value.TryGetValue(RegionName.Canonical(region), out var there) || !ByRegion.Value.TryGetValue(RegionName.Canonical(from), out var here))
            return double.MaxValue;

        var half = Math.Pow(Math.Sin((there.Latitude - here.Latitude) / 2), 2)
            + (Math.Cos(there.Latitude) * Math.Cos(here.Latitude) * Math.Pow(Math.Sin((there.Longitude - here.Longitude) / 2), 2));
        return 2 * Math.Asin(Math.Sqrt(half));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    internal sealed record RegionPlace(string Region, double Latitude, double Longitude, string Source, string Date) : IFact;
}
