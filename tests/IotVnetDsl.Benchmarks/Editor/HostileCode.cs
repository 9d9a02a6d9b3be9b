using System.Globalization;
using Basic.Reference.Assemblies;
using IotVnetDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Benchmarks.Editor;

/// <summary>What code costs an editor that nobody means to write: processor time of all its diagnostics, over that of an analyzer that does nothing.</summary>
internal static class HostileCode
{
    private const int Warm = 20;

    private const string NotEvaluated = "IVD6005";

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: [KeyValuePair.Create(NotEvaluated, ReportDiagnostic.Info)]);

    /// <param name="words">Of what is measured; all of it without any.</param>
    /// <param name="runs">Of each, of which the least counts.</param>
    public static async Task WriteAsync(IReadOnlyCollection<string> words, int runs)
    {
        // What the runtime compiles at first use is no part of it.
        for (var warm = 0; warm < Warm; warm++)
            await DiagnoseAsync(HostilePrograms.Topology($"""public IotHub Hub => new("hub{warm}");"""), new IotVnetAnalyzer()).ConfigureAwait(false);
        Console.WriteLine($"{"ms",8} {"compiler",8} {NotEvaluated,8}  code that nobody means to write");
        foreach (var (what, source) in HostilePrograms.All.Where(program => words.Count == 0 || words.Any(word => program.What.Contains(word, StringComparison.OrdinalIgnoreCase))))
            Console.WriteLine(await MeasureAsync(source, runs).ConfigureAwait(false) + what);
    }

    // The least of each, in turn: the first also pays for what the runtime compiles. Nothing of one run is kept for the next: its topology is another.
    private static async Task<string> MeasureAsync(string source, int runs)
    {
        var (least, unknown) = (new[] { double.MaxValue, double.MaxValue }, 0);
        DiagnosticAnalyzer[] analyzers = [new EmptyAnalyzer(), new IotVnetAnalyzer()];
        for (var run = 0; run < runs * analyzers.Length; run++)
        {
            var kind = run % analyzers.Length;
            var (cost, diagnostics) = await DiagnoseAsync(source.Replace(HostilePrograms.Name, HostilePrograms.Name + run, StringComparison.Ordinal), analyzers[kind]).ConfigureAwait(false);
            least[kind] = Math.Min(least[kind], cost.TotalMilliseconds);
            unknown = diagnostics.Count(diagnostic => diagnostic.Id == NotEvaluated);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{least[1] - least[0],8:N0} {least[0],8:N0} {unknown,8}  ");
    }

    private static async Task<(TimeSpan Cost, IReadOnlyCollection<Diagnostic> Diagnostics)> DiagnoseAsync(string source, DiagnosticAnalyzer analyzer)
    {
        var tree = CSharpSyntaxTree.ParseText(source, path: "Hostile.cs");
        var compilation = CSharpCompilation.Create(
            "Plant",
            [CSharpSyntaxTree.ParseText(WrittenSites.Usings), tree],
            [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location)],
            Options);
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        var driver = compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (failure, _, _) => throw failure, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var diagnostics = await driver.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, default).ConfigureAwait(false);
        return (Environment.CpuUsage.TotalTime - start, diagnostics);
    }
}
