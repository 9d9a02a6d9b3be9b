using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

public sealed class EngineTests(PackageFixture package)
{
    [Fact]
    public async Task Creations_are_handed_to_Azures_own_engine_where_that_is_asked_for()
    {
        var plant = ContosoProject.In(package, "engine");
        Assert.Contains("TopologyEngine is 'Bicep': it is one of Direct, Arm.", (await plant.BuildAsync("Deploy", "-p:TopologyEngine=Bicep")).FailedWith("IVD9014"), StringComparison.Ordinal);
        (await plant.BuildAsync("Deploy", "-p:NoBuild=true", "-p:TopologyEngine=Arm")).Succeeded()
            .Says("operations as the deployment 'contoso-plant-", "+ Hub  IotHubs/contoso-plant-dev  creating", "Deployed: ");
        (await plant.BuildAsync("Deploy", "-p:NoBuild=true")).Succeeded().Says("No changes.");
    }
}
