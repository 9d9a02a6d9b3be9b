using IotVnetDsl.Evaluation;
using IotVnetDsl.Evaluation.Analysis;
using IotVnetDsl.Evaluation.Usage;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Host.Checks;

/// <summary>Findings of one topology in the project's sources: where the editor shows them, and with what the project's configuration makes of them.</summary>
internal sealed class LocatedFindings
{
    private readonly CSharpCompilation _compilation;
    private readonly TopologyEvaluation? _evaluation;
    private readonly HashSet<(string Id, string Path, string PropertyPath)> _seen;

    public LocatedFindings(ProjectSources sources, IReadOnlyList<Rule> rules, RegionCatalog catalog, string topology)
    {
        _compilation = sources.Compilation;
        _evaluation = sources.TopologyOf(topology);
        _seen = _evaluation is null ? [] : [.. RuleRun.Over(rules, _evaluation.GraphsToCheck, catalog).Select(Key)];
    }

    /// <summary>What the code itself shows, with what the project's configuration makes of it.</summary>
    public IEnumerable<(UsageFinding Finding, Diagnostic Diagnostic)> Usage => (_evaluation?.Usage ?? [])
        .Select(finding => (finding, CompilationWithAnalyzers.GetEffectiveDiagnostics([FindingDiagnostic.Of(finding)], _compilation).FirstOrDefault()!))
        .Where(found => found.Item2 is not null);

    /// <summary>Types of the resources that the code makes and the graph does not have.</summary>
    public IEnumerable<string> Hidden => (_evaluation?.Usage ?? []).Select(finding => finding.Hides).OfType<string>();

    /// <summary>The finding as the compiler would report it; null where the configuration switches it off.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="executed">Where the resource was made, for what the editor could not follow.</param>
    public Diagnostic? Effective(Finding finding, FilePlace? executed)
    {
        var diagnostic = _evaluation is null ? FindingDiagnostic.Of(finding, LineAt(executed) ?? Location.None) : FindingDiagnostic.Of(finding, _evaluation);
        if (_evaluation is not null && !IsSeenByEditor(finding) && diagnostic.Location == _evaluation.Declaration && LineAt(executed) is { } line)
        {
            diagnostic = Diagnostic.Create(
                diagnostic.Descriptor, line, diagnostic.Severity, additionalLocations: null, diagnostic.Properties, diagnostic.GetMessage());
        }

        return CompilationWithAnalyzers.GetEffectiveDiagnostics([diagnostic], _compilation).FirstOrDefault();
    }

    /// <summary>True where the analyzers come to the same finding from the source.</summary>
    public bool IsSeenByEditor(Finding finding) => _seen.Contains(Key(finding));

    public string? Justification(Diagnostic suppressed) => suppressed.GetSuppressionInfo(_compilation)?.Attribute?.NamedArguments
        .FirstOrDefault(argument => argument.Key == "Justification").Value.Value as string;

    private Location? LineAt(FilePlace? place) =>
        place is not null && _compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == place.File) is { } tree && tree.GetText().Lines is var lines
            && place.Line <= lines.Count
            ? Location.Create(tree, lines[place.Line - 1].Span)
            : null;

    private static (string Id, string Path, string PropertyPath) Key(Finding finding) => (finding.Id, finding.Path, finding.PropertyPath);
}
