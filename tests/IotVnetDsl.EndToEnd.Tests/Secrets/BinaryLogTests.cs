using IotVnetDsl.EndToEnd.Tests.Support;
using Microsoft.Build.Logging.StructuredLogger;

namespace IotVnetDsl.EndToEnd.Tests.Secrets;

public sealed class BinaryLogTests(PackageFixture package)
{
    private const string Marker = "marker-of-a-secret-8271";

    [Fact]
    public async System.Threading.Tasks.Task A_secret_of_the_environment_is_in_no_log_plan_or_state()
    {
        var plant = new ConsumerProject(package, "secret").Write("Plant.cs", PlantSource.With("""
                public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
                public IotHub Hub => new("plant-hub")
                {
                    Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))
                    {
                        Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("PLANT_ARCHIVE_CONNECTION")),
                    }],
                };
            """));
        var start = Dotnet.Start("env", plant.Folder, package.Cache, [$"PLANT_ARCHIVE_CONNECTION=DefaultEndpointsProtocol=https;AccountName=plantarchive;AccountKey={Marker};EndpointSuffix=core.windows.net", "dotnet", .. plant.BuildArguments("Deploy", "-bl")]);
        var deployed = await Dotnet.FinishAsync(start);

        deployed.SaysNothingOf(Marker);
        Assert.DoesNotContain(Strings(plant.PathOf("msbuild.binlog")), text => text.Contains(Marker, StringComparison.Ordinal));
        Assert.All(
            Directory.EnumerateFiles(plant.PathOf("obj"), "*", SearchOption.AllDirectories).Where(file => file.Contains("topology", StringComparison.Ordinal)),
            file => Assert.DoesNotContain(Marker, File.ReadAllText(file), StringComparison.Ordinal));
        // The local ARM knows no such key, so the write that needs the secret was made.
        deployed.FailedWith("IVD9016");
    }

    private static List<string> Strings(string log)
    {
        var strings = new List<string>();
        var reader = new BinLogReader();
        foreach (var record in reader.ReadRecords(log))
        {
            if (record.Args?.Message is { } message)
                strings.Add(message);
            if (record.Args is Microsoft.Build.Framework.BuildStartedEventArgs { BuildEnvironment: { } environment })
                strings.AddRange(environment.Values);
        }

        Assert.NotEmpty(strings);
        return strings;
    }
}
