using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.CodeFixes.Tests.Placement;

public class RegionPlacesTests
{
    public static TheoryData<string> Regions => new(RegionCatalogs.Find(RegionCatalogs.Default)!.RegionsWith(RegionFeature.Region));

    [Theory]
    [MemberData(nameof(Regions))]
    public void Every_region_of_the_catalog_has_a_place(string region) => Assert.True(RegionPlaces.Knows(region), region);

    [Theory]
    [InlineData("northeurope", "uksouth", "westeurope", "eastus")]
    [InlineData("West US", "westus2", "southcentralus", "eastus")]
    [InlineData("japaneast", "koreacentral", "southeastasia", "westeurope")]
    public void The_nearest_comes_first(string from, params string[] ordered) =>
        Assert.Equal(ordered, RegionPlaces.NearestFirst(ordered.Order(StringComparer.Ordinal), from));

    [Fact]
    public void A_region_without_a_place_comes_last_by_name() =>
        Assert.Equal(["eastus", "atlantis", "eldorado"], RegionPlaces.NearestFirst(["eldorado", "eastus", "atlantis"], "westus"));
}
