using System.Text.RegularExpressions;
using IotVnetDsl.EndToEnd.Tests.Support;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

public sealed class SolutionTests(PackageFixture package)
{
    [Fact]
    public async Task A_target_of_a_solution_runs_where_there_is_a_topology()
    {
        var plant = new ConsumerProject(package, "solution").Write("Plant.cs", PlantSource.With("""public IotHub Hub => new("plant-hub");"""));
        File.Copy(RepositoryRoot.Combine("msbuild", "Solution.targets"), plant.PathOf("Directory.Solution.targets"));
        var reference = plant.Read("Plant.csproj");
        AddProject(plant, "Plain", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        AddProject(plant, "Modules", reference);
        plant.Edit("Plant.csproj", "<Nullable>", "<EnableDefaultCompileItems>false</EnableDefaultCompileItems><Nullable>");
        plant.Edit("Plant.csproj", "<ItemGroup>", """<ItemGroup><Compile Include="Plant.cs" />""");
        plant.Write("Plants.slnx", """<Solution><Project Path="Plant.csproj" /><Project Path="Plain/Plain.csproj" /><Project Path="Modules/Modules.csproj" /></Solution>""");

        (await plant.BuildAsync("ExportGraph", "Plants.slnx")).Succeeded().Says("Graph of Plant: 2 resources", "Modules has no topology.");

        var alone = await Dotnet.RunAsync(plant.PathOf("Modules"), package.Cache, "build", "-t:ExportGraph", "--no-restore");
        Assert.StartsWith(plant.PathOf("Modules", "Modules.csproj"), alone.FailedWith("IVD9001"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_solution_without_the_file_says_so_before_it_does_anything()
    {
        // MSBuild asks by name: one before the topology's stops it by itself.
        var plant = new ConsumerProject(package, "solution-bare").Write("Plant.cs", PlantSource.With("""public IotHub Hub => new("plant-hub");"""));
        AddProject(plant, "Shared", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        plant.Edit("Plant.csproj", "<Nullable>", "<EnableDefaultCompileItems>false</EnableDefaultCompileItems><Nullable>");
        plant.Edit("Plant.csproj", "<ItemGroup>", """<ItemGroup><Compile Include="Plant.cs" />""");
        plant.Write("Plants.slnx", """<Solution><Project Path="Shared/Shared.csproj" /><Project Path="Plant.csproj" /></Solution>""");

        var bare = await plant.BuildAsync("Deploy", "Plants.slnx");

        var told = Assert.Single(bare.Errors, error => error.Contains("IVD9014", StringComparison.Ordinal));
        Assert.Contains("projects without topologies (Shared)", told, StringComparison.Ordinal);
        bare.SaysNothingOf("Deployed");
        Assert.False(Directory.Exists(plant.PathOf(".iotvnet")));
        var file = Regex.Match(told, "Copy (?<file>.*) beside the solution").Groups["file"].Value;
        File.Copy(file, plant.PathOf("Directory.Solution.targets"));
        (await plant.BuildAsync("Deploy", "Plants.slnx")).Succeeded().Says("Deployed");
    }

    [Fact]
    public async Task A_project_of_several_frameworks_runs_one_of_them()
    {
        var plant = new ConsumerProject(package, "frameworks").Write("Plant.cs", PlantSource.With("""public IotHub Hub => new("plant-hub");"""));
        plant.Edit("Plant.csproj", "<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0</TargetFrameworks>");
        (await plant.BuildAsync("ExportGraph")).Succeeded().SaysOnce("Graph of Plant: 2 resources");
    }

    private static void AddProject(ConsumerProject plant, string name, string project)
    {
        Directory.CreateDirectory(plant.PathOf(name));
        plant.Write(Path.Combine(name, name + ".csproj"), project);
        plant.Write(Path.Combine(name, name + ".cs"), $"namespace {name}s; public sealed class Nothing;");
    }
}
