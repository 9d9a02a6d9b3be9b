using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.CodeFixes.Tests.AllAtOnce;
using IotVnetDsl.Rules.Tests;
using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.CodeFixes.Tests.Mutations;

/// <summary>Code that does not compile, and never will: analyzer, fixes and refactorings end without an exception.</summary>
public class MutatedSourceTests
{
    /// <summary>MUTATIONS=5000 looks further, MUTATIONS_FROM=1000 elsewhere; SLOW=1 names what takes over a second of the processor.</summary>
    private static readonly int Count = Number("MUTATIONS", 120);

    private static readonly ImmutableArray<CodeRefactoringProvider> Refactorings = [.. typeof(FindingFix).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CodeRefactoringProvider))).Select(type => (CodeRefactoringProvider)Activator.CreateInstance(type)!)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_found_fixed_and_refactored_without_an_exception()
    {
        string[] sources = [.. (await SourcesOfTests.OfAsync(typeof(RuleTests).Assembly)).Concat(await SourcesOfTests.OfAsync(typeof(MutatedSourceTests).Assembly)).Select(source => string.Join("\n", source.Files))];
        var failures = new List<string>();
        for (var seed = Number("MUTATIONS_FROM", 0); seed < Number("MUTATIONS_FROM", 0) + Count; seed++)
        {
            var text = new Mutation(seed).Of(sources[(seed * 7919L) % sources.Length]);
            var before = Environment.CpuUsage.TotalTime;
            if (await Record.ExceptionAsync(() => UseAsync(text, seed)) is { } thrown)
                failures.Add($"seed {seed}: {thrown}\n{text}");
            if (Environment.GetEnvironmentVariable("SLOW") is not null && Environment.CpuUsage.TotalTime - before is { TotalSeconds: > 1 } time)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {time.TotalSeconds:0.0} s"));
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {Count}\n{string.Join("\n", failures)}");
    }

    private static async Task UseAsync(string text, int seed)
    {
        using var workspace = new AdhocWorkspace();
        var project = FixedSource.Project(workspace, new TestSource("current", text));
        var document = project.Documents.Last();
        var found = await FixedSource.FindAsync(project, Cancellation);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        foreach (var diagnostic in found.Where(diagnostic => FixedSource.Fixes.ContainsKey(diagnostic.Id) && diagnostic.Location.SourceTree is not null).Take(5))
            await FixAsync(project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic);
        var root = (await document.GetSyntaxRootAsync(Cancellation))!;
        var places = root.DescendantNodes().Where(node => node is BaseObjectCreationExpressionSyntax or PropertyDeclarationSyntax or LiteralExpressionSyntax).Select(node => node.Span).ToArray();
        foreach (var place in places.Where((_, at) => (at + seed) % 5 == 0).Take(3))
            await RefactorAsync(document, place);
    }

    private static async Task FixAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await FixedSource.Fixes[diagnostic.Id].RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), Cancellation));
        await ApplyAsync(actions);
    }

    private static async Task RefactorAsync(Document document, TextSpan span)
    {
        var actions = new List<CodeAction>();
        foreach (var refactoring in Refactorings)
            await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, Cancellation));
        await ApplyAsync(actions);
    }

    private static async Task ApplyAsync(List<CodeAction> actions)
    {
        foreach (var action in actions.Take(3))
            Assert.NotEmpty(await action.GetOperationsAsync(Cancellation));
    }

    private static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
