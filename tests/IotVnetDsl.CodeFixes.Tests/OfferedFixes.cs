using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using IotVnetDsl.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.CodeFixes.Tests;

/// <summary>The menu that an editor would show for a finding.</summary>
internal static class OfferedFixes
{
    private const string Catalog = "is_global = true\nbuild_property.IotVnetRegionCatalog = 2020-03\n";

    public static async Task<string[]> Titles<TFix>(string source, string id)
        where TFix : CodeFixProvider, new()
    {
        using var workspace = new AdhocWorkspace();
        var (document, diagnostics) = await FindAsync(workspace, source);
        var titles = new List<string>();
        var context = new CodeFixContext(document, Assert.Single(diagnostics, diagnostic => diagnostic.Id == id), (action, _) => titles.Add(action.Title), TestContext.Current.CancellationToken);
        await new TFix().RegisterCodeFixesAsync(context);
        return [.. titles];
    }

    /// <summary>The source after all findings were fixed at once by somebody who chose nothing, as <c>dotnet format</c> does where the first one has no fix.</summary>
    public static async Task<string> AllAtOnce<TFix>(string source, string id)
        where TFix : CodeFixProvider, new()
    {
        using var workspace = new AdhocWorkspace();
        var (document, diagnostics) = await FindAsync(workspace, source);
        var (fix, cancellation) = (new TFix(), TestContext.Current.CancellationToken);
        var found = new GivenFindings([.. diagnostics.Where(diagnostic => diagnostic.Id == id)]);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(document, fix, FixAllScope.Solution, null, [id], found, cancellation));
        var changed = Assert.Single((await action!.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>()).ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync(cancellation)).ToString();
    }

    private static async Task<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> FindAsync(AdhocWorkspace workspace, string source)
    {
        var document = workspace.AddProject("Plant", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences([.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location)])
            .AddAnalyzerConfigDocument(".globalconfig", SourceText.From(Catalog), filePath: "/.globalconfig").Project
            .AddDocument("Plant.cs", "using IotVnetDsl;\n" + source, filePath: "/Plant.cs");
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        return (document, await compilation.WithAnalyzers([new IotVnetAnalyzer()], document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation));
    }
}
