using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>Adds to <c>[a, b]</c> in the layout that it has.</summary>
internal static class CollectionElements
{
    public static CollectionExpressionSyntax Append(CollectionExpressionSyntax collection, ExpressionSyntax value)
    {
        var element = SyntaxFactory.ExpressionElement(value);
        var elements = collection.Elements;
        if (elements.Count == 0)
            return collection.WithElements([element]);

        var last = elements.Last();
        var hasTrailingComma = elements.SeparatorCount == elements.Count;
        var end = hasTrailingComma ? elements.GetSeparators().Last().TrailingTrivia : last.GetTrailingTrivia();
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        if (!end.Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            return collection.WithElements(SyntaxFactory.SeparatedList<CollectionElementSyntax>(elements.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators()
                .Add(comma.WithTrailingTrivia(SyntaxFactory.Space)).Add(element.WithTrailingTrivia(end))));
        }

        // A comment behind the last element stays with it: behind the comma that now ends the line.
        var lineBreak = end.Last(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        element = element.WithLeadingTrivia(SourceLayout.IndentationOf(last));
        return collection.WithElements(SyntaxFactory.SeparatedList<CollectionElementSyntax>(hasTrailingComma
            ? elements.GetWithSeparators().Add(element).Add(comma.WithTrailingTrivia(lineBreak))
            : elements.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators().Add(comma.WithTrailingTrivia(end)).Add(element.WithTrailingTrivia(lineBreak))));
    }
}
