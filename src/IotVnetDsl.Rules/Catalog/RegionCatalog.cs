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
}

/// <summary>A line of a catalog.</summary>
/// <param name="Feature">One of <see cref="RegionFeature"/>.</param>
/// <param name="Region">Canonical name.</param>
/// <param name="DisplayName">Name for people.</param>
/// <param name="IsConfirmed">False where no source confirms it: findings become warnings.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when, yyyy-MM or yyyy-MM-dd.</param>
public sealed record RegionEntry(string Feature, string Region, string DisplayName, bool IsConfirmed, string Source, string Date);

/// <summary>What a catalog lists regions for.</summary>
public static class RegionFeature
{
    /// <summary>The region exists in the cloud.</summary>
    public const string Region = "region";

    /// <summary>Private links to a hub in the region.</summary>
    public const string PrivateLink = "private-link";

    /// <summary>A hub in the region passes the firewalls of its targets as a trusted service.</summary>
    public const string TrustedServices = "trusted-services";
}
