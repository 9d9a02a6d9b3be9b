using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>Edits as people make them, and some that nobody makes; the same for the same seed.</summary>
internal sealed class RandomEdits(int seed)
{
    private uint _state = unchecked((uint)seed * 2_654_435_761);

    /// <summary>One more compilation after the last one.</summary>
    public CSharpCompilation Next(IReadOnlyList<CSharpCompilation> before)
    {
        // Undo, of one edit or of many.
        if (before.Count > 1 && Below(4) == 0)
            return before[Below(before.Count)];

        var compilation = before[^1];
        SyntaxTree[] trees = [.. compilation.SyntaxTrees.Skip(1)];
        var tree = trees[Below(trees.Length)];
        return Change(tree, trees) is { } changed ? compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(changed)) : compilation;
    }

    private SourceText? Change(SyntaxTree tree, SyntaxTree[] trees)
    {
        var text = tree.GetText();
        SyntaxToken[] tokens = [.. tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        if (tokens.Length == 0)
            return null;
        var token = tokens[Below(tokens.Length)];
        switch (Below(10))
        {
            case 0:
                return text.Replace(token.Span, "");
            case 1:
                return text.Replace(new TextSpan(token.SpanStart, 0), Below(2) == 0 ? "\n\n" : "/* a remark */ ");
            case 2:
                return Swapped(tree, text);
            case 3 when tokens.Where(candidate => candidate.IsKind(SyntaxKind.StringLiteralToken) && candidate.Span.Length > 2).ToArray() is { Length: > 0 } texts:
                var literal = texts[Below(texts.Length)];
                return text.Replace(new TextSpan(literal.SpanStart + 1 + Below(literal.Span.Length - 2), 1), ((char)('a' + Below(26))).ToString());
            default:
                // Another word of its kind, from anywhere.
                var kind = new[] { SyntaxKind.IdentifierToken, SyntaxKind.StringLiteralToken, SyntaxKind.NumericLiteralToken, SyntaxKind.IdentifierToken }[Below(4)];
                SyntaxToken[] own = [.. tokens.Where(candidate => candidate.IsKind(kind))];
                SyntaxToken[] others = [.. trees[Below(trees.Length)].GetRoot().DescendantTokens().Where(candidate => candidate.IsKind(kind))];
                return own.Length == 0 || others.Length == 0 ? null : text.Replace(own[Below(own.Length)].Span, others[Below(others.Length)].Text);
        }
    }

    private SourceText? Swapped(SyntaxTree tree, SourceText text)
    {
        ArrowExpressionClauseSyntax[] bodies = [.. tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>()];
        if (bodies.Length < 2)
            return null;
        var (one, other) = (bodies[Below(bodies.Length)], bodies[Below(bodies.Length)]);
        return one.Span.OverlapsWith(other.Span) ? null
            : text.WithChanges(new[] { new TextChange(one.Span, other.ToString()), new TextChange(other.Span, one.ToString()) }.OrderBy(change => change.Span));
    }

    private int Below(int limit)
    {
        _state = unchecked((_state * 1_664_525) + 1_013_904_223);
        return (int)((_state >> 8) % (uint)limit);
    }
}
