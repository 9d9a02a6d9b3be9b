using System.Text.RegularExpressions;
using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Repository;

/// <summary>Two commands, one that deploys the sample and one that runs every test: what people are told is what CI runs.</summary>
public partial class ReadmeTests(PackageFixture package)
{
    private static readonly string[] Commands = Shell().Matches(RepositoryFiles.Read("README.md"))
        .SelectMany(block => block.Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToArray();

    [Fact]
    public async Task The_example_is_planned_without_a_finding_and_closed_to_the_internet()
    {
        var plant = new ConsumerProject(package, "readme").Write("Plant.cs", Example().Match(RepositoryFiles.Read("README.md")).Groups["code"].Value);

        var planned = (await plant.BuildAsync("Plan", "-p:ErrorLog=findings.sarif")).Succeeded();

        planned.Says("no way from the internet to: Archive, Hub", "no error");
        Assert.DoesNotContain("warning", planned.Output.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"ruleId\"", plant.Read("findings.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_command_is_the_one_that_ci_runs()
    {
        var command = Assert.Single(Commands, command => command.StartsWith("dotnet test", StringComparison.Ordinal));

        Assert.Matches($@"(?m)^{Regex.Escape(command)}( |$)", RepositoryFiles.Read(".ci/run"));
    }

    [Fact]
    public void The_first_command_deploys_a_sample_that_exists()
    {
        var sample = Regex.Match(Commands[0], "^dotnet build (?<sample>samples/[^ ]+) -t:Deploy$").Groups["sample"].Value;

        Assert.Contains(RepositoryFiles.All, path => path.StartsWith(sample + "/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_target_and_property_that_people_may_use_is_in_its_table()
    {
        var targets = RepositoryFiles.Read("msbuild/IotVnetDsl.MSBuild/build/IotVnetDsl.targets");
        var names = Regex.Matches(targets, @"<Target Name=""([A-Z]\w+)""").Concat(Regex.Matches(targets, @"Include=""\$\(((?:IotVnet|Topology|PlanFile)\w*)\)"" Field="))
            .Select(match => match.Groups[1].Value)
            .Where(name => !name.EndsWith("Assembly", StringComparison.Ordinal))
            .ToArray();

        Assert.Contains("Deploy", names);
        Assert.Contains("TopologyAllow", names);
        Assert.Equal([], names.Where(name => !RepositoryFiles.Read("README.md").Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("^```sh\n(?<commands>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Shell();
}
