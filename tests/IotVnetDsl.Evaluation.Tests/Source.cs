using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>Compilations of topologies, with the usings that the SDK adds.</summary>
internal static class Source
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References =
    [
        // Those that the programs are executed on.
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location),
    ];

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(ImplicitUsings, path: "Usings.g.cs");

    // What the references declare is read once for all compilations.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Plant", [Usings], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpCompilation Compile(params IEnumerable<string> sources) =>
        Empty.AddSyntaxTrees(sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, path: $"File{index}.cs")));

    /// <summary>The only topology of the source.</summary>
    public static TopologyEvaluation Evaluate(string source) =>
        Assert.Single(TopologyEvaluator.Evaluate(Compile(source), TestContext.Current.CancellationToken));

    /// <summary>The source's own compile errors: a test that evaluates what does not compile proves nothing.</summary>
    public static IEnumerable<string> ErrorsOf(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());
}
