using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

public sealed class RefreshRegionsTests(PackageFixture package)
{
    [Fact]
    public async Task A_catalog_is_written_of_what_is_answered_and_the_project_builds_with_it()
    {
        var plant = ContosoProject.In(package, "regions");
        (await plant.BuildAsync("RefreshRegions")).Succeeded().Says("regions.txt: ", "as the local ARM knows them", "<IotVnetRegionCatalog>regions.txt</IotVnetRegionCatalog>");

        Assert.Contains(File.ReadLines(plant.PathOf("regions.txt")), line => line.StartsWith("private-link", StringComparison.Ordinal) && line.Contains("| eastus ", StringComparison.Ordinal));
        (await plant.BuildAsync("RefreshRegions", "-p:IotVnetRegionCatalog=regions.txt")).Succeeded().Says("The project uses it.");
        (await plant.BuildAsync("Plan", "-p:IotVnetRegionCatalog=regions.txt")).Succeeded();
    }
}
