using System.Collections.Immutable;
using IotVnetDsl.Evaluation;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Host.Checks;

/// <summary>Findings in the project's sources: where the editor shows them, and with what the project's configuration makes of them.</summary>
internal sealed class LocatedFindings
{
    private readonly CSharpCompilation _compilation;
    private readonly ImmutableArray<TopologyEvaluation> _evaluations;
    private readonly HashSet<(string Id, string Path, string PropertyPath)> _seen;

    public LocatedFindings(HostRequest request, RegionCatalog catalog)
    {
        _compilation = SourceCompilation.Of(request);
        _evaluations = TopologyEvaluator.Evaluate(_compilation, CancellationToken.None);
        _seen = [.. _evaluations
            .SelectMany(evaluation => RuleRun.Over(evaluation.Variants.Select(variant => variant.Graph), catalog))
            .Select(finding => (finding.Id, finding.Path, finding.PropertyPath))];
    }

    /// <summary>The finding as the compiler would report it; null where the configuration switches it off.</summary>
    public Diagnostic? Effective(Finding finding, string topology)
    {
        var location = _evaluations.FirstOrDefault(evaluation => evaluation.Name == topology)
            ?.Locate(finding.Path, finding.PropertyPath, finding.Variants.Count > 0 ? finding.Variants[0] : null);
        var diagnostic = Diagnostic.Create(Descriptor(finding), location ?? Location.None);
        return CompilationWithAnalyzers.GetEffectiveDiagnostics([diagnostic], _compilation).FirstOrDefault();
    }

    /// <summary>True where the analyzers come to the same finding from the source.</summary>
    public bool IsSeenByEditor(Finding finding) => _seen.Contains((finding.Id, finding.Path, finding.PropertyPath));

    private static DiagnosticDescriptor Descriptor(Finding finding)
    {
        var rule = Rule.All.First(rule => rule.Descriptor.Id == finding.Id).Descriptor;
        var severity = finding.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        return new DiagnosticDescriptor(rule.Id, rule.Title, finding.Message, rule.Category, severity, rule.IsEnabledByDefault);
    }

    public string? Justification(Diagnostic suppressed) => suppressed.GetSuppressionInfo(_compilation)?.Attribute?.NamedArguments
        .FirstOrDefault(argument => argument.Key == "Justification").Value.Value as string;
}
