using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Rules.Tests.Catalog;

public sealed class RegionPlacesTests
{
    [Fact]
    public void Offers_the_nearest_region_first() => Assert.Equal(
        ["eastus", "southcentralus", "westus2"], RegionPlaces.NearestFirst(["westus2", "southcentralus", "eastus"], "Brazil South"));

    [Fact]
    public void Measures_across_the_date_line() =>
        Assert.Equal(["westus2", "westeurope"], RegionPlaces.NearestFirst(["westeurope", "westus2"], "newzealandnorth"));

    [Fact]
    public void Puts_what_has_no_place_last_by_name() => Assert.Equal(
        ["westus", "atlantis", "moonbase"], RegionPlaces.NearestFirst(["moonbase", "westus", "atlantis"], "eastus"));
}
