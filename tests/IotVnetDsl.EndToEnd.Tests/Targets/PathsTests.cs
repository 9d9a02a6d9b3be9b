using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

public sealed class PathsTests(PackageFixture package)
{
    [Fact]
    public async Task Who_reaches_what_is_said_and_written_without_a_target()
    {
        var plant = new ConsumerProject(package, "reached").Write("Plant.cs", PlantSource.With("""
                public static Plant One => new();
                public IotHub Hub => new("plant-hub") { NetworkRuleSet = new() { IpRules = [new("office", "203.0.113.0/24")] } };
                public Client Truck => new(Location.OnInternet("203.0.113.7")) { Uses = [Hub] };
            """));

        (await plant.BuildAsync("Paths")).Succeeded().Says("+ the internet 203.0.113.7 -> Hub", "Let in by public addresses", "203.0.113.0/24", "Plant.One.paths.json, .md, .txt");
    }
}
