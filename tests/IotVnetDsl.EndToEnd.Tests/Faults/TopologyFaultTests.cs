using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Faults;

public sealed class TopologyFaultTests(PackageFixture package)
{
    [Fact]
    public async Task What_a_topology_does_wrong_is_one_line_at_its_own_line()
    {
        var plant = new ConsumerProject(package, "topology-faults");

        plant.Write("Plant.cs", PlantSource.With("""
                public static Plant Small => new();
                public static Plant Large => new();
                public IotHub Hub => new(Name);
                private static string Name =>
                    HalfALine() ?? throw new InvalidOperationException("the stage is missing");
                private static string? HalfALine() { Console.OpenStandardOutput().Write("into the protocol"u8); return null; }
            """));
        Assert.Equal(
            $"{plant.PathOf("Plant.cs")}(13): error IVD9002: Plant (Small): reading 'Hub' threw InvalidOperationException: the stage is missing",
            (await plant.BuildAsync("Plan", "-p:TopologyVariant=Small")).FailedWith("IVD9002"));

        Assert.EndsWith(
            "error IVD9003: Plant has no variant 'Huge'; it has Large, Small.",
            (await plant.BuildAsync("Plan", "-p:TopologyVariant=Huge", "-p:NoBuild=true")).FailedWith("IVD9003"),
            StringComparison.Ordinal);

        plant.Write("Plant.cs", PlantSource.With("""
                public IotHub Hub => new(Name(1));
                private static string Name(int number) => number < 0 ? "" : Name(number + 1) + number;
            """));
        Assert.StartsWith(
            $"{plant.PathOf("Plant.cs")}(9): error IVD9002: Plant: reading 'Hub' ended the process",
            (await plant.BuildAsync("Plan")).FailedWith("IVD9002"),
            StringComparison.Ordinal);

        plant.Write("Plant.cs", "namespace Plants; public sealed record Plant;");
        Assert.StartsWith(plant.PathOf("Plant.csproj"), (await plant.BuildAsync("Plan")).FailedWith("IVD9001"), StringComparison.Ordinal);
    }
}
