using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>Indentation and line breaks as the code around has them.</summary>
internal static class SourceLayout
{
    public static SyntaxTriviaList IndentationOf(SyntaxNode node)
    {
        var leading = node.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? [leading[leading.Count - 1]] : [];
    }

    /// <summary>What a line within braces has more than one outside.</summary>
    public static SyntaxTrivia StepOf(SyntaxNode root) => root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) && trivia.ToString()[0] == '\t')
        ? SyntaxFactory.Tab
        : SyntaxFactory.Whitespace("    ");

    public static SyntaxTrivia LineBreakOf(SyntaxNode node)
    {
        var found = node.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return found == default ? SyntaxFactory.ElasticLineFeed : found;
    }
}
