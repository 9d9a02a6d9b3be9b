using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

public sealed class BottlingPlantTests(PackageFixture package)
{
    private const string Group = HandStartedArm.Subscription + "/resourceGroups/rg-contoso-plant-dev";
    private const string Hub = Group + "/providers/Microsoft.Devices/IotHubs/contoso-plant-dev?api-version=2023-06-30";

    [Fact]
    public async Task Deploys_has_nothing_left_to_do_shows_drift_puts_it_back_and_destroys()
    {
        var plant = ContosoProject.In(package, "contoso");
        var state = plant.PathOf(".iotvnet", "local-arm");

        var deployed = (await plant.BuildAsync("Deploy")).Succeeded();
        deployed.Says("nothing in Azure is touched", "Phase 1", "known after phase 1: Hub.identity.principalId", "Deployed: ");
        deployed.SaysOnce("Phase 2");
        Assert.Equal("*\n", plant.Read(".iotvnet", ".gitignore"));
        Assert.True(File.Exists(plant.PathOf("obj", "Debug", "net10.0", "topology", "ContosoPlant.Development.plan.json")));

        (await plant.BuildAsync("Deploy", "-p:NoBuild=true")).Succeeded().Says("No changes.").SaysNothingOf("Phase 1");

        await using (var arm = await HandStartedArm.StartAsync(package, state))
        {
            var hub = await arm.GetAsync(Hub);
            hub["properties"]!["publicNetworkAccess"] = "Enabled";
            await arm.PutAsync(Hub, hub);
        }

        var drift = await plant.BuildAsync("Drift", "-p:NoBuild=true");
        Assert.Equal(0, drift.ExitCode);
        drift.Says($"{ContosoProject.Source}({plant.LineOf("public IotHub Hub")}): warning IVD9011: 'Hub' (contoso-plant-dev) differs: public access enabled, in the code disabled");

        (await plant.BuildAsync("Deploy", "-p:NoBuild=true")).Succeeded().Says("~ Hub", "Plan: 0 to create, 1 to change");
        (await plant.BuildAsync("Drift", "-p:NoBuild=true")).Succeeded().Says("No drift.").SaysNothingOf("IVD9011");

        Assert.Contains("-p:TopologyAllow=delete:contoso-plant", (await plant.BuildAsync("Destroy", "-p:NoBuild=true")).FailedWith("IVD9007"), StringComparison.Ordinal);
        (await plant.BuildAsync("Destroy", "-p:NoBuild=true", "-p:TopologyAllow=delete:contoso-plant")).Succeeded();

        await using (var arm = await HandStartedArm.StartAsync(package, state))
        {
            var groups = await arm.GetAsync(HandStartedArm.Subscription + "/resourceGroups?api-version=2021-04-01");
            Assert.Empty(groups["value"]!.AsArray());
        }
    }
}
