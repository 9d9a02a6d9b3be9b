using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>Runs the analyzer as an editor does (per document) and as a build does (over everything).</summary>
internal static class AnalyzerRun
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    private static readonly MetadataReference[] References =
    [
        .. Net80.References.All,
        MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location),
    ];

    public static CSharpCompilation Compile(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Plant",
        [.. sources.Prepend(ImplicitUsings).Select((source, index) => CSharpSyntaxTree.ParseText(source, path: $"File{index}.cs"))],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CompilationWithAnalyzers With(Compilation compilation, DiagnosticAnalyzer? analyzer = null, AnalyzerOptions? options = null) =>
        compilation.WithAnalyzers([analyzer ?? new IotVnetAnalyzer()], options ?? Options());

    public static Task<ImmutableArray<Diagnostic>> All(Compilation compilation, AnalyzerOptions? options = null) =>
        With(compilation, options: options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>What an editor shows of one document.</summary>
    public static Task<ImmutableArray<Diagnostic>> Document(Compilation compilation, int index, AnalyzerOptions? options = null) => With(compilation, options: options)
        .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(compilation.SyntaxTrees.ElementAt(index)), null, TestContext.Current.CancellationToken);

    public static AnalyzerOptions Options(string? catalog = null, params (string Path, string Text)[] catalogs) => new(
        [.. catalogs.Select(file => new TextFile(file.Path, file.Text))],
        new ProjectOptions(catalog));
}
