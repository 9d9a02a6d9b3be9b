using System.Runtime.CompilerServices;
using IotVnetDsl.Evaluation.Analysis;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>Edits in files that no topology reads: nothing is evaluated for them, and nothing is missed by that.</summary>
public class QuietDocumentsTests
{
    private const int Edits = 25;

    private const string Plant = """
        using IotVnetDsl;
        public sealed record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.WestEurope);
            public StorageAccount Archive => new(Table.Names[0]);
        }
        """;

    private const string Table = "public static class Table { public static readonly List<string> Names = [\"Wrong-Name\"]; public static string Last = \"x\"; }";

    private const string Service = "public static class Service { public static int Count() { var names = 1; return names; } }";

    private static readonly AnalyzerOptions NoOptions = new([]);

    private static int _projects;

    /// <summary>EDIT_SEQUENCES=2000 looks further.</summary>
    public static TheoryData<int> Seeds() =>
        [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("EDIT_SEQUENCES"), out var count) ? count : 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_edited_each_document_says_what_it_says_afresh(int seed)
    {
        var edits = new RandomEdits(seed);
        var compilation = Project([.. EditedProjects.SourcesOf("Styles"), .. Beside]);
        var edited = new List<CSharpCompilation> { compilation };
        for (var edit = 0; edit < Edits; edit++)
        {
            var afresh = Findings(compilation.WithAssemblyName($"Afresh{Interlocked.Increment(ref _projects)}"));
            var asked = edit % compilation.SyntaxTrees.Length;
            // The document that is asked first is answered by itself.
            Assert.Equal(In(afresh, compilation.SyntaxTrees[asked]), In(Findings(compilation), compilation.SyntaxTrees[asked]));
            var all = Findings(compilation);
            Assert.All(compilation.SyntaxTrees, tree => Assert.Equal(In(afresh, tree), In(all, tree)));
            compilation = edits.Next(edited);
            edited.Add(compilation);
        }
    }

    [Theory]
    [InlineData("var names = 1; return names;", "var names = 2; return names + names;")]
    [InlineData("var names = 1;", "var nam = new List<string>(); nam.Add(\"x\"); var names = nam.Count;")]
    [InlineData("var names = 1;", "var Last = \"\"; var names = Last.Le;")]
    [InlineData("return names;", "/* a remark */ return names;")]
    public void An_edit_in_a_body_that_nothing_reads_needs_no_evaluation(string from, string to)
    {
        var before = Evaluated();

        Assert.NotNull(Others(Changed(before, Service, Service.Replace(from, to, StringComparison.Ordinal))));
    }

    [Theory]
    // It declares something.
    [InlineData(Service, "int Count()", "long Count()")]
    [InlineData(Service, "public static class Service", "public static class Other { } public static class Service")]
    // It is read.
    [InlineData(Table, "Wrong-Name", "rightname")]
    [InlineData(Plant, "Names[0]", "Names[0] + \"\"")]
    // It changes what is read.
    [InlineData(Service, "return names;", "Table.Names.Add(\"x\"); return names;")]
    [InlineData(Service, "return names;", "Change(Table.Names); return names; void Change(List<string> some) => some.Clear();")]
    public void Whatever_may_change_what_others_mean_is_evaluated(string file, string from, string to)
    {
        var before = Evaluated();

        Assert.Null(Others(Changed(before, file, file.Replace(from, to, StringComparison.Ordinal))));
    }

    [Fact]
    public void What_is_found_is_found_after_an_edit_elsewhere()
    {
        var before = Evaluated();
        var after = Changed(before, Service, Service.Replace("1", "2", StringComparison.Ordinal));
        var findings = Findings(after);

        Assert.Empty(In(findings, after.SyntaxTrees.Single(tree => tree.ToString().StartsWith("public static class Service", StringComparison.Ordinal))));
        Assert.Contains("IVD5001", Assert.Single(In(findings, after.SyntaxTrees.Single(tree => tree.ToString() is Plant or Table && In(Findings(before), tree).Any()))));
    }

