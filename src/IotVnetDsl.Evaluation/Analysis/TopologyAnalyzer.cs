using System.Collections.Immutable;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>
/// Runs the rules over the topologies of a compilation. Findings are computed once per compilation and reported per document, each
/// into its own, so that an editor that asks for one document sees them without a build.
/// <para>
/// A team's own rules are brought to the compiler by one line beside them, which is all that an assembly of rules needs:
/// <c>[DiagnosticAnalyzer(LanguageNames.CSharp)] public sealed class CompanyAnalyzer : TopologyAnalyzer;</c>
/// </para>
/// </summary>
public abstract class TopologyAnalyzer : DiagnosticAnalyzer
{
    private readonly Lazy<IReadOnlyList<Rule>> _rules;

    /// <summary>Checks the rules that stand in the assembly of the derived class.</summary>
    protected TopologyAnalyzer() => _rules = new(() => IsProduct ? Rule.All : TeamRules.In(GetType().Assembly));

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => IsProduct ? Descriptors.All : [.. _rules.Value.Select(Descriptors.Of)];

    /// <summary>Ours checks the product's rules, and says what no rule does: what is wrong with the code, with the project, with our own understanding.</summary>
    internal virtual bool IsProduct => false;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (Library.Find(context.Compilation) is not { } library)
            return;

        var findings = new CompilationFindings(context.Compilation, library, context.Options, _rules.Value, IsProduct);
        context.RegisterSemanticModelAction(document =>
        {
            foreach (var diagnostic in findings.In(document.SemanticModel.SyntaxTree, document.CancellationToken))
                document.ReportDiagnostic(diagnostic);
        });
        if (IsProduct)
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
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.RegionCatalog, location, Escaping.Line($"The region catalog {error.Message}")));
        }
    }
}
