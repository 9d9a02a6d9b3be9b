using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>Where in source something is written. Never part of a value's equality.</summary>
internal readonly struct Place(SyntaxTree tree, TextSpan span)
{
    private readonly SyntaxTree? _tree = tree;
    private readonly TextSpan _span = span;

    public bool IsNone => _tree is null;

    public SyntaxTree? Tree => _tree;

    public static Place Of(SyntaxNode node) => new(node.SyntaxTree, node.Span);

    /// <summary>What a creation is recognised by: <c>new(…)</c> without the initializer that may follow over many lines.</summary>
    public static Place OfCreation(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => new(node.SyntaxTree, TextSpan.FromBounds(node.SpanStart, arguments.Span.End)),
        ObjectCreationExpressionSyntax creation => new(node.SyntaxTree, TextSpan.FromBounds(node.SpanStart, creation.Type.Span.End)),
        WithExpressionSyntax with => new(node.SyntaxTree, TextSpan.FromBounds(node.SpanStart, with.WithKeyword.Span.End)),
        _ => Of(node),
    };

    public Place Or(Place other) => IsNone ? other : this;

    public Location ToLocation() => _tree is null ? Location.None : Location.Create(_tree, _span);
}
