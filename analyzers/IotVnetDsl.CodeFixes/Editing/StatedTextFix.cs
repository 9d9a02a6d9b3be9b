using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A fix that puts the text which was probably meant in the place of one that is written out.</summary>
public abstract class StatedTextFix : FindingFix
{
    /// <summary>Tells the fix apart from others of the finding.</summary>
    private protected abstract string Key { get; }

    /// <summary>What it does, for people.</summary>
    private protected abstract string Title(string text);

    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Nearest) is { Length: > 0 } nearest && Stated(site.Node) is { } stated && site.DocumentOf(stated) is { } document)
        {
            var edits = Along(site, stated).Prepend(stated)
                .Select(text => new Edit(document, text, nearest, current => Text(nearest).WithTriviaFrom(current)));
            yield return new Proposal(Title(nearest), $"{site.Id}:{Key}", [.. edits]);
        }
    }

    /// <summary>Other texts of the document that mean the same and change with it.</summary>
    private protected virtual IEnumerable<ExpressionSyntax> Along(FindingSite site, ExpressionSyntax stated) => [];

    // A text that the code computes is not for a fix to replace.
    private static ExpressionSyntax? Stated(SyntaxNode node)
    {
        var value = node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            ArgumentSyntax argument => argument.Expression,
            ExpressionElementSyntax element => element.Expression,
            ExpressionSyntax expression => expression,
            _ => null,
        };
        return value.IsKind(SyntaxKind.StringLiteralExpression) ? value : null;
    }

    private static LiteralExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
