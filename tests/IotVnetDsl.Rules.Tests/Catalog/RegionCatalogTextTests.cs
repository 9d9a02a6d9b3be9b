using CsCheck;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Rules.Tests.Catalog;

/// <summary>A project's own catalog.</summary>
public sealed class RegionCatalogTextTests
{
    private const string Right = "private-link | eastus | East US | confirmed | our own tests | 2026-11-24";

    [Fact]
    public void Reads_a_line()
    {
        var read = RegionCatalogText.Parse("regions.txt", Right);

        Assert.Empty(read.Errors);
        Assert.Equal("regions.txt", read.Catalog.Name);
        Assert.Equal(
            new RegionEntry(RegionFeature.PrivateLink, "eastus", "East US", true, "our own tests", "2026-11-24"),
            read.Catalog.Find(RegionFeature.PrivateLink, "East US"));
    }

    [Fact]
    public void Passes_over_comments_and_blank_lines_and_either_line_end() =>
        Assert.Single(RegionCatalogText.Parse("own", $"# ours\r\n\r\n{Right}\r\n").Catalog.Entries, entry => entry.Feature == RegionFeature.PrivateLink);

    [Fact]
    public void Has_the_regions_of_the_cloud_where_it_lists_none() =>
        Assert.NotNull(RegionCatalogText.Parse("own", Right).Catalog.Find(RegionFeature.Region, "westeurope"));

    [Fact]
    public void Has_only_the_regions_that_it_lists()
    {
        var catalog = RegionCatalogText.Parse("own", "region | moonbase | Moon Base | confirmed | us | 2026-11").Catalog;

        Assert.NotNull(catalog.Find(RegionFeature.Region, "Moon Base"));
        Assert.Null(catalog.Find(RegionFeature.Region, "westeurope"));
    }

    [Theory]
    [InlineData("private-link | eastus", "has 2 cells instead of six: feature | region | display name | confirmed or unconfirmed | source | date")]
    [InlineData("magic | eastus | East US | confirmed | us | 2026-11", "'magic' is none of the features region, private-link, trusted-services")]
    [InlineData("private-link | east_us | East US | confirmed | us | 2026-11", "'east_us' is not the name of a region")]
    [InlineData("private-link | eastus |  | confirmed | us | 2026-11", "'eastus' has no display name")]
    [InlineData("private-link | eastus | East US | perhaps | us | 2026-11", "'perhaps' is neither confirmed nor unconfirmed")]
    [InlineData("private-link | eastus | East US | confirmed |  | 2026-11", "'eastus' has no source")]
    [InlineData("private-link | eastus | East US | confirmed | us | 2026-13", "'2026-13' is not a date of the form yyyy-MM or yyyy-MM-dd")]
    [InlineData("private-link | East US | East US | confirmed | us | 2026-11", "lists 'East US' a second time for 'private-link'")]
    public void Says_which_line_is_wrong_and_keeps_the_others(string line, string message)
    {
        var read = RegionCatalogText.Parse("own", $"# ours\n{Right}\n\n{line}\n");

        Assert.Equal(new RegionCatalogError(4, message), Assert.Single(read.Errors));
        Assert.Single(read.Catalog.Entries, entry => entry.Feature == RegionFeature.PrivateLink);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but words\n")]
    public void Says_that_it_is_empty(string text) =>
        Assert.StartsWith("holds no line of the form", Assert.Single(RegionCatalogText.Parse("own", text).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void Reads_any_text_without_throwing_and_places_errors_inside_it() => Gen.String[Gen.Char["|# \nprivate-link eastus0123"], 0, 200].Sample(text =>
    {
        var lines = text.Split('\n').Length;
        Assert.All(RegionCatalogText.Parse("own", text).Errors, error => Assert.InRange(error.Line, 1, lines));
    });
}
