using System.Text.RegularExpressions;
using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Faults;

/// <summary>A machine that builds, without the runtime of the host: one that asks for a runtime that nobody has stands for it.</summary>
public sealed class MissingRuntimeTests(PackageFixture package)
{
    [Fact]
    public async Task A_build_warns_once_and_goes_on_and_a_target_says_what_to_install()
    {
        var plant = new ConsumerProject(package, "no-runtime").Write("Plant.cs", PlantSource.With("""    public IotHub Hub => new("plant-hub");"""));
        (await plant.BuildAsync(null, "-p:IotVnetCheckOnBuild=false")).Succeeded();
        var host = "-p:IotVnetHostAssembly=" + HostOfTomorrow(plant);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var built = (await plant.BuildAsync(null, host)).Succeeded();
            Assert.Single(built.Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("warning IVD9014", StringComparison.Ordinal)).Distinct());
            built.Says("install the .NET 10 SDK", "1 Warning(s)");
        }

        Assert.Contains("install the .NET 10 SDK", (await plant.BuildAsync("Deploy", host)).FailedWith("IVD9014"), StringComparison.Ordinal);
    }

    private string HostOfTomorrow(ConsumerProject plant)
    {
        var tools = Path.Combine(package.Cache, "iotvnetdsl", package.Version, "tools", "net10.0", "host");
        Directory.CreateDirectory(plant.PathOf("obj", "host"));
        var host = plant.PathOf("obj", "host", "IotVnetDsl.Host.dll");
        File.Copy(Path.Combine(tools, Path.GetFileName(host)), host);
        var settings = File.ReadAllText(Path.Combine(tools, "IotVnetDsl.Host.runtimeconfig.json"));
        File.WriteAllText(Path.ChangeExtension(host, ".runtimeconfig.json"), Regex.Replace(settings, "\"version\": \"10[^\"]*\"", "\"version\": \"99.0.0\""));
        return host;
    }
}
