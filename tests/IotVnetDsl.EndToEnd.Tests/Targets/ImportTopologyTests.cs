using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

public sealed class ImportTopologyTests(PackageFixture package)
{
    [Fact]
    public async Task What_was_deployed_is_written_as_code_builds_and_has_nothing_left_to_do()
    {
        var plant = ContosoProject.In(package, "imported");
        (await plant.BuildAsync("Deploy")).Succeeded();
        File.Delete(plant.PathOf(ContosoProject.Source));

        (await plant.BuildAsync("ImportTopology", "-p:ResourceGroup=rg-contoso-plant-dev")).Succeeded().Says("ContosoPlantDev.cs", "A plan of it is empty.");
        (await plant.BuildAsync("Plan")).Succeeded().Says("No changes.");

        // What people have changed is theirs.
        plant.Edit("ContosoPlantDev.cs", "public IotHub Hub", "public IotHub MyHub");
        Assert.Contains("TopologyImportOverwrite", (await plant.BuildAsync("ImportTopology", "-p:ResourceGroup=rg-contoso-plant-dev")).FailedWith("IVD9014"), StringComparison.Ordinal);
        Assert.Contains("MyHub", plant.Read("ContosoPlantDev.cs"), StringComparison.Ordinal);
    }
}
