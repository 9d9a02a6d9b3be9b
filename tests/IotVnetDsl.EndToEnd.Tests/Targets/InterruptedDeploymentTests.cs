using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

public sealed class InterruptedDeploymentTests(PackageFixture package)
{
    [Fact]
    public async Task Ctrl_C_or_a_termination_in_the_middle_says_how_far_it_came_and_the_next_run_continues()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows(), "sends a POSIX signal");
        var plant = ContosoProject.In(package, "interrupted");
        (await plant.BuildAsync(null)).Succeeded();

        // Its clock stands still: what was started does not end before it is told to.
        await using var arm = await HandStartedArm.StartAsync(package, plant.PathOf("state"), "--frozen-clock");
        string[] deploy = plant.BuildArguments("Deploy", "-p:NoBuild=true", $"-p:IotVnetArmEndpoint={arm.Address}", "-tl:off");

        var first = Dotnet.Start("dotnet", plant.Folder, package.Cache, deploy);
        await first.ReadToAsync("+ Hub  IotHubs/contoso-plant-dev  creating");
        Dotnet.Interrupt(first);
        await first.ReadToAsync("Stopping");
        var interrupted = Dotnet.FinishAsync(first);
        await AdvanceUntilAsync(arm, interrupted);
        var error = (await interrupted).FailedWith("IVD9010");
        Assert.Contains("Run the same command to continue.", error, StringComparison.Ordinal);

        var second = Dotnet.Start("dotnet", plant.Folder, package.Cache, deploy);
        // Slowly: what is left takes minutes of its time, and it is to be stopped in their middle.
        await AdvanceUntilAsync(arm, second.ReadToAsync("creating"), seconds: 3);
        Dotnet.Terminate(second);
        await second.ReadToAsync("Stopping");
        var terminated = Dotnet.FinishAsync(second);
        await AdvanceUntilAsync(arm, terminated);
        Assert.Equal(128 + 15, (await terminated).ExitCode);
        (await terminated).Says("error IVD9010: ");

        var third = Dotnet.FinishAsync(Dotnet.Start("dotnet", plant.Folder, package.Cache, deploy));
        await AdvanceUntilAsync(arm, third);
        (await third).Succeeded().Says("Deployed: ").SaysNothingOf("+ ResourceGroup  resourceGroups/rg-contoso-plant-dev  creating");

        var fourth = Dotnet.FinishAsync(Dotnet.Start("dotnet", plant.Folder, package.Cache, deploy));
        await AdvanceUntilAsync(arm, fourth);
        (await fourth).Succeeded().Says("No changes.");
    }

    private static async Task AdvanceUntilAsync(HandStartedArm arm, Task run, int seconds = 30)
    {
        while (!run.IsCompleted)
        {
            await arm.AdvanceAsync(seconds);
            await Task.WhenAny(run, Task.Delay(100));
        }

        await run;
    }
}
