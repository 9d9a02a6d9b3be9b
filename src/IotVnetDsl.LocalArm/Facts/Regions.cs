namespace IotVnetDsl.LocalArm.Facts;

internal sealed record Region(string Name, string DisplayName, bool OffersIotHub);

/// <summary>Regions, found by canonical or display name: blanks and case do not count.</summary>
internal static class Regions
{
    public static IReadOnlyList<Region> All { get; } =
        [.. FactTable.Rows("regions").Select(row => new Region(row[0], row[1], row[2] == "offered"))];

    private static readonly Dictionary<string, Region> ByName = All.ToDictionary(region => region.Name);

    public static Region? Find(string name) => ByName.GetValueOrDefault(Canonical(name));

    public static string Canonical(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
