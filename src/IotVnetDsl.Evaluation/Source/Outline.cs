using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Evaluation.Source;

/// <summary>
/// A file as two things: what it declares, which may change the meaning of code anywhere, and the bodies of its members, which change nothing
/// but what they do themselves. Comments and layout between them belong to neither. Made once for a tree.
/// </summary>
internal sealed class Outline
{
    private static readonly ConditionalWeakTable<SyntaxTree, Outline> Known = new();

    private Outline(Checksum declarations, ImmutableArray<Body> bodies, ImmutableArray<TextSpan> tokens)
    {
        Declarations = declarations;
        Bodies = bodies;
        Tokens = tokens;
    }

    /// <summary>Of everything but the bodies.</summary>
    public Checksum Declarations { get; }

    /// <summary>In order; none within another.</summary>
    public ImmutableArray<Body> Bodies { get; }

    /// <summary>Where the words are that are in no body, in order.</summary>
    public ImmutableArray<TextSpan> Tokens { get; }

    public static Outline Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out var known))
            return known;
        var made = Make(tree, cancellation);
        return Known.GetValue(tree, _ => made);
    }

    /// <summary>True for what means nothing elsewhere: types are never inferred from it, as they are from constants, parameters and attributes.</summary>
    public static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    /// <summary>Of the bodies within the span, or of the one around it: the first, and how many.</summary>
    public (int First, int Count) BodiesOf(TextSpan span)
    {
        var first = FirstEndingAfter(span.Start);
        var last = first;
        while (last < Bodies.Length && Bodies[last].Span.Start < span.End)
            last++;
        return (first, last - first);
    }

    /// <summary>The body that holds the position, its end included; -1 where none does.</summary>
    public int BodyAt(int position)
    {
        var index = FirstEndingAfter(position - 1);
        return index < Bodies.Length && Bodies[index].Span.Start <= position ? index : -1;
    }

    /// <summary>The last word that starts at the position or before it; -1 where none does.</summary>
    public int TokenAt(int position)
    {
        var (from, to) = (0, Tokens.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Tokens[middle].Start <= position)
                from = middle + 1;
            else
                to = middle;
        }

        return from - 1;
    }

    private int FirstEndingAfter(int position)
    {
        var (from, to) = (0, Bodies.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Bodies[middle].Span.End > position)
                to = middle;
            else
                from = middle + 1;
        }

        return from;
    }

    private static Outline Make(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        var declarations = Checksum.Of(tree.FilePath).With(LanguageOf(tree.Options));
        var bodies = ImmutableArray.CreateBuilder<Body>();
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var part in tree.GetRoot(cancellation).DescendantNodesAndTokens(node => !IsBody(node)))
        {
            if (part.AsNode() is not { } node)
            {
                var token = part.AsToken();
                declarations = WithDirectives(declarations, token).With(token.Text);
                tokens.Add(token.Span);
            }
            else if (IsBody(node))
            {
                // An accessor's own field is there where its body names it.
                var content = text.Substring(node.SpanStart, node.Span.Length);
                declarations = WithDirectives(declarations, node.GetFirstToken()).With((ulong)node.RawKind)
                    .With(content.IndexOf("field", StringComparison.Ordinal) < 0 ? 0UL : 1UL);
                bodies.Add(new Body(node.Span, Checksum.Of(content)));
            }
        }

        return new Outline(declarations, bodies.ToImmutable(), tokens.ToImmutable());
    }

    private static Checksum WithDirectives(Checksum checksum, SyntaxToken token)
    {
        if (!token.ContainsDirectives)
            return checksum;
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.IsDirective)
                checksum = checksum.With(trivia.ToFullString());
        }

        return checksum;
    }

    private static string LanguageOf(ParseOptions options) => options is CSharpParseOptions csharp
        ? $"{csharp.LanguageVersion} {csharp.Kind} {string.Join(",", csharp.PreprocessorSymbolNames)} {string.Join(",", csharp.Features.Select(feature => $"{feature.Key}={feature.Value}"))}"
        : options.Language;

    /// <summary>What a member does, or is at first.</summary>
    internal readonly struct Body(TextSpan span, Checksum text)
    {
        public TextSpan Span { get; } = span;

        public Checksum Text { get; } = text;
    }
}
