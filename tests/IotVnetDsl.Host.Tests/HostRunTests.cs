using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Protocol;

namespace IotVnetDsl.Host.Tests;

public sealed class HostRunTests
{
    [Fact]
    public async Task A_command_writes_its_files_and_ends_in_success()
    {
        using var project = new TestProject(PlantSource.With("""public IotHub Hub => new("plant-hub");"""));
        var (exitCode, events) = await RunAsync(project, "graph");
        var graph = Path.Combine(project.Folder, "topology", "Plant.graph.json");
        Assert.Equal(0, exitCode);
        Assert.Equal("iotvnet-host\t1", events[0]);
        Assert.Contains($"file\t{graph}\tgraph", events);
        Assert.Equal("end\tsucceeded", events[^1]);
        Assert.True(File.Exists(graph));
    }

    [Fact]
    public async Task Paths_are_said_although_the_topology_has_mistakes()
    {
        using var project = new TestProject(PlantSource.With("""
            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public Client Truck => new(Location.Internet) { Uses = [Hub] };
            """));
        var (exitCode, events) = await RunAsync(project, "paths");
        Assert.Equal((0, "end\tsucceeded"), (exitCode, events[^1]));
        foreach (var (extension, kind) in new[] { ("json", "paths"), ("md", "markdown"), ("txt", "text") })
            Assert.Contains($"file\t{Path.Combine(project.Folder, "topology", $"Plant.paths.{extension}")}\t{kind}", events);
        Assert.Contains("the internet -> Hub: no way", File.ReadAllText(Path.Combine(project.Folder, "topology", "Plant.paths.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_one_error_at_the_project_and_no_success()
    {
        using var project = new TestProject("public sealed class Nothing;");
        var (exitCode, events) = await RunAsync(project, "plan");
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"error\tIVD9001\t{Path.Combine(project.Folder, "Plant.csproj")}\t0\t0\t", Assert.Single(events, line => line.StartsWith("error", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("end\tfailed", events[^1]);
    }

    [Fact]
    public async Task A_project_without_topology_is_no_fault_in_a_solution()
    {
        using var project = new TestProject("public sealed class Nothing;");
        var (exitCode, events) = await RunAsync(project, "plan", "whole-solution\ttrue");
        Assert.Equal(0, exitCode);
        Assert.Contains("text\thigh\tPlant has no topology.", events);
    }

    [Fact]
    public async Task Nothing_to_check_is_silent()
    {
        using var project = new TestProject("public sealed class Nothing;");
        var (exitCode, events) = await RunAsync(project, "check");
        Assert.Equal((0, 3), (exitCode, events.Length));
    }

    [Fact]
    public async Task A_command_of_another_version_is_refused()
    {
        using var project = new TestProject("public sealed class Nothing;");
        var (exitCode, events) = await RunAsync(project, "teleport");
        Assert.Equal(1, exitCode);
        Assert.Contains(events, line => line.Contains("no command 'teleport'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_of_another_version_is_refused()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "iotvnet-request\t0\n", TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        Assert.Equal(1, await HostRun.RunAsync(file, new EventWriter(output), CancellationToken.None));
        File.Delete(file);
        Assert.Contains("error\tIVD9014", output.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string[] Events)> RunAsync(TestProject project, string command, params string[] fields)
    {
        var file = Path.Combine(project.Folder, "test.request");
        string[] lines =
        [
            FieldLine.Join("iotvnet-request", FieldLine.Version),
            FieldLine.Join("command", command),
            .. project.Fields.Select(field => FieldLine.Join(field.Name, field.Value)),
            .. fields,
        ];
        await File.WriteAllLinesAsync(file, lines);
        using var output = new StringWriter();
        var exitCode = await HostRun.RunAsync(file, new EventWriter(output), CancellationToken.None);
        return (exitCode, output.ToString().Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }
}
