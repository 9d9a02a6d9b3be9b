using System.Globalization;

namespace IotVnetDsl.LocalArm.Facts;

/// <summary>The numbered zone in which a region's static web sites stand, where it has been seen.</summary>
internal static class WebZones
{
    private static readonly Dictionary<string, int> ByRegion = FactTable.Rows("web-zones").ToDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture));

    public static int? Of(string region) => ByRegion.TryGetValue(region, out var zone) ? zone : null;
}
