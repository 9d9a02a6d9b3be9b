using System.Globalization;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>Programs that nobody means to write: each is evaluated and checked without an exception, for a bounded cost.</summary>
public class HostileProgramTests
{
    private const int InOneTest = 25;

    /// <summary>What each may allocate: three variants, each of which meets the limit of steps, and rules for all of them.</summary>
    private const long Most = 3_000_000_000;

    /// <summary>HOSTILE_PROGRAMS=4000 looks further; SLOW=1 names what takes over a second of the processor.</summary>
    public static TheoryData<int> Firsts() =>
        [.. Enumerable.Range(0, (int.TryParse(Environment.GetEnvironmentVariable("HOSTILE_PROGRAMS"), out var count) ? count : InOneTest) / InOneTest).Select(test => (test * InOneTest) + 1)];

    [Theory]
    [MemberData(nameof(Firsts))]
    public void Are_evaluated_and_checked_at_a_bounded_cost(int first)
    {
        var failures = new List<string>();
        for (var seed = first; seed < first + InOneTest; seed++)
        {
            var source = new HostileProgram(seed).Source();
            var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
            var thrown = Record.Exception(() => ReadAndCheck(source));
            var (cost, time) = (GC.GetAllocatedBytesForCurrentThread() - before, Environment.CpuUsage.TotalTime - start);
            if (thrown is not null || cost > Most)
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {cost:N0} bytes {thrown}\n{source}"));
            if (Environment.GetEnvironmentVariable("SLOW") is not null && time.TotalSeconds > 1)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {time.TotalSeconds:0.0} s, {cost / 1e6:N0} MB"));
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    // Its letters are not made items of each time.
    [Theory]
    [InlineData("if (text.Length > 3) n += 2;")]
    [InlineData("if (text[0] == 'b') n += 2;")]
    [InlineData("if (text.Contains('b')) n += 2;")]
    public void A_long_text_is_asked_again_and_again_at_a_bounded_cost(string ask)
    {
        var source = $$"""
            using IotVnetDsl;
            public sealed record Plant : Topology
            {
                public override string Id => "plant";
                public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
                private static string Make(int n) { var text = ""; for (var i = 0; i < int.MaxValue; i++) { text += "plant"; {{ask}} } return text; }
                public StorageAccount Archive => new(Make(3));
            }
            """;
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAndCheck(source);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000_000);
    }

    private static void ReadAndCheck(string source)
    {
        foreach (var topology in TopologyEvaluator.Evaluate(Source.Compile(source), TestContext.Current.CancellationToken))
        {
            Assert.DoesNotContain(topology.Variants.SelectMany(variant => variant.Unknowns), Defects.IsOne);
            foreach (var finding in RuleRun.Over(topology.GraphsToCheck, RegionCatalogs.Find(RegionCatalogs.Default)!, TestContext.Current.CancellationToken))
                Assert.NotNull(topology.Locate(finding.Path, finding.PropertyPath, finding.Variants.Count == 0 ? null : finding.Variants[0]));
        }
    }
}
