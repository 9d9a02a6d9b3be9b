using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Tests.Apply.Pace;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Export;

/// <summary>What somebody has written in Bicep, compiled and deployed as Azure's engine does it, is what Deploy makes of the same said in records.</summary>
public sealed partial class WrittenTemplateTests
{
    private const int Sites = 100;

    [Fact]
    public async Task A_hundred_sites_in_Bicep_are_the_hundred_sites_of_a_topology()
    {
        var sites = new ManySites(Sites);
        var graph = sites.Graph(null);
        using var written = Arm();
        written.Deploy(sites.ResourceGroup.Name, JsonNode.Parse(await CompiledAsync())!, new() { ["count"] = new JsonObject { ["value"] = Sites } }, graph.Find("ResourceGroup")!.Scope.Region.ToString()!);
        using var direct = Arm();
        direct.Run(direct.Plan(graph));
        direct.Settle();

        Assert.Equal(Words(direct), Words(written));
        Assert.Empty(written.Plan(graph).Operations);
        Assert.Empty(direct.Plan(graph).Operations);
    }

    // More hubs than a subscription has unasked, and a template that does not wait for its roles.
    private static LocalArmInProcess Arm() => new(("throttling", "off"), ("hub-quota", "200"), ("role-propagation", "0"));

    private static async Task<string> CompiledAsync()
    {
        using var compiler = new BicepCompiler();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Export", "Written"), "*.bicep"))
            compiler.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file));
        var findings = await compiler.RunAsync("build", "main.bicep");
        Assert.Equal([], findings);
        return compiler.Read("main.json")!;
    }

    private static IEnumerable<string> Words(LocalArmInProcess arm) => arm.State().Select(resource => Aside().Replace(resource, "")).Order(StringComparer.Ordinal);

    // The marks of a topology, and what a service shows unasked, which is sent back by who writes twice.
    [GeneratedRegex(@",""tags"":\{(""hidden-iotvnet"":""[^""]*"")?\}|(?<=""description"":)(null|""hidden-iotvnet=[^""]*"")|""geoDataReplication"":\{""locations"":\[\{[^}]*\}\],""maxReplicationLagDurationInSeconds"":0\},")]
    private static partial Regex Aside();
}
