using IotVnetDsl.Completion.Code;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Completion.Texts;

/// <summary>A text that is being written.</summary>
/// <param name="Literal">The text.</param>
/// <param name="Content">What is between its quotes.</param>
/// <param name="Model">Of the document.</param>
/// <param name="Project">The project.</param>
internal sealed record TextPlace(LiteralExpressionSyntax Literal, TextSpan Content, SemanticModel Model, Project Project)
{
    /// <summary>What is written of it.</summary>
    public string Written => Literal.Token.ValueText;

    /// <summary>The argument that it is, or an item of.</summary>
    public WrittenArgument? Argument => WrittenArgument.Of(Literal);

    /// <summary>The text that a position is in; null where it is in none that is written between plain quotes.</summary>
    public static async Task<TextPlace?> AtAsync(Document document, int position, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || position == 0)
            return null;
        var token = root.FindToken(position - 1);
        if (!token.IsKind(SyntaxKind.StringLiteralToken) || token.Parent is not LiteralExpressionSyntax literal || ContentOf(token, position) is not { } content)
            return null;
        return await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model ? new TextPlace(literal, content, model, document.Project) : null;
    }

    // A text whose end is not written yet goes on to the end of the line, whatever is there: only what is before the caret is of it.
    private static TextSpan? ContentOf(SyntaxToken token, int position)
    {
        var start = token.SpanStart + 1;
        var isClosed = token.Text.Length > 1 && token.Text[token.Text.Length - 1] == '"';
        var end = isClosed ? token.Span.End - 1 : position;
        return token.Text[0] == '"' && start <= position && position <= end ? TextSpan.FromBounds(start, end) : null;
    }
}
