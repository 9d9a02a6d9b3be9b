using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>The severities that a project chooses among by <c>IotVnetSeverities</c> know every id that we report.</summary>
public sealed class SeverityPresetTests
{
    private const string Head = "is_global = true\n# Below what a project says itself, in files without a level.\nglobal_level = -1\n";

    private static IEnumerable<DiagnosticDescriptor> Rules => new DiagnosticAnalyzer[] { new IotVnetAnalyzer(), new JustifiedSuppressions() }
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    [Fact]
    public void The_default_changes_nothing() => Holds("default", $"# Every rule as its page says.\n{Head}");

    [Fact]
    public void Strict_makes_errors_of_warnings_and_warnings_of_suggestions() => Holds(
        "strict",
        $"# Warnings are errors, suggestions are warnings, and what the editor cannot follow is said.\n{Head}"
            + Lines(rule => rule.DefaultSeverity == DiagnosticSeverity.Info ? "warning" : "error"));

    [Fact]
    public void None_switches_all_of_them_off() => Holds(
        "none", $"# Nothing is checked; for code that is taken over and mended rule by rule.\n{Head}" + Lines(_ => "none"));

    [Theory]
    [InlineData("default", "IVD3001", ReportDiagnostic.Default)]
    [InlineData("strict", "IVD4003", ReportDiagnostic.Error)]
    [InlineData("none", "IVD3001", ReportDiagnostic.Suppress)]
    public void The_compiler_reads_it(string preset, string id, ReportDiagnostic expected)
    {
        var path = PathOf(preset);
        var set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path) }, out var faults);

        Assert.Empty(faults);
        Assert.Equal(expected, set.GlobalConfigOptions.TreeOptions.GetValueOrDefault(id, ReportDiagnostic.Default));
    }

    [Fact]
    public void What_the_project_says_itself_goes_before()
    {
        var set = AnalyzerConfigSet.Create(
            new[] { AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(PathOf("none"))), PathOf("none")), AnalyzerConfig.Parse(SourceText.From("is_global = true\ndotnet_diagnostic.IVD3001.severity = warning"), "/own.globalconfig") },
            out var faults);

        Assert.Empty(faults);
        Assert.Equal(ReportDiagnostic.Warn, set.GlobalConfigOptions.TreeOptions["IVD3001"]);
    }

    private static string Lines(Func<DiagnosticDescriptor, string> severity) =>
        string.Concat(Rules.Select(rule => $"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity(rule)}\n"));

    private static string PathOf(string preset) => RepositoryRoot.Combine("msbuild", "IotVnetDsl.MSBuild", "config", $"IotVnetDsl.{preset}.globalconfig");

    private static void Holds(string preset, string text)
    {
        var (file, received) = (PathOf(preset), PathOf($"{preset}.received"));
        if (File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text)
            return;
        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(file)} does not say this of every rule. Accept: mv \"{received}\" \"{file}\"");
    }
}
