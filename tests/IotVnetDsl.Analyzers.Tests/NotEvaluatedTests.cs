using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>What the editor could not follow is said where it is asked for: once, at its place.</summary>
public class NotEvaluatedTests
{
    private const string Plant = """
        using IotVnetDsl;
        public sealed record Plant(string Stage) : Topology
        {
            public static Plant Development => new("dev");
            public static Plant Production => new("prod");
            private static string Suffix => Environment.GetEnvironmentVariable("SUFFIX") ?? "";
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
            public StorageAccount One => new("one" + Suffix);
            public StorageAccount Two => new("two" + Suffix);
        }
        """;

    [Fact]
    public async Task It_says_so_once_at_the_code_that_stands_in_the_way()
    {
        var finding = Assert.Single(await Find(Plant), diagnostic => diagnostic.Id == "IVD6005");

        Assert.Contains("calls Environment.GetEnvironmentVariable", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(5, finding.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task Unasked_it_says_nothing() =>
        Assert.DoesNotContain(await AnalyzerRun.All(AnalyzerRun.Compile(Plant)), diagnostic => diagnostic.Id == "IVD6005");

    [Fact]
    public async Task Of_what_is_known_it_says_nothing() => Assert.DoesNotContain(
        await Find(Plant.Replace("Environment.GetEnvironmentVariable(\"SUFFIX\") ?? \"\"", "\"x\"", StringComparison.Ordinal)),
        diagnostic => diagnostic.Id == "IVD6005");

    private static Task<ImmutableArray<Diagnostic>> Find(string source)
    {
        var compilation = AnalyzerRun.Compile(source);
        return AnalyzerRun.All(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new KeyValuePair<string, ReportDiagnostic>("IVD6005", ReportDiagnostic.Info)])));
    }
}
