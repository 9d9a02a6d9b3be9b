using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.CodeFixes.Tests.Refactorings;

/// <summary>A file that is open in an editor, a part of it selected: <c>[|</c> … <c>|]</c>, or <c>$$</c> for the caret.</summary>
internal static class OpenFile
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using IotVnetDsl;";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What is offered there.</summary>
    public static async Task<string[]> Offers<TRefactoring>(string source)
        where TRefactoring : CodeRefactoringProvider, new()
    {
        using var workspace = new AdhocWorkspace();
        var (document, span) = Open(workspace, source, []);
        return [.. (await Actions<TRefactoring>(document, span)).Select(action => action.Title)];
    }

    /// <summary>The files after an offer was taken: the open one first, then the others. Sound C# before and after.</summary>
    public static async Task<string[]> Apply<TRefactoring>(string source, string title, params string[] others)
        where TRefactoring : CodeRefactoringProvider, new()
    {
        using var workspace = new AdhocWorkspace();
        var (document, span) = Open(workspace, source, others);
        await AssertCompilesAsync(document.Project);
        var action = Assert.Single(await Actions<TRefactoring>(document, span), action => action.Title == title);
        var applied = (await action.GetOperationsAsync(Cancellation)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var project = applied.GetProject(document.Project.Id)!;
        await AssertCompilesAsync(project);
        var files = new List<string>();
        foreach (var changed in project.Documents.Where(changed => changed.Name != "Usings.cs"))
            files.Add((await changed.GetTextAsync(Cancellation)).ToString());
        return [.. files];
    }

    private static async Task<List<CodeAction>> Actions<TRefactoring>(Document document, TextSpan span)
        where TRefactoring : CodeRefactoringProvider, new()
    {
        var actions = new List<CodeAction>();
        await new TRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, Cancellation));
        return actions;
    }

    private static (Document Document, TextSpan Span) Open(AdhocWorkspace workspace, string source, string[] others)
    {
        var caret = source.IndexOf("$$", StringComparison.Ordinal);
        var start = caret >= 0 ? caret : source.IndexOf("[|", StringComparison.Ordinal);
        var end = caret >= 0 ? caret : source.IndexOf("|]", StringComparison.Ordinal) - 2;
        Assert.True(start >= 0 && end >= start, "The source says what is selected: [| … |], or where the caret is: $$");
        var plain = caret >= 0 ? source.Remove(caret, 2) : source.Remove(start, 2).Remove(end, 2);
        var document = workspace.AddProject("Plant", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithMetadataReferences([.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location)])
            .AddDocument("Usings.cs", Usings).Project
            .AddDocument("Plant.cs", plain);
        var project = others.Aggregate(document.Project, (known, other) => known.AddDocument("Other.cs", other).Project);
        return (project.GetDocument(document.Id)!, TextSpan.FromBounds(start, end));
    }

    private static async Task AssertCompilesAsync(Project project) => Assert.Empty(
        (await project.GetCompilationAsync(Cancellation))!.GetDiagnostics(Cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
}
