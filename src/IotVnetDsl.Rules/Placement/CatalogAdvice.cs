using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Rules.Placement;

/// <summary>What a finding about a region says of the catalog that it was checked against.</summary>
internal static class CatalogAdvice
{
    private const int FewEnoughToName = 5;

    /// <summary>Says which regions there are instead, and how to check against another catalog.</summary>
    public static string For(RegionCatalog catalog, string[] regions)
    {
        var choice = regions.Length is > 0 and <= FewEnoughToName ? $" ({string.Join(", ", regions)})" : "";
        return $"region catalog '{catalog.Name}': choose a region that it lists{choice}, or another catalog with IotVnetRegionCatalog";
    }
}
