using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Catalog;

/// <summary>Which regions exist, and which of them offer what, as of a date.</summary>
public sealed class RegionCatalog(string name, ImmutableArray<RegionEntry> entries)
{
    private readonly ILookup<string, RegionEntry> _byRegion =
        entries.ToLookup(entry => RegionName.Canonical(entry.Region), StringComparer.Ordinal);

    /// <summary><c>current</c>, <c>2020-03</c>, or the path of the project's own.</summary>
    public string Name { get; } = name;

    public ImmutableArray<RegionEntry> Entries { get; } = entries;

    /// <summary>What the catalog says of a feature in a region (a canonical or a display name), null where it does not list it.</summary>
    public RegionEntry? Find(string feature, string region) =>
        _byRegion[RegionName.Canonical(region)].FirstOrDefault(entry => entry.Feature == feature);

    /// <summary>Canonical names of the regions that are confirmed to have a feature, in ordinal order.</summary>
    public IEnumerable<string> RegionsWith(string feature) => Entries
        .Where(entry => entry.Feature == feature && entry.IsConfirmed)
        .Select(entry => RegionName.Canonical(entry.Region))
        .Distinct()
        .OrderBy(region => region, StringComparer.Ordinal);
}
