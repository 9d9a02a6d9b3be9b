using IotVnetDsl.Evaluation.Analysis;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Memory;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>
/// What was evaluated before an edit is used after it. Whatever is edited, in whatever order: all values and all diagnostics, with their places,
/// are those of an evaluation that knows nothing of what was before.
/// </summary>
public class EditSequenceTests
{
    private const int Edits = 25;

    private static int _afresh;

    public static TheoryData<string, int> Sequences()
    {
        var sequences = new TheoryData<string, int>();
        foreach (var project in EditedProjects.Names)
        {
            for (var seed = 1; seed <= EditedProjects.SeedsOf(project); seed++)
                sequences.Add(project, seed);
        }

        return sequences;
    }

    [Theory]
    [MemberData(nameof(Sequences))]
    public void Come_out_as_if_nothing_had_been_before(string project, int seed)
    {
        var edits = new RandomEdits(seed);
        var compilation = Source.Compile(EditedProjects.SourcesOf(project));
        var edited = new List<CSharpCompilation> { compilation };
        for (var edit = 0; edit < Edits; edit++)
        {
            Assert.Equal(
                Describe(Afresh(compilation), _ => null),
                Describe(compilation, topology => topology.MemoryOf(Rule.All)));
            compilation = edits.Next(edited);
            edited.Add(compilation);
        }
    }

    // Nothing was kept of a compilation with a file of that name.
    private static CSharpCompilation Afresh(CSharpCompilation compilation) => compilation.AddSyntaxTrees(
        CSharpSyntaxTree.ParseText("", path: $"Afresh{Interlocked.Increment(ref _afresh)}.cs", cancellationToken: TestContext.Current.CancellationToken));

    private static string Describe(Compilation compilation, Func<TopologyEvaluation, RuleMemory?> memoryOf)
    {
        var lines = new List<string>();
        foreach (var topology in TopologyEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken))
        {
            lines.Add($"topology {topology.Name} at {Place(topology.Declaration)}");
            lines.AddRange(topology.Usage.Select(finding => $"{finding.Rule.Id} {finding.Message} hides {finding.Hides} at {Place(finding.Place)}"));
            foreach (var variant in topology.Variants)
            {
                lines.Add($"variant {variant.Variant}: {variant.Graph.Topology}");
                Assert.Equal(TopologyGraphBuilder.Build(variant.Graph.Topology, variant.Variant).Nodes.AsEnumerable(), variant.Graph.Nodes);
                lines.AddRange(variant.Unknowns.Select(unknown => $"unknown: {unknown.Reason} at {Place(unknown.Location)}"));
                lines.AddRange(variant.Graph.Nodes.Select(node => $"{node} at {Place(topology.Locate(node.Path, "Name", variant.Variant))}"));
            }

            lines.AddRange(RuleRun.Over(topology.GraphsToCheck, RegionCatalogs.Find(RegionCatalogs.Default)!, memoryOf(topology), TestContext.Current.CancellationToken)
                .Select(finding => FindingDiagnostic.Of(finding, topology).ToString() + Place(FindingDiagnostic.Of(finding, topology).Location)));
        }

        return string.Join("\n", lines);
    }

    private static string Place(Microsoft.CodeAnalysis.Location location) => $"{location.SourceTree?.FilePath} {location.SourceSpan}";
}
