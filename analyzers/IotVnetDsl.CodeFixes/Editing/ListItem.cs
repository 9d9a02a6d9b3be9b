using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>An item of a list, however that is written: <c>[…]</c>, <c>new X[] { … }</c>, <c>new List&lt;X&gt; { … }</c>.</summary>
internal static class ListItem
{
    /// <summary>Takes the item that a finding stands in out of its list; null where the code computes it among others, or nothing could be left of the list.</summary>
    public static Edit? TakeOut(FindingSite site)
    {
        if (Listed(site.Node) is not { Parent: { } list } item || (list.Parent is ImplicitArrayCreationExpressionSyntax && list.ChildNodes().Count() == 1) || site.DocumentOf(list) is not { } document)
            return null;
        var text = item.ToString();
        return new Edit(document, list, $"-{item.SpanStart}", current => Without(current, text));
    }

    // The item of the nearest list, whatever stands around that.
    private static SyntaxNode? Listed(SyntaxNode node) => node.AncestorsAndSelf()
        .FirstOrDefault(candidate => candidate is CollectionElementSyntax || candidate.Parent.IsKind(SyntaxKind.ArrayInitializerExpression) || candidate.Parent.IsKind(SyntaxKind.CollectionInitializerExpression))
        is var found and not SpreadElementSyntax ? found : null;

    private static SyntaxNode Without(SyntaxNode list, string item) => list switch
    {
        CollectionExpressionSyntax written => written.WithElements(Without(written.Elements, item)),
        InitializerExpressionSyntax written => written.WithExpressions(Without(written.Expressions, item)),
        _ => list,
    };

    // Of two that are written alike the second stands behind the first.
    private static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> items, string item) where T : SyntaxNode =>
        items.LastOrDefault(element => element.ToString() == item) is { } found ? ListLayout.Remove(items, found) : items;
}
