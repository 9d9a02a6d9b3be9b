using System.Collections.Immutable;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>
/// Runs the rules over the topologies of a compilation. Findings are computed once per compilation and reported per document, each
/// into its own, so that an editor that asks for one document sees them without a build.
/// </summary>
public abstract class TopologyAnalyzer : DiagnosticAnalyzer
{
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>What is wrong with a topology; by default, what every rule finds in the graphs that its source gives.</summary>
    protected virtual ImmutableArray<Finding> Check(TopologyEvaluation topology, RegionCatalog regions, CancellationToken cancellation) =>
        RuleRun.Over(topology.GraphsToCheck, regions, topology.Memory, cancellation);

    private void Start(CompilationStartAnalysisContext context)
    {
        if (Library.Find(context.Compilation) is null)
            return;

        var findings = new CompilationFindings(context.Compilation, context.Options, Check);
        context.RegisterSemanticModelAction(document =>
        {
            foreach (var diagnostic in findings.In(document.SemanticModel.SyntaxTree, document.CancellationToken))
                document.ReportDiagnostic(diagnostic);
        });
        context.RegisterAdditionalFileAction(ReportCatalog);
    }

    private static void ReportCatalog(AdditionalFileAnalysisContext context)
    {
        if (!RegionCatalogChoice.IsCatalog(context.AdditionalFile, context.Options) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var error in RegionCatalogText.Parse(context.AdditionalFile.Path, text.ToString()).Errors)
        {
            var span = text.Lines[Math.Min(error.Line, text.Lines.Count) - 1].Span;
            var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.RegionCatalog, location, $"The region catalog {error.Message}"));
        }
    }
}