    [Fact]
    public void Another_project_of_the_same_files_is_another()
    {
        var before = Evaluated();

        Assert.Null(Others(before.WithAssemblyName("Another")));
        Assert.Null(Others(before.WithOptions(before.Options.WithOverflowChecks(true))));
        Assert.Null(Others(before.RemoveReferences(before.References.First())));
        Assert.Null(Others(before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("", cancellationToken: TestContext.Current.CancellationToken))));
        Assert.Null(QuietDocuments.AllBut(before, Library.Find(before)!, new([new Page()], new OfCatalog()), Rule.All, TestContext.Current.CancellationToken));
        Assert.NotNull(Others(before));
    }

    [Fact]
    public void No_compilation_is_kept()
    {
        var evaluated = EvaluateEdits();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.DoesNotContain(evaluated, compilation => compilation.TryGetTarget(out _));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference<object>> EvaluateEdits()
    {
        var (compilation, evaluated) = (Evaluated(), new List<WeakReference<object>>());
        for (var edit = 0; edit < 20; edit++)
        {
            var file = compilation.SyntaxTrees[^(1 + (edit % 2))];
            compilation = compilation.ReplaceSyntaxTree(file, file.WithChangedText(SourceText.From(file.ToString() + (edit % 4 == 0 ? "public class More { }" : "// more"))));
            foreach (var tree in compilation.SyntaxTrees)
                _ = In(Findings(compilation), tree);
            evaluated.Add(new WeakReference<object>(compilation));
        }

        return evaluated;
    }

    // Files that no topology reads, with names that topologies have, too.
    private static readonly string[] Beside =
    [
        """
        public sealed class Warehouse(string name)
        {
            private readonly List<string> _names = [];
            public string Stage { get; set; } = name;
            public int Count() { var sizes = 0; foreach (var key in _names) sizes += key.Length; return sizes; }
            public void Add(string key) { _names.Add(key); Stage = key + "x"; }
            public override string ToString() => string.Join(",", _names.Select(key => key + Stage));
        }
        """,
        """
        public static class Report
        {
            private static readonly Dictionary<string, int> Sizes = new() { ["a"] = 1 };
            public static int Total() { var total = 0; foreach (var pair in Sizes) total += pair.Value; return total; }
            public static void Register(List<string> names) { names.Add("late"); names.Clear(); }
            public static string Write(Warehouse house) { house.Add("b"); return house + "c"; }
        }
        """,
        "public enum Kind { One, Two } public static class Kinds { public static Kind Of(int number) => number > 1 ? Kind.Two : Kind.One; }",
    ];

    private static CSharpCompilation Project(params IEnumerable<string> sources) => Source.Compile(sources).WithAssemblyName($"Quiet{Interlocked.Increment(ref _projects)}");

    private static CSharpCompilation Evaluated()
    {
        var compilation = Project(Plant, Table, Service);
        Assert.Empty(Source.ErrorsOf(compilation));
        Assert.Empty(In(Findings(compilation), compilation.SyntaxTrees[0]));
        return compilation;
    }

    private static CSharpCompilation Changed(CSharpCompilation compilation, string file, string text)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == file);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)));
    }

    private static HashSet<SyntaxTree>? Others(CSharpCompilation compilation) =>
        QuietDocuments.AllBut(compilation, Library.Find(compilation)!, NoOptions, Rule.All, TestContext.Current.CancellationToken);

    private static CompilationFindings Findings(CSharpCompilation compilation) => new(compilation, Library.Find(compilation)!, NoOptions, Rule.All, isProduct: true);

    private static IEnumerable<string> In(CompilationFindings findings, SyntaxTree tree) => findings.In(tree, TestContext.Current.CancellationToken)
        .Select(diagnostic => $"{diagnostic} {diagnostic.Location.SourceSpan}").Order(StringComparer.Ordinal);

    private sealed class Page : AdditionalText
    {
        public override string Path => "Plant.verified.md";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => SourceText.From("");
    }

    private sealed class OfCatalog : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new() { ["build_metadata.AdditionalFiles.IotVnetRole"] = "AcceptedPlan" });

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
