
namespace IotVnetDsl.Rules.Catalog;

/// <summary>Azure's two spellings of a region: "South Central US" and "southcentralus" are the same.</summary>
public static class RegionName
{
    public static string Canonical(string region) => region.Replace(" ", "").ToLowerInvariant();
}
