using System.Collections.Concurrent;
using System.Globalization;
using IotVnetDsl.Rules.Tests;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.CodeFixes.Tests.AllAtOnce;

/// <summary>
/// Whatever the tests of rules and fixes find: all findings of an id are fixed at once until nothing changes. Nothing throws, what comes out compiles,
/// no new warning or error appears, and the findings are gone.
/// </summary>
public class FixAllTests
{
    // Of the rules' sources a share, unless FIX_ALL_EVERY=1 asks for each.
    private static readonly int Every = int.TryParse(Environment.GetEnvironmentVariable("FIX_ALL_EVERY"), CultureInfo.InvariantCulture, out var every) ? every : 6;

    [Fact]
    public async Task Ends_what_fixes_are_tested_with() => await HoldAsync(await SourcesOfTests.OfAsync(typeof(FixAllTests).Assembly), atLeast: 200);

    [Fact]
    public async Task Ends_what_rules_are_tested_with() =>
        await HoldAsync([.. (await SourcesOfTests.OfAsync(typeof(RuleTests).Assembly)).Where((_, at) => at % Every == 0)], atLeast: 600 / Every);

    private static async Task HoldAsync(IReadOnlyList<TestSource> sources, int atLeast)
    {
        var outcomes = new ConcurrentBag<FixAllOutcome>();
        await Parallel.ForEachAsync(sources, TestContext.Current.CancellationToken, async (source, cancellation) =>
        {
            try
            {
                foreach (var outcome in await FixedSource.OfAsync(source, cancellation))
                    outcomes.Add(outcome);
            }
            catch (Exception thrown) when (thrown is not OperationCanceledException)
            {
                outcomes.Add(new FixAllOutcome("", $"throws {thrown}\n{string.Join("\n", source.Files)}"));
            }
        });

        var failures = outcomes.Where(outcome => outcome.Failure is not null).Select(outcome => $"=== {outcome.Id} {outcome.Failure}").Order(StringComparer.Ordinal).ToArray();
        Assert.True(failures.Length == 0, $"{failures.Length} of {outcomes.Count}\n{string.Join("\n", failures)}");
        Assert.True(outcomes.Count >= atLeast, $"only {outcomes.Count} fixes of {sources.Count} sources");
    }
}
