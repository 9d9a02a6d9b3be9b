using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

public sealed class VerifyPlanTests(PackageFixture package)
{
    [Fact]
    public async Task The_accepted_plan_is_compared_and_a_difference_is_shown_and_accepted()
    {
        var plant = new ConsumerProject(package, "verified").Write("Plant.cs", PlantSource.With("""
                public static Plant One => new();
                public IotHub Hub => new("plant-hub") { Sku = IotHubSku.S1, Capacity = 1 };
            """));
        var received = plant.PathOf("obj", "Debug", "net10.0", "topology", "Plant.One.received.md");

        Assert.Contains("was never accepted", (await plant.BuildAsync("VerifyPlan")).FailedWith("IVD9012"), StringComparison.Ordinal);
        Assert.True(File.Exists(received));

        (await plant.BuildAsync("AcceptPlan", "-p:NoBuild=true")).Succeeded();
        Assert.False(File.Exists(received));
        (await plant.BuildAsync("VerifyPlan", "-p:NoBuild=true")).Succeeded().Says("as accepted");

        plant.Edit("Plant.cs", "Capacity = 1", "Capacity = 2");
        var different = await plant.BuildAsync("VerifyPlan");
        Assert.StartsWith(plant.PathOf("Plant.One.verified.md"), different.FailedWith("IVD9012"), StringComparison.Ordinal);
        different.Says("    | `+` | **Hub** |", "  - | | units | Hub | `1` |", "  + | | units | Hub | `2` |", "-t:AcceptPlan");
    }

    [Fact]
    public async Task An_accepted_plan_of_what_the_project_no_longer_has_is_refused_and_names_what_it_left()
    {
        var plant = new ConsumerProject(package, "left").Write("Plant.cs", PlantSource.With("""
                public static Plant One => new();
                public static Plant Other => new();
                public IotHub Hub => new("plant-hub") { Sku = IotHubSku.S1 };
            """));
        (await plant.BuildAsync("AcceptPlan")).Succeeded();
        (await plant.BuildAsync("VerifyPlan", "-p:NoBuild=true")).Succeeded();

        plant.Edit("Plant.cs", "public static Plant Other => new();", "");
        var left = await plant.BuildAsync("VerifyPlan");
        Assert.StartsWith(plant.PathOf("Plant.Other.verified.md"), left.FailedWith("IVD9012"), StringComparison.Ordinal);
        left.Says("Plant.One is as accepted", "hidden-iotvnet = plant/Other");

        // Where one variant is asked for, others are not.
        (await plant.BuildAsync("VerifyPlan", "-p:NoBuild=true", "-p:TopologyVariant=One")).Succeeded();

        File.Delete(plant.PathOf("Plant.Other.verified.md"));
        (await plant.BuildAsync("VerifyPlan", "-p:NoBuild=true")).Succeeded();
    }
}
