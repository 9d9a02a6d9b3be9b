using System.Reflection;

namespace IotVnetDsl.Tests.Regions;

public sealed class RegionTests
{
    public static TheoryData<string> Members => [.. Regions().Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_is_named_as_its_region(string member)
    {
        var region = (Region)typeof(Region).GetProperty(member)!.GetValue(null)!;

        Assert.Equal(member.ToLowerInvariant(), region.Name);
    }

    [Fact]
    public void The_article_s_three_regions_are_there() =>
        Assert.Equal(["eastus", "southcentralus", "westus2"], new[] { Region.EastUS, Region.SouthCentralUS, Region.WestUS2 }.Select(region => region.Name));

    [Fact]
    public void A_region_without_a_member_equals_one_of_its_name() => Assert.Equal(Region.EastUS, Region.Named("eastus"));

    private static PropertyInfo[] Regions() => typeof(Region).GetProperties(BindingFlags.Public | BindingFlags.Static);
}
