using IotVnetDsl.Evaluation;
using IotVnetDsl.Evaluation.Analysis;
using IotVnetDsl.Host.Checks;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Host.Importing;

/// <summary>
/// What the project's rules call an error or warn of in an imported topology, by the severities that the project gives them: Azure has it all the
/// same, so the code has to build, and says what is wrong with it. A warning that is not accepted would be mended by the formatter, which carries
/// out fixes, and then the code wants something else.
/// </summary>
internal static class AcceptedFindings
{
    /// <param name="request">The project.</param>
    /// <param name="others">Its sources, without the file.</param>
    /// <param name="path">Where the file is written, which its severities may depend on.</param>
    /// <param name="text">The file.</param>
    /// <param name="topology">What was imported.</param>
    public static ILookup<(string Record, string Property), string> In(HostRequest request, CSharpCompilation others, string path, string text, ImportedTopology topology)
    {
        var options = others.SyntaxTrees.Select(tree => (CSharpParseOptions)tree.Options).FirstOrDefault() ?? CSharpParseOptions.Default;
        var compilation = others.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, options, path));
        var evaluation = TopologyEvaluator.Evaluate(compilation, CancellationToken.None).Single(evaluation => evaluation.Name == topology.Name);
        return RuleRun.Over(ProjectRules.Of(request), evaluation.GraphsToCheck, ChosenCatalog.Of(request))
            .Where(finding => CompilationWithAnalyzers.GetEffectiveDiagnostics([FindingDiagnostic.Of(finding, evaluation)], compilation).Any(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
            .ToLookup(finding => PlaceOf(LogicalPath.Steps(finding.Path), topology), finding => finding.Id);
    }

    private static (string Record, string Property) PlaceOf(IReadOnlyList<PathStep> steps, ImportedTopology topology) =>
        steps.Count == 0 ? (topology.Name, "")
        : topology.Modules.FirstOrDefault(module => module.PropertyName == steps[0].Member) is { } module ? (module.TypeName, steps.Count > 1 ? steps[1].Member : "")
        : (topology.Name, steps[0].Member);
}
