using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>Changes of lists of IP rules.</summary>
internal static class IpRuleEdits
{
    /// <summary>Takes a rule out of its list.</summary>
    public static Edit TakeOut(DocumentId document, CollectionExpressionSyntax rules, ExpressionElementSyntax rule)
    {
        var text = rule.ToString();
        return new Edit(document, rules, $"-{rule.SpanStart}", current => Without((CollectionExpressionSyntax)current, text));
    }

    // Of two that are written alike the second stands behind the first.
    private static CollectionExpressionSyntax Without(CollectionExpressionSyntax rules, string rule) =>
        rules.Elements.LastOrDefault(element => element.ToString() == rule) is { } found ? rules.WithElements(ListLayout.Remove(rules.Elements, found)) : rules;
}
