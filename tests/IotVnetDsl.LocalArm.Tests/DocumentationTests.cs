using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.LocalArm.Tests;

/// <summary>docs/local-arm.md says what the program does.</summary>
public sealed class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine("docs", "local-arm.md"));

    [Fact]
    public void Every_switch_stands_there_with_its_values_and_meaning()
    {
        var rows = Switches.All.Select(choice => $"| `{choice.Name}` | {Values(choice)} | {choice.Meaning} |");
        Assert.Contains(string.Join('\n', rows) + "\n", Page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_type_that_stands_there_is_known()
    {
        var known = new ResourceTypeCatalog().All.Select(type => type.Name).ToList();
        var rows = Page.Split('\n').Where(line => line.StartsWith("| Microsoft.", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
            Assert.All(row[2].Split(", "), name => Assert.Contains(known, type => type.StartsWith(row[1] + "/", StringComparison.Ordinal) && type.EndsWith("/" + name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_control_resource_stands_there()
    {
        await using var arm = await Arm.StartAsync();
        var known = (await arm.Get("/_local/").Expect(404)).Message.Split("Control resources: ")[1].TrimEnd('.').Split(", ");
        Assert.All(known, name => Assert.Contains(name, Page, StringComparison.Ordinal));
    }

    private static string Values(Switch choice) => choice.Values.Count > 0 ? string.Join(", ", choice.Values) : $"a number; {choice.Default}";
}
