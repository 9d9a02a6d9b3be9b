using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Rules.Catalog;

/// <summary>Which cloud a region is of.</summary>
public static class RegionCloud
{
    /// <summary>The cloud whose region it would be by its name, whether or not there is one.</summary>
    public static KnownCloud Of(string region)
    {
        var name = RegionName.Canonical(region);
        return Clouds.All.FirstOrDefault(cloud => cloud.RegionPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))) ?? Clouds.Public;
    }
}
