using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Scale;

/// <summary>
/// A site as Bicep's compiler writes it, deployed by the local ARM's template engine, and the same site deployed by us. How many sites there are
/// is chosen by <c>IOTVNET_SITES</c>: a hundred by hand.
/// </summary>
public sealed partial class BicepSitesTests
{
    private static readonly string Generator = RepositoryRoot.Combine("..", "shared", "bench", "gen_bicep.py");
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("IOTVNET_SITES") ?? "1", CultureInfo.InvariantCulture);

    private static readonly (string, string)[] Switches = [("role-propagation", "0"), ("throttling", "off"), ("hub-quota", "200")];

    [Theory]
    [InlineData("flat")]
    [InlineData("loop")]
    [InlineData("split")]
    public async Task What_Bicep_deploys_is_what_we_deploy(string variant)
    {
        Assert.SkipUnless(File.Exists(Generator), "the generator of sites is not here (../shared/bench/gen_bicep.py)");
        using var compiler = new BicepCompiler();
        Assert.SkipUnless(await GenerateAsync(compiler.Folder, variant), "there is no Python to write the sites with");
        await compiler.RunAsync("build", "main.bicep");
        await compiler.RunAsync("build-params", "main.bicepparam", "--outfile", "values.json");
        var (template, values) = (JsonNode.Parse(compiler.Read("main.json")!)!, JsonNode.Parse(compiler.Read("values.json")!)!["parameters"]!.AsObject());

        var graph = new BicepSites(Count).Graph();
        using var bicep = new LocalArmInProcess(Switches);
        var watch = Stopwatch.StartNew();
        bicep.Deploy("rg-bench", template, values, "westeurope");
        var ofBicep = watch.Elapsed;
        using var ours = new LocalArmInProcess(Switches);
        watch.Restart();
        Assert.Equal([], ours.Run(ours.Plan(graph)).Errors);
        ours.Settle();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Count} sites, {bicep.State().Count()} resources: template {ofBicep.TotalSeconds:0.0} s, ours {watch.Elapsed.TotalSeconds:0.0} s"));

        Assert.Equal("", string.Join('\n', Differences(Words(ours), Words(bicep))));
        var plan = bicep.Plan(graph);
        Assert.Equal("", plan.Operations.IsEmpty ? "" : PlanText.Write(plan, detailed: true));
    }

    private static async Task<bool> GenerateAsync(string folder, string variant)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [Generator, $"{Count}", folder, "--variant", variant, "--no-limits"]))!;
            await python.WaitForExitAsync(TestContext.Current.CancellationToken);
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static IEnumerable<string> Differences(string[] ours, string[] theirs) =>
    [
        .. ours.Zip(theirs).Where(pair => pair.First != pair.Second)
            .Select(pair => $"{pair.First.Split(' ')[0]}: {string.Join(',', pair.First.Split(',').Except(pair.Second.Split(',')))} is {string.Join(',', pair.Second.Split(',').Except(pair.First.Split(',')))}"),
        .. ours.Skip(theirs.Length), .. theirs.Skip(ours.Length),
    ];

    // The group is the test's own there; we mark what is ours, name the parts of a zone group after their zones, and have no name for the fallback route.
    private static string[] Words(LocalArmInProcess arm) =>
    [
        .. arm.State().Where(resource => !resource.StartsWith($"/subscriptions/{Requests.Subscription}/resourceGroups/rg-bench ", StringComparison.Ordinal))
            .Select(resource => Marks().Replace(resource, "")),
    ];

    [GeneratedRegex(""","hidden-iotvnet[^"]*":"[^"]*"|"hidden-iotvnet[^"]*":"[^"]*",?|"description":"hidden-iotvnet[^"]*",?|"name":"[^"]*",(?="properties":\{"privateDnsZoneId")|\$(?=fallback")""")]
    private static partial Regex Marks();
}
