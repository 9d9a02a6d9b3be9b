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
        if (site.Data(FindingData.Nearest) is not { Length: > 0 } nearest || wrong.Length == 0)
            yield break;
        var texts = wrong.Concat(wrong.SelectMany(stated => Along(site, (LiteralExpressionSyntax)stated))).Select(text => (Text: text, Document: site.DocumentOf(text))).ToArray();
        if (texts.All(text => text.Document is not null))
            yield return new Proposal(Title(nearest), $"{site.Id}:{Key}", [.. texts.Select(text => TextLiteral.Replace(text.Document!, text.Text, nearest))]);
    }

    // Of a choice only the arm that states the wrong text; one that the code computes is not for a fix to replace.
    private static IEnumerable<ExpressionSyntax> Wrong(FindingSite site) => site.StatedArms.ToArray() switch
    {
        [var only] => only.IsKind(SyntaxKind.StringLiteralExpression) ? [only] : [],
        var arms => arms.Where(arm => arm.IsKind(SyntaxKind.StringLiteralExpression) && ((LiteralExpressionSyntax)arm).Token.ValueText == site.Data(FindingData.Value)),
    };

    /// <summary>Other texts that mean the same and change with it.</summary>
    private protected virtual IEnumerable<ExpressionSyntax> Along(FindingSite site, LiteralExpressionSyntax stated) => [];
}
