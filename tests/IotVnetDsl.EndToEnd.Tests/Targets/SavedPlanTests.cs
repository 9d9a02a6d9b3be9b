using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

public sealed class SavedPlanTests(PackageFixture package)
{
    [Fact]
    public async Task The_plan_that_was_looked_at_is_carried_out_until_it_would_come_out_differently()
    {
        var plant = new ConsumerProject(package, "saved").Write("Plant.cs", PlantSource.With("""
                public IotHub Hub => new("plant-hub") { Sku = IotHubSku.S1, Capacity = 1 };
            """));
        // Where Plan says that it saved it: where Deploy would write its own.
        string[] saved = ["-p:NoBuild=true", "-p:PlanFile=" + Path.Combine("obj", "Debug", "net10.0", "topology", "Plant.plan.json")];

        (await plant.BuildAsync("Plan")).Succeeded();
        (await plant.BuildAsync("Deploy", saved)).Succeeded().Says("Deployed: 2 done");

        // Looking does not make a stale plan a fresh one.
        for (var attempt = 0; attempt < 2; attempt++)
            Assert.Contains("it would come out differently now: 'Hub' is not to be created any more, 'ResourceGroup' is not to be created any more", (await plant.BuildAsync("Deploy", saved)).FailedWith("IVD9006"), StringComparison.Ordinal);

        plant.Edit("Plant.cs", "Capacity = 1", "Capacity = 2");
        (await plant.BuildAsync("Plan")).Succeeded();
        (await plant.BuildAsync("Deploy", saved)).Succeeded().Says("Deployed: 1 done");
    }
}
