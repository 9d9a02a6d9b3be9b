using System.Text.Json.Nodes;
using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

/// <summary>The hub's job goes on whatever becomes of the run that asked for it, and the next run follows it.</summary>
public sealed class InterruptedBulkJobTests(PackageFixture package)
{
    private const string Hub = HandStartedArm.Subscription + "/resourceGroups/rg-contoso-plant-dev/providers/Microsoft.Devices/IotHubs/contoso-plant-dev";
    private const string Version = "?api-version=2023-06-30";
    private const int Devices = 50;

    [Theory]
    [InlineData("ImportDevices", "imported from")]
    [InlineData("ExportDevices", "exported to")]
    public async Task Killed_and_interrupted_it_is_done_once_and_wholly(string target, string done)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "sends a POSIX signal");
        var plant = ContosoProject.In(package, $"killed-{target}");
        var state = plant.PathOf("state");
        (await plant.BuildAsync(null)).Succeeded();
        await using (var quick = await HandStartedArm.StartAsync(package, state, "--switch", "role-propagation=0"))
        {
            (await plant.BuildAsync("Deploy", "-p:NoBuild=true", $"-p:IotVnetArmEndpoint={quick.Address}")).Succeeded();
            var blobs = Directory.CreateDirectory(Path.Combine(state, "blobs", "contosoplantdev", "devices")).FullName;
            await File.WriteAllLinesAsync(Path.Combine(blobs, "devices.txt"), Enumerable.Range(0, Devices).Select(number => $$"""{"id": "press-{{number}}", "status": "enabled"}"""), TestContext.Current.CancellationToken);
            if (target == "ExportDevices")
                (await plant.BuildAsync("ImportDevices", "-p:NoBuild=true", $"-p:IotVnetArmEndpoint={quick.Address}")).Succeeded();
        }

        // Its clock stands still: a job does not end before it is told to, and no token of a bucket comes back, however long a slow machine is watched.
        await using var arm = await HandStartedArm.StartAsync(package, state, "--frozen-clock", "--switch", "role-propagation=0", "--switch", "throttling=off");
        var before = (await JobsAsync(arm)).Length;
        string[] run = plant.BuildArguments(target, "-p:NoBuild=true", "-p:DevicesBlob=devices.txt", $"-p:IotVnetArmEndpoint={arm.Address}", "-tl:off");

        using (var killed = Dotnet.Start("dotnet", plant.Folder, package.Cache, run))
        {
            while ((await JobsAsync(arm)).Length == before && !killed.HasExited)
                await Task.Delay(100, TestContext.Current.CancellationToken);
            killed.Kill(entireProcessTree: true);
        }

        var interrupted = Dotnet.Start("dotnet", plant.Folder, package.Cache, run);
        await interrupted.ReadToAsync("of an interrupted run goes on.");
        Dotnet.Interrupt(interrupted);
        Assert.Contains("no second one is begun", (await Dotnet.FinishAsync(interrupted)).FailedWith("IVD9010"), StringComparison.Ordinal);

        var last = Dotnet.Start("dotnet", plant.Folder, package.Cache, run);
        await last.ReadToAsync("of an interrupted run goes on.");
        await arm.AdvanceAsync(600);
        (await Dotnet.FinishAsync(last)).Succeeded().Says($"The devices of 'Hub' (contoso-plant-dev) were {done} ");

        Assert.Equal(["completed"], (await JobsAsync(arm)).Skip(before).Select(job => job!["status"]!.ToString()));
        Assert.Equal(Devices, (await arm.GetAsync($"{Hub}/iotHubStats{Version}"))["totalDeviceCount"]!.GetValue<int>());
        Assert.Equal(Devices, File.ReadLines(Path.Combine(state, "blobs", "contosoplantdev", "devices", "devices.txt")).Count(line => line.Contains("press-", StringComparison.Ordinal)));
    }

    private static async Task<JsonNode?[]> JobsAsync(HandStartedArm arm) => [.. (await arm.GetAsync($"{Hub}/jobs{Version}"))["value"]!.AsArray()];
}
