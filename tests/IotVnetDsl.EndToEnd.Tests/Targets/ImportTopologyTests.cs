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

    /// <summary>The formatter carries out fixes of what is warned of, and the project says what that is: suggestions too, where it is strict.</summary>
    [Theory]
    [InlineData("default")]
    [InlineData("strict")]
    public async Task The_formatter_leaves_what_was_written_as_it_is(string severities)
    {
        var plant = new ConsumerProject(package, $"formatted-{severities}", $"<IotVnetSeverities>{severities}</IotVnetSeverities>").Write("Plant.cs", PlantSource.With("""
                public StorageAccount Archive => new("formattedarchive") { Containers = ["telemetry"] };
                public IotHub Hub => new("formatted-hub")
                {
                    Identity = Identity.SystemAssigned,
                    PublicNetworkAccess = PublicNetworkAccess.Disabled,
                    Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                    Routes = [new("all", RouteSource.DeviceMessages, "archive")],
                };
                public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
                public IEnumerable<VirtualNetwork> Sites => new[] { "berlin", "munich", "paris" }.Select((name, number) => new VirtualNetwork($"vnet-{name}") { AddressSpace = [$"10.{40 + number}.0.0/16"] });
            """));
        (await plant.BuildAsync("Deploy", "-p:IotVnetSeverities=none")).Succeeded();
        File.Delete(plant.PathOf("Plant.cs"));

        (await plant.BuildAsync("ImportTopology", "-p:TopologyName=Found")).Succeeded();

        Assert.Contains("\"IVD4003\"", plant.Read("Found.cs"), StringComparison.Ordinal);
        Assert.Equal(severities == "strict", plant.Read("Found.cs").Contains("\"IVD2007\"", StringComparison.Ordinal));
        (await Dotnet.RunAsync(plant.Folder, package.Cache, "format", "Plant.csproj", "--no-restore", "--verify-no-changes")).Succeeded();
        (await plant.BuildAsync("Plan", "-warnaserror")).Succeeded().Says("No changes.");
    }
}
