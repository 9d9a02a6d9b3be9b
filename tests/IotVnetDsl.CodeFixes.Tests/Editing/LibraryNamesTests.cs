using IotVnetDsl.Convention;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.CodeFixes.Tests.Editing;

/// <summary>Fixes write what the facts name: the library must have it.</summary>
public class LibraryNamesTests
{
    public static TheoryData<string, string> Roles => new(BuiltInRoles.All.Select(role => (role.Member, role.Id)));

    public static TheoryData<string> Regions => new(RegionCatalogs.Find(RegionCatalogs.Default)!.RegionsWith(RegionFeature.Region));

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_role_that_the_facts_name_is_a_member_of_the_library(string member, string id) =>
        Assert.Equal(id, ValueOf(typeof(Role).GetProperty(member)));

    [Theory]
    [MemberData(nameof(Regions))]
    public void A_region_that_the_catalog_lists_is_a_member_of_the_library(string region) =>
        Assert.Contains(typeof(Region).GetProperties(), property => ValueOf(property) == region);

    private static string? ValueOf(System.Reflection.PropertyInfo? member) =>
        (member?.GetCustomAttributes(typeof(GraphValueAttribute), inherit: false).SingleOrDefault() as GraphValueAttribute)?.Value;
}
