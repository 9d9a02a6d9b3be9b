using System.Globalization;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>What is renamed is another resource for Azure: said beside the plan that is accepted.</summary>
public class RenamedResourceTests
{
    private const string Accepted = """
        | | resource | type | name |
        |---|---|---|---|
        | `+` | **Hub** | IotHubs | contoso-old-dev |
        | | SKU | | `S1` |
        | `+` | **Hub/ConsumerGroups[operations]** | ConsumerGroups | operations |
        """;

    [Fact]
    public async Task Another_name_than_the_accepted_one_is_a_warning_at_the_name()
    {
        var found = Assert.Single(await Find("contoso-new", ("Plant.Development.verified.md", Accepted)));

        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Equal(
            "'Hub' is 'contoso-new-dev', and 'contoso-old-dev' in the accepted plan: Azure renames nothing, so the old one would be deleted, with all in it, and a new one made (variant Development)",
            found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task It_is_said_once_for_all_variants() => Assert.EndsWith(
        "(variants Development, Production)",
        Assert.Single(await Find(
            "contoso-new", ("Plant.Development.verified.md", Accepted), ("Plant.Production.verified.md", Accepted.Replace("-dev", "-prod", StringComparison.Ordinal)))).GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("contoso-old", "Plant.Development.verified.md")]
    [InlineData("CONTOSO-OLD", "Plant.Development.verified.md")]
    [InlineData("contoso-new", "Depot.Development.verified.md")]
    [InlineData("contoso-{Environment.UserName}", "Plant.Development.verified.md")]
    public async Task The_same_name_a_foreign_plan_and_an_unknown_name_say_nothing(string name, string file) => Assert.Empty(await Find(name, (file, Accepted)));

    [Fact]
    public async Task A_page_that_is_no_plan_says_nothing() => Assert.Empty(await Find("contoso-new", ("Plant.Development.verified.md", "| `+` | **\n| `+` | **Hub** |\n# nothing")));

    private static async Task<IEnumerable<Diagnostic>> Find(string name, params (string Path, string Text)[] plans) =>
        (await AnalyzerRun.All(AnalyzerRun.Compile($$"""
            using IotVnetDsl;
            public sealed record Plant(string Stage) : Topology
            {
                public static Plant Development => new("dev");
                public static Plant Production => new("prod");
                public override string Id => "plant";
                public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
                public IotHub Hub => new($"{{name}}-{Stage}");
            }
            """), AnalyzerRun.Options(null, plans))).Where(diagnostic => diagnostic.Id == "IVD6008");
}
