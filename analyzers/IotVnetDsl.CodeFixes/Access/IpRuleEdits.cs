using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>Changes of lists of IP rules, however they are written: <c>[…]</c>, <c>new X[] { … }</c>, <c>new List&lt;X&gt; { … }</c>.</summary>
internal static class IpRuleEdits
{
    /// <summary>Takes the rule that a finding stands in out of its list; null where the code computes it among others, or nothing could be left of the list.</summary>
    public static Edit? TakeOut(FindingSite site)
    {
        if (Listed(site.Node) is not { Parent: { } list } rule || (list.Parent is ImplicitArrayCreationExpressionSyntax && list.ChildNodes().Count() == 1) || site.DocumentOf(list) is not { } document)
            return null;
        var text = rule.ToString();
        return new Edit(document, list, $"-{rule.SpanStart}", current => Without(current, text));
    }

    // The item of the nearest list, whatever stands around that.
    private static SyntaxNode? Listed(SyntaxNode node) => node.AncestorsAndSelf()
        .FirstOrDefault(candidate => candidate is CollectionElementSyntax || candidate.Parent.IsKind(SyntaxKind.ArrayInitializerExpression) || candidate.Parent.IsKind(SyntaxKind.CollectionInitializerExpression))
        is var found and not SpreadElementSyntax ? found : null;

    private static SyntaxNode Without(SyntaxNode list, string rule) => list switch
    {
        CollectionExpressionSyntax written => written.WithElements(Without(written.Elements, rule)),
        InitializerExpressionSyntax written => written.WithExpressions(Without(written.Expressions, rule)),
        _ => list,
    };

    // Of two that are written alike the second stands behind the first.
    private static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> rules, string rule) where T : SyntaxNode =>
        rules.LastOrDefault(element => element.ToString() == rule) is { } found ? ListLayout.Remove(rules, found) : rules;
}
