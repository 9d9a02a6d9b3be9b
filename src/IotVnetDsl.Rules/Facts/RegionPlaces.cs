using System.Globalization;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Rules.Facts;

/// <summary>Where regions are, to offer the nearest one first. Data: <c>region-places.txt</c>.</summary>
public static class RegionPlaces
{
    private static readonly Lazy<Dictionary<string, (double Latitude, double Longitude)>> ByRegion = new(() => LineText.Embedded("Facts.region-places.txt")
        .ToDictionary(line => line.Cells[0], line => (Radians(line.Cells[1]), Radians(line.Cells[2])), StringComparer.Ordinal));

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

    private static double Radians(string degrees) => double.Parse(degrees, CultureInfo.InvariantCulture) * Math.PI / 180;
}
