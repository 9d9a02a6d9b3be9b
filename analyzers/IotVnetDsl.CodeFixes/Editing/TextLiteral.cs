using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A text as C# writes it.</summary>
internal static class TextLiteral
{
    public static LiteralExpressionSyntax Of(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary>A text in the place of an expression, with what stands around it.</summary>
    public static Edit Replace(DocumentId document, ExpressionSyntax expression, string text) =>
        new(document, expression, text, current => Of(text).WithTriviaFrom(current));
}
