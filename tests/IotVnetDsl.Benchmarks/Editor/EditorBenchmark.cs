using IotVnetDsl.Analyzers;
using IotVnetDsl.Benchmarks.Sources;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Benchmarks.Editor;

/// <summary>
/// What a keystroke costs with our analyzer, as a multiple of what it costs with an analyzer that does nothing, both measured in turn.
/// </summary>
internal static class EditorBenchmark
{
    private const int Unrelated = 500;
    private const int Pairs = 9;

    // Before that the runtime still compiles what it runs.
    private const int Warm = 20;
    private const int Many = 500;
    private const string Kept = "kept";

    /// <param name="sizes">Sites.</param>
    /// <param name="words">Of what is measured; all of it without any.</param>
    public static async Task RunAsync(IReadOnlyList<int> sizes, IReadOnlyCollection<string> words)
    {
        Console.WriteLine("one character in a file; medians of alternating runs, then the processor time of all of them, garbage collection included");
        await CompareAsync($"{Unrelated} unrelated files, no topology", UnrelatedFiles, 7, "\"service 8", words).ConfigureAwait(false);
        foreach (var sites in sizes)
        {
            await CompareAsync($"{sites} sites, a file each", () => WrittenSites.InFiles(sites), sites / 2, "bench-vnet0", words).ConfigureAwait(false);
            await CompareAsync($"{sites} sites, in one file", () => [WrittenSites.InOneFile(sites)], 0, "bench-vnet0", words).ConfigureAwait(false);
            await CompareAsync($"{sites} sites, by a loop", () => [DslSites.Looped(sites)], 0, "\"pe-hub", words).ConfigureAwait(false);
            if (IsMeant(Kept, words))
                await RememberAsync(sites).ConfigureAwait(false);
            await CompareAsync($"{sites} sites, edit in an unrelated file", () => [.. WrittenSites.InFiles(sites), .. UnrelatedFiles()], sites + 8, "\"service 8", words).ConfigureAwait(false);
        }
    }

    private static bool IsMeant(string what, IReadOnlyCollection<string> words) => words.Count == 0 || words.Any(word => what.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<string> UnrelatedFiles() => [.. Enumerable.Range(1, Unrelated).Select(WrittenSites.Unrelated)];

    private static async Task CompareAsync(string what, Func<IEnumerable<string>> sources, int file, string changed, IReadOnlyCollection<string> words)
    {
        if (!IsMeant(what, words))
            return;
        var edits = new Edits(sources(), file, changed);
        DiagnosticAnalyzer[] analyzers = [new EmptyAnalyzer(), new IotVnetAnalyzer()];
        List<(TimeSpan Wall, TimeSpan Cpu)>[] times = [[], []];
        for (var pair = -Warm; pair < Pairs; pair++)
        {
            for (var kind = 0; kind < 2; kind++)
            {
                var time = await edits.NextAsync(analyzers[kind]).ConfigureAwait(false);
                if (pair >= 0)
                    times[kind].Add(time);
            }
        }

        var (empty, ours) = (Median(times[0]), Median(times[1]));
        var processor = times[1].Sum(time => time.Cpu.TotalMilliseconds) / times[0].Sum(time => time.Cpu.TotalMilliseconds);
        Console.WriteLine($"{what,-44} empty {empty,8:0.0} ms   ours {ours,8:0.0} ms   {ours / empty,6:0.0} x   of processor {processor,6:0.0} x");
    }

    private static async Task RememberAsync(int sites)
    {
        var edits = new Edits(WrittenSites.InFiles(sites), sites / 2, "bench-vnet0");
        var analyzer = new IotVnetAnalyzer();
        var kept = new List<double>();
        for (var edit = 1; edit <= Many; edit++)
        {
            await edits.NextAsync(analyzer).ConfigureAwait(false);
            if (edit is Warm or Many)
                kept.Add(GC.GetTotalMemory(forceFullCollection: true) / 1e6);
        }

        Console.WriteLine($"{$"{sites} sites, a file each",-44} after {Warm} edits {kept[0]:0} MB are kept, after {Many} {kept[1]:0} MB");
    }

    private static double Median(List<(TimeSpan Wall, TimeSpan Cpu)> times) => times.Select(time => time.Wall).Order().ElementAt(times.Count / 2).TotalMilliseconds;
}
