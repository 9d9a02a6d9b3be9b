using IotVnetDsl.Evaluation;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Host.Importing;

/// <summary>
/// What the rules call an error or warn of in an imported topology: Azure has it all the same, so the code has to build, and says what is wrong
/// with it. A warning that is not accepted would be mended by the formatter, which carries out fixes, and then the code wants something else.
/// </summary>
internal static class AcceptedFindings
{
    /// <param name="compilation">The project, without the file.</param>
    /// <param name="text">The file.</param>
    /// <param name="topology">What was imported.</param>
    /// <param name="catalog">The project's regions.</param>
    public static ILookup<(string Record, string Property), string> In(CSharpCompilation compilation, string text, ImportedTopology topology, RegionCatalog catalog)
    {
        var options = compilation.SyntaxTrees.Select(tree => (CSharpParseOptions)tree.Options).FirstOrDefault() ?? CSharpParseOptions.Default;
        var evaluation = TopologyEvaluator.Evaluate(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, options)), CancellationToken.None).Single(evaluation => evaluation.Name == topology.Name);
        return RuleRun.Over(evaluation.GraphsToCheck, catalog).Where(finding => finding.Severity is Severity.Error or Severity.Warning)
            .ToLookup(finding => PlaceOf(LogicalPath.Steps(finding.Path), topology), finding => finding.Id);
    }

    private static (string Record, string Property) PlaceOf(IReadOnlyList<PathStep> steps, ImportedTopology topology) =>
        steps.Count == 0 ? (topology.Name, "")
        : topology.Modules.FirstOrDefault(module => module.PropertyName == steps[0].Member) is { } module ? (module.TypeName, steps.Count > 1 ? steps[1].Member : "")
        : (topology.Name, steps[0].Member);
}
