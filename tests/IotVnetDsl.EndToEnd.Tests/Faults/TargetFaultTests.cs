using System.Net;
using System.Net.Sockets;
using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Faults;

public sealed class TargetFaultTests(PackageFixture package)
{
    [Fact]
    public async Task What_the_target_cannot_do_is_one_line_that_says_what_helps()
    {
        var plant = new ConsumerProject(package, "target-faults").Write("Plant.cs", PlantSource.With("""    public IotHub Hub => new("plant-hub");"""));
        (await plant.BuildAsync(null)).Succeeded();

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Assert.Contains($"port {port} of 127.0.0.1 is in use", await FaultAsync(plant, $"-p:IotVnetLocalArmPort={port}"), StringComparison.Ordinal);
        listener.Stop();
        Assert.Contains("Start the local ARM there, or leave out IotVnetArmEndpoint", await FaultAsync(plant, $"-p:IotVnetArmEndpoint=http://127.0.0.1:{port}"), StringComparison.Ordinal);
        Assert.Contains("credentials are never sent over plain http", await FaultAsync(plant, "-p:IotVnetArmEndpoint=http://example.invalid"), StringComparison.Ordinal);

        Directory.Delete(plant.PathOf(".iotvnet"), recursive: true);
        File.WriteAllText(plant.PathOf(".iotvnet"), "a file where a folder belongs");
        Assert.Contains("The state folder", await FaultAsync(plant), StringComparison.Ordinal);
        File.Delete(plant.PathOf(".iotvnet"));

        var state = plant.PathOf(".iotvnet", "local-arm");
        Directory.CreateDirectory(state);
        File.WriteAllText(Path.Combine(state, "state.json"), "{ cut off");
        Assert.Contains("is corrupt and was left as it is", await FaultAsync(plant), StringComparison.Ordinal);
        Assert.Equal("{ cut off", File.ReadAllText(Path.Combine(state, "state.json")));
    }

    private static async Task<string> FaultAsync(ConsumerProject plant, params string[] arguments) =>
        (await plant.BuildAsync("Plan", ["-p:NoBuild=true", .. arguments])).FailedWith("IVD9014");
}
