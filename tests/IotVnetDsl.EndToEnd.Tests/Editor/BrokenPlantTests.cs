using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Editor;

public sealed class BrokenPlantTests(PackageFixture package)
{
    [Theory]
    [InlineData("region", "Region.EastUS", "Region.NorthEurope", "IVD1001")]
    [InlineData("identity", "        Identity = Identity.SystemAssigned,\n", "", "IVD2001")]
    [InlineData("role", "Role.StorageBlobDataContributor, Archive", "Role.StorageBlobDataReader, Archive", "IVD2004")]
    public async Task A_classic_mistake_fails_the_build_with_the_rules_id(string name, string from, string to, string id)
    {
        var plant = ContosoProject.In(package, "broken-" + name).Edit(ContosoProject.Source, from, to);
        var broken = await plant.BuildAsync(null);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains(broken.Errors, error => error.StartsWith(plant.PathOf(ContosoProject.Source), StringComparison.Ordinal) && error.Contains($"error {id}: ", StringComparison.Ordinal));
        Assert.All(broken.Errors, error => Assert.Contains("error IVD", error, StringComparison.Ordinal));
    }
}
