using IotVnetDsl.Evaluation.Analysis;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Memory;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

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

    /// <summary>Whether a table stays as its type has filled it, or an object keeps what it gives, is said by files that the table does not name.</summary>
    [Theory]
    [InlineData("public static class Elsewhere { public static void Add() => Table.Names.Add(\"late\"); }")]
    [InlineData("public static class Elsewhere { static Elsewhere() => Table.Names.Add(\"late\"); public static int Register; }")]
    [InlineData("public static class Elsewhere { public static Site Copy(Site site) => site with { Stage = \"other\" }; }")]
    public void Are_told_of_what_another_file_does_to_a_table(string elsewhere)
    {
        var before = Source.Compile([
            "public static class Table { public static readonly List<string> Names = []; static Table() => Register(\"first\"); private static void Register(string name) => Names.Add(name); }",
            """
            using IotVnetDsl;
            public sealed record Site(string Stage) { private readonly Dictionary<string, string> _names = []; public string Of(string name) { if (_names.TryGetValue(name, out var known)) return known; var made = name + Stage; _names[name] = made; return made; } }
            public sealed record Plant : Topology
            {
                private readonly Site _site = new("dev");
                public override string Id => "plant";
                public override ResourceGroup ResourceGroup => new("rg-plant", Region.WestEurope);
                public StorageAccount Archive => new(Table.Names[0]);
                public StorageAccount Backup => new(_site.Of("backup"));
            }
            """,
            "public static class Elsewhere { }",
        ]);
        var tree = before.SyntaxTrees.Single(tree => tree.ToString().StartsWith("public static class Elsewhere", StringComparison.Ordinal));
        var after = before.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(elsewhere)));

        var described = Describe(before, _ => null);
        Assert.Empty(Source.ErrorsOf(after));
        Assert.Contains("topology ", described);
        Assert.DoesNotContain("unknown: ", described);
        Assert.Contains("unknown: ", Describe(after, _ => null));
        Assert.Equal(Describe(Afresh(after), _ => null), Describe(after, _ => null));
        Assert.Equal(described, Describe(before.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText(TestContext.Current.CancellationToken))), _ => null));
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
