namespace IotVnetDsl.LocalArm.Facts;

/// <summary>A region, and the one that takes over when it is lost.</summary>
internal sealed record Region(string Name, string DisplayName, bool OffersIotHub, string? Pair, bool HasZones);

/// <summary>Regions, found by canonical or display name: blanks and case do not count.</summary>
internal static class Regions
{
    public static IReadOnlyList<Region> All { get; } =
        [.. FactTable.Rows("regions").Select(row => new Region(row[0], row[1], row[2] == "offered", row[3].Length > 0 ? row[3] : null, row[4] == "zones"))];

    private static readonly Dictionary<string, Region> ByName = All.ToDictionary(region => region.Name);

    public static Region? Find(string name) => ByName.GetValueOrDefault(Canonical(name));

    public static string Canonical(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
