using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>
/// What a variant may cost is limited. Whether that was met is the same whether an edit's evaluation takes what earlier ones have left or not,
/// and editing the same again and again does not use it up.
/// </summary>
public class StepLimitTests
{
    // A round of the loop costs some ten steps, and there are a million.
    private const int Third = 30_000;

    private static int _project;

    /// <summary>Each row says how far three members count, before and after each edit; together they may count some 90,000.</summary>
    [Theory]
    [InlineData(new[] { Third, 100, 100 }, new[] { Third, Third, 100 }, new[] { Third, Third, Third }, new[] { Third, Third, 2 * Third }, new[] { Third, Third, 100 })]
    [InlineData(new[] { Third, 100, 100 }, new[] { 3 * Third, 100, 100 }, new[] { 3 * Third, Third, 100 }, new[] { 100, Third, 100 }, new[] { 100, 3 * Third, 100 })]
    [InlineData(new[] { Third, Third, 2 * Third }, new[] { Third, Third, 100 }, new[] { Third, Third + 1, 100 }, new[] { Third, Third + 2, 100 }, new[] { Third, Third + 2, Third })]
    public void Is_met_as_if_nothing_had_been_before(params int[][] counts) => AreAsAfresh(counts.Select(Plant));

    /// <summary>What is far below others costs more, so that what was asked for first from above may meet the limit when it is first asked for from below.</summary>
    [Theory]
    [InlineData(12_000, 2, 30_000, 2, 30_000, 28, 20_000, 28)]
    [InlineData(30_000, 40, 100, 40, 30_000, 2)]
    public void Is_met_by_what_lies_deep(params int[] rounds) => AreAsAfresh(Enumerable.Range(0, rounds.Length / 2).Select(edit => Deep(rounds[2 * edit], rounds[(2 * edit) + 1])));

    /// <summary>A variant is spared what the one before it has paid for, until that one no longer does.</summary>
    [Fact]
    public void Is_met_by_what_another_variant_no_longer_pays_for() => AreAsAfresh([
        Variants(first: "Shared.Long", second: "Shared.Long + Shared.Other"),
        Variants(first: "1", second: "Shared.Long + Shared.Other"),
        Variants(first: "1", second: "Shared.Other"),
        Variants(first: "Shared.Long", second: "Shared.Other"),
    ]);

    /// <summary>Ten edits of one member, each of a tenth of all steps, beside others: that so much is spent each time is no reason to begin afresh.</summary>
    [Fact]
    public void Is_not_used_up_by_editing_the_same()
    {
        var name = Next();
        for (var edit = 0; edit < 10; edit++)
        {
            var compilation = Compile(name, Plant([Third, (Third / 3) + edit, 100]));
            var topologies = TopologyEvaluator.Read(compilation, Library.Find(compilation)!, TestContext.Current.CancellationToken);

            Assert.True(topologies.From?.Invoke() is not null, $"edit {edit} was not kept");
        }
    }

    private static void AreAsAfresh(IEnumerable<string> sources)
    {
        var name = Next();
        var seen = new List<string>();
        foreach (var source in sources)
        {
            var expected = Describe(Compile(Next(), source));
            Assert.Equal(expected, Describe(Compile(name, source)));
            seen.Add(expected);
        }

        Assert.Contains(seen, text => text.Contains(" = unknown", StringComparison.Ordinal));
        Assert.Contains(seen, text => !text.Contains(" = unknown", StringComparison.Ordinal));
    }

    private static string Next() => $"Limit{Interlocked.Increment(ref _project)}";

    private static CSharpCompilation Compile(string name, string source)
    {
        var compilation = Source.Compile([source]).AddSyntaxTrees(CSharpSyntaxTree.ParseText("", path: $"{name}.cs", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(Source.ErrorsOf(compilation));
        return compilation;
    }

    private static string Describe(Compilation compilation) => string.Join("\n", TopologyEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken)
        .SelectMany(topology => topology.Variants)
        .Select(variant => $"{variant.Variant}: {variant.Graph.Topology} {string.Join(", ", variant.Unknowns.Select(unknown => unknown.Reason))}"));

    private static string Plant(int[] counts) => $$"""
        using IotVnetDsl;
        public sealed record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.WestEurope);
            public StorageAccount First => new($"first{Count({{counts[0]}})}");
            public StorageAccount Second => new($"second{Count({{counts[1]}})}");
            public StorageAccount Third => new($"third{Count({{counts[2]}})}");
            private static int Count(int rounds) { var sum = 0; for (var round = 0; round < rounds; round++) sum += round % 3; return sum; }
        }
        """;

    private static string Deep(int rounds, int depth) => $$"""
        using IotVnetDsl;
        public sealed record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.WestEurope);
            public StorageAccount First => new($"first{Down({{depth}})}");
            public StorageAccount Second => new($"second{Long}");
            private int Long { get { var sum = 0; for (var round = 0; round < {{rounds}}; round++) sum += One(round); return sum; } }
            private static int One(int round) => round % 3;
            private int Down(int left) => left == 0 ? Long : Down(left - 1);
        }
        """;

    private static string Variants(string first, string second) => $$"""
        using IotVnetDsl;
        public static class Shared
        {
            public static int Long => Count(2 * {{Third}});
            public static int Other => Count({{Third}} + {{Third / 2}});
            private static int Count(int rounds) { var sum = 0; for (var round = 0; round < rounds; round++) sum += round % 3; return sum; }
        }
        public sealed record Plant(bool IsFirst) : Topology
        {
            public static Plant A => new(true);
            public static Plant B => new(false);
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.WestEurope);
            public StorageAccount Archive => new($"archive{(IsFirst ? First : Second)}");
            private static int First => {{first}};
            private static int Second => {{second}};
        }
        """;
}
