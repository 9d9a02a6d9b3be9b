using IotVnetDsl.Rules;
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
        var wrong = Wrong(site).ToArray();
        if (site.Data(FindingData.Nearest) is { Length: > 0 } nearest && wrong.Length > 0 && site.DocumentOf(wrong[0]) is { } document)
        {
            var edits = wrong.Concat(wrong.SelectMany(stated => Along(site, stated)))
                .Select(text => TextLiteral.Replace(document, text, nearest));
            yield return new Proposal(Title(nearest), $"{site.Id}:{Key}", [.. edits]);
        }
    }

    // Of a choice only the arm that states the wrong text; one that the code computes is not for a fix to replace.
    private static IEnumerable<ExpressionSyntax> Wrong(FindingSite site) => site.StatedArms.ToArray() switch
    {
        [var only] => only.IsKind(SyntaxKind.StringLiteralExpression) ? [only] : [],
        var arms => arms.Where(arm => arm.IsKind(SyntaxKind.StringLiteralExpression) && ((LiteralExpressionSyntax)arm).Token.ValueText == site.Data(FindingData.Value)),
    };

    /// <summary>Other texts of the document that mean the same and change with it.</summary>
    private protected virtual IEnumerable<ExpressionSyntax> Along(FindingSite site, ExpressionSyntax stated) => [];
}
