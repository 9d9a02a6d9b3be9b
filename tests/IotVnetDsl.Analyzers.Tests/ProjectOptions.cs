using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>What a project lets the analyzers see: its catalog, and what its additional files are.</summary>
internal sealed class ProjectOptions(string? catalog) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
        catalog is null ? [] : new() { ["build_property.IotVnetRegionCatalog"] = catalog });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(new() { ["build_metadata.AdditionalFiles.IotVnetRole"] = textFile.Path.EndsWith(".verified.md", StringComparison.Ordinal) ? "AcceptedPlan" : "RegionCatalog" });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
