namespace IotVnetDsl.Rules.Catalog;

/// <summary>A line of a catalog.</summary>
/// <param name="Feature">One of <see cref="RegionFeature"/>.</param>
/// <param name="Region">Canonical name.</param>
/// <param name="DisplayName">Name for people.</param>
/// <param name="IsConfirmed">False where no source confirms it: findings become suggestions.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when, yyyy-MM or yyyy-MM-dd.</param>
public sealed record RegionEntry(string Feature, string Region, string DisplayName, bool IsConfirmed, string Source, string Date);
