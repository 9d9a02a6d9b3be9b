using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Usage;

/// <summary>IVD6007: takes out a suppression that nothing justifies, so that its error is seen again. Why it should stay, only people know.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JustifiedSuppressionsFix))]
[Shared]
public sealed class JustifiedSuppressionsFix : CodeFixProvider
{
    private const string Title = "Take the suppression out";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD6007"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // A directive and its end belong together, which only people can find.
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax list } attribute)
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(Without(root, list, attribute))), "IVD6007:take-out"), diagnostic);
        }
    }

    private static SyntaxNode Without(SyntaxNode root, AttributeListSyntax list, AttributeSyntax attribute) => list.Attributes.Count > 1
        ? root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!
        : list.Parent is CompilationUnitSyntax ? root.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!
        // What stands before the attribute, comments of the member among it, stays.
        : root.ReplaceNode(list.Parent!, WithoutList(list.Parent!, list));

    private static SyntaxNode WithoutList(SyntaxNode member, AttributeListSyntax list)
    {
        var isFirst = member.GetFirstToken() == list.GetFirstToken();
        var rest = member.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!;
        return isFirst ? rest.WithLeadingTrivia(list.GetLeadingTrivia()) : rest;
    }
}
