using System.Diagnostics;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Benchmarks.Editor;

/// <summary>
/// A project in which one character of one file changes again and again: each time a fresh compilation, and the diagnostics of that file.
/// </summary>
internal sealed class Edits
{
    private readonly string _changed;
    private readonly int _at;
    private readonly int _tree;
    private CSharpCompilation _compilation;
    private int _count;

    /// <param name="sources">The files.</param>
    /// <param name="file">The one that is edited.</param>
    /// <param name="changed">Text in it of which the last character is another one at each edit.</param>
    public Edits(IEnumerable<string> sources, int file, string changed)
    {
        SyntaxTree[] trees = [.. sources.Prepend(WrittenSites.Usings).Select((source, index) => CSharpSyntaxTree.ParseText(SourceText.From(source), path: $"/bench/File{index}.cs"))];
        _compilation = CSharpCompilation.Create(
            "Bench",
            trees,
            [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _tree = file + 1;
        _changed = changed;
        _at = trees[_tree].ToString().IndexOf(changed, StringComparison.Ordinal) + changed.Length - 1;
    }

    /// <summary>What one more edit costs until the diagnostics of the edited file are there.</summary>
    public async Task<(TimeSpan Wall, TimeSpan Cpu)> NextAsync(DiagnosticAnalyzer analyzer)
    {
        var tree = _compilation.SyntaxTrees[_tree];
        var text = tree.GetText().WithChanges(new TextChange(new TextSpan(_at, 1), ((char)('a' + (_count++ % 20))).ToString()));
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text));
        var driver = _compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (failure, _, _) => throw failure, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var model = _compilation.GetSemanticModel(_compilation.SyntaxTrees[_tree]);
        await driver.GetAnalyzerSemanticDiagnosticsAsync(model, null, default).ConfigureAwait(false);
        return (watch.Elapsed, Environment.CpuUsage.TotalTime - cpu);
    }
}
