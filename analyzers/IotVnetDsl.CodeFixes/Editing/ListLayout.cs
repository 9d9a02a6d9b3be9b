using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>Adds to and takes from lists that are parted by commas, in the layout that they have.</summary>
internal static class ListLayout
{
    /// <summary>The list with one more item, on a line of its own where the last item has one.</summary>
    public static SeparatedSyntaxList<T> Append<T>(SeparatedSyntaxList<T> items, T item)
        where T : SyntaxNode
    {
        if (items.Count == 0)
            return SyntaxFactory.SingletonSeparatedList(item);

        var last = items.Last();
        var hasTrailingComma = items.SeparatorCount == items.Count;
        var afterLast = hasTrailingComma ? items.GetSeparators().Last().TrailingTrivia : last.GetTrailingTrivia();
        var lineBreak = afterLast.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var ownLine = lineBreak != default;
        var comma = SyntaxFactory.Token([], SyntaxKind.CommaToken, []);

        // Trailing trivia, a comment of the line included, stays with the line: behind the comma that now ends it.
        var nodes = hasTrailingComma
            ? items.GetWithSeparators()
            : items.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators()
                .Add(comma.WithTrailingTrivia(ownLine ? afterLast : [SyntaxFactory.Space]));
        var indented = ownLine ? item.WithLeadingTrivia(items.Select(SourceLayout.IndentationOf).LastOrDefault(indentation => indentation.Count > 0)) : item;
        nodes = hasTrailingComma
            ? nodes.Add(indented).Add(comma.WithTrailingTrivia(ownLine ? [lineBreak] : afterLast))
            : nodes.Add(indented.WithTrailingTrivia(ownLine ? [lineBreak] : afterLast));
        return SyntaxFactory.SeparatedList<T>(nodes);
    }

    /// <summary>The list without an item; what stood before the closing brace still does.</summary>
    public static SeparatedSyntaxList<T> Remove<T>(SeparatedSyntaxList<T> items, T item)
        where T : SyntaxNode
    {
        var rest = items.Remove(item);
        if (item != items.Last() || rest.Count == 0 || rest.SeparatorCount == rest.Count)
            return rest;

        // What stands behind the comma of a line is about that line.
        var behind = items.GetSeparators().Last().TrailingTrivia;
        return rest.Replace(rest.Last(), rest.Last().WithTrailingTrivia(behind.Any(SyntaxKind.EndOfLineTrivia) ? behind : item.GetTrailingTrivia()));
    }

    /// <summary>An expression for a sequence with one more item.</summary>
    public static ExpressionSyntax Append(
        ExpressionSyntax sequence, ExpressionSyntax item)
    {
        var element = SyntaxFactory.ExpressionElement(item);
        return sequence is CollectionExpressionSyntax collection
            ? collection.WithElements(Append<CollectionElementSyntax>(collection.Elements, element))
            : SyntaxFactory.ParseExpression($"[.. {sequence.WithoutTrivia()}, {item}]").WithTriviaFrom(sequence);
    }

    /// <summary>A collection expression of one item.</summary>
    public static ExpressionSyntax Of(ExpressionSyntax item) => SyntaxFactory.ParseExpression($"[{item.WithoutTrivia()}]");
}
