using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Terminal;

public sealed class TerminalTests(PackageFixture package)
{
    private const int Columns = 80;

    [Fact]
    public async Task A_plain_build_on_a_terminal_of_80_columns_shows_plan_progress_and_errors_whole()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "makes pseudo-terminals with script(1)");
        var plant = ContosoProject.In(package, "terminal");
        (await plant.BuildAsync(null)).Succeeded();

        var planned = await OnTerminalAsync(plant, "Plan");
        var text = File.ReadAllLines(plant.PathOf("obj", "Debug", "net10.0", "topology", "ContosoPlant.Development.plan.txt"));
        Assert.All(text, line => Assert.True(line.Length <= Columns, line));
        Assert.Equal(text, planned.Skip(Array.IndexOf([.. planned], text[0])).Take(text.Length));
        Assert.Single(planned, line => line == text[0]);

        var deployed = await OnTerminalAsync(plant, "Deploy");
        Assert.Contains(deployed, line => line.Contains("+ Hub  IotHubs/contoso-plant-dev  created", StringComparison.Ordinal));
        Assert.Single(deployed, line => line.StartsWith("Deployed: ", StringComparison.Ordinal));

        var refused = string.Concat(await OnTerminalAsync(plant, "Destroy"));
        Assert.Contains("IVD9007", refused, StringComparison.Ordinal);
        Assert.Contains("-p:TopologyAllow=delete:contoso-plant", refused, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> OnTerminalAsync(ConsumerProject plant, string target)
    {
        var command = string.Join(' ', plant.BuildArguments(target, "-p:NoBuild=true"));
        var run = await Dotnet.FinishAsync(Dotnet.Start(
            "script", plant.Folder, package.Cache, "-qec", $"export TERM=xterm-256color; stty cols {Columns} rows 40; dotnet {command}", "/dev/null"));
        Assert.Contains("\u001b[", run.Output, StringComparison.Ordinal);
        return new Screen(Columns).Write(run.Raw).Lines;
    }
}
