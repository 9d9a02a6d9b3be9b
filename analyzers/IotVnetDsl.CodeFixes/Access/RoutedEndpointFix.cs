using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4011: puts the name of an endpoint that the hub has in the place of a mistyped one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoutedEndpointFix))]
[Shared]
public sealed class RoutedEndpointFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4011"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Nearest) is { } nearest && Stated(site.Node) is { } stated && site.DocumentOf(stated) is { } document)
        {
            yield return new Proposal(
                $"Send to '{nearest}'",
                "IVD4011:nearest-endpoint",
                [new Edit(document, stated, nearest, current => Text(nearest).WithTriviaFrom(current))]);
        }
    }

    // A name that the code computes is not for a fix to replace.
    private static ExpressionSyntax? Stated(SyntaxNode node)
    {
        var value = node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            ArgumentSyntax argument => argument.Expression,
            ExpressionSyntax expression => expression,
            _ => null,
        };
        return value.IsKind(SyntaxKind.StringLiteralExpression) ? value : null;
    }

    private static LiteralExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
