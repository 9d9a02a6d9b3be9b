namespace IotVnetDsl.LocalArm.Facts;

/// <summary>A region, the one that takes over when it is lost, and the cloud that it is of.</summary>
internal sealed record Region(string Name, string DisplayName, bool OffersIotHub, string? Pair, bool HasZones, string Cloud);

/// <summary>Regions, found by canonical or display name: blanks and case do not count.</summary>
internal static class Regions
{
    public static IReadOnlyList<Region> All { get; } =
        [.. FactTable.Rows("regions").Select(row => new Region(row[0], row[1], row[2] == "offered", row[3].Length > 0 ? row[3] : null, row[4] == "zones", row is [_, _, _, _, _, var cloud] ? cloud : CloudNames.Public.Name))];

    /// <summary>Those of the cloud that is played.</summary>
    public static IEnumerable<Region> In(CloudNames cloud) => All.Where(region => region.Cloud == cloud.Name);

    private static readonly Dictionary<string, Region> ByName = All.ToDictionary(region => region.Name);

    public static Region? Find(string name) => ByName.GetValueOrDefault(Canonical(name));

    public static string Canonical(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
