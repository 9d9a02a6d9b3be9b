using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>Puts the nearest name that there is in the place of one that there is not, where the wrong one is written out.</summary>
public abstract class NearestNameFix : FindingFix
{
    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        var texts = site.Node.DescendantNodesAndSelf().Where(node => node.IsKind(SyntaxKind.StringLiteralExpression)).ToArray();
        if (site.Data(FindingData.Nearest) is { Length: > 0 } nearest && texts is [LiteralExpressionSyntax text] && site.DocumentOf(text) is { } document)
        {
            var name = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest));
            yield return new Proposal(
                $"Use \"{nearest}\"", $"{site.Id}:nearest-name", [new Edit(document, text, nearest, current => name.WithTriviaFrom(current))]);
        }
    }
}
