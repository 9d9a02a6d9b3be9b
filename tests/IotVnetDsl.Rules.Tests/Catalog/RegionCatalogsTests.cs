using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Rules.Tests.Catalog;

public sealed class RegionCatalogsTests
{
    public static TheoryData<string> Names() => [.. RegionCatalogs.Names];

    [Fact]
    public void There_are_the_catalog_of_today_and_the_article_s() => Assert.Equal(["2020-03", "current"], RegionCatalogs.Names);

    [Fact]
    public void The_default_is_one_of_them() => Assert.NotNull(RegionCatalogs.Find(RegionCatalogs.Default));

    [Fact]
    public void Another_name_has_none() => Assert.Null(RegionCatalogs.Find("regions"));

    [Theory]
    [InlineData(RegionFeature.PrivateLink)]
    [InlineData(RegionFeature.TrustedServices)]
    public void The_article_names_three_regions_for_each_feature(string feature) =>
        Assert.Equal(["eastus", "southcentralus", "westus2"], RegionCatalogs.Find("2020-03")!.RegionsWith(feature));

    [Fact]
    public void Today_both_features_hold_in_the_same_regions()
    {
        var catalog = RegionCatalogs.Find("current")!;

        Assert.True(catalog.RegionsWith(RegionFeature.PrivateLink).Count() > 20);
        Assert.Equal(catalog.RegionsWith(RegionFeature.PrivateLink), catalog.RegionsWith(RegionFeature.TrustedServices));
    }

    [Fact]
    public void Regions_that_no_source_confirms_are_listed_as_unconfirmed()
    {
        var entry = RegionCatalogs.Find("current")!.Find(RegionFeature.PrivateLink, "West India");

        Assert.False(Assert.IsType<RegionEntry>(entry).IsConfirmed);
    }

    [Theory]
    [InlineData("usgovvirginia")]
    [InlineData("usgovarizona")]
    [InlineData("chinaeast2")]
    [InlineData("chinanorth3")]
    public void Hubs_of_other_clouds_are_confirmed_where_a_source_names_them(string region) => Assert.All(
        [RegionFeature.PrivateLink, RegionFeature.TrustedServices],
        feature => Assert.True(RegionCatalogs.Find(RegionCatalogs.Default)!.Find(feature, region)!.IsConfirmed));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fact_has_a_source_a_date_and_a_region_of_the_cloud(string name)
    {
        var catalog = RegionCatalogs.Find(name)!;

        Assert.All(catalog.Entries, entry =>
        {
            Assert.StartsWith("https://learn.microsoft.com/", entry.Source, StringComparison.Ordinal);
            Assert.Matches("^20[0-9]{2}-[0-9]{2}$", entry.Date);
            Assert.NotNull(catalog.Find(RegionFeature.Region, entry.Region));
            Assert.Equal(entry.Region, RegionName.Canonical(entry.Region));
        });
    }

    [Fact]
    public void Every_region_of_the_cloud_has_a_place_to_measure_from() => Assert.All(
        RegionCatalogs.Find("current")!.Entries.Where(entry => entry.Feature == RegionFeature.Region),
        entry => Assert.True(RegionPlaces.Knows(entry.Region), entry.Region));
}
