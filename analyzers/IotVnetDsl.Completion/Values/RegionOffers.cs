using IotVnetDsl.Evaluation.Analysis;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Completion.Values;

/// <summary>A region that can be chosen.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Note">Its name for people, and what hubs have in it by the project's catalog.</param>
internal sealed record RegionOffer(string Name, string Note);

/// <summary>The regions of the cloud, those first in which hubs have all that the catalog lists.</summary>
internal static class RegionOffers
{
    public static IEnumerable<RegionOffer> Of(Project project, CancellationToken cancellation)
    {
        var catalog = RegionCatalogChoice.Of(project.AnalyzerOptions, cancellation).Catalog;
        return catalog.Entries
            .Where(entry => entry.Feature == RegionFeature.Region)
            .Select(entry => (Entry: entry, Has: FeaturesIn(catalog, entry.Region)))
            .OrderByDescending(region => region.Has.Length)
            .ThenBy(region => region.Entry.Region, StringComparer.Ordinal)
            .Select(region => new RegionOffer(region.Entry.Region, string.Join(", ", region.Has.Insert(0, region.Entry.DisplayName))));
    }

    private static ImmutableArray<string> FeaturesIn(RegionCatalog catalog, string region) =>
    [
        .. catalog.Find(RegionFeature.PrivateLink, region)?.IsConfirmed == true ? ["private links"] : (string[])[],
        .. catalog.Find(RegionFeature.TrustedServices, region)?.IsConfirmed == true ? ["trusted services"] : (string[])[],
    ];
}
