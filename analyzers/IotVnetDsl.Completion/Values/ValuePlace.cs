using IotVnetDsl.Completion.Code;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Completion.Values;

/// <summary>A place where an expression is about to be written.</summary>
/// <param name="Before">The token before it.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Model">Of the document.</param>
/// <param name="Project">The project.</param>
internal sealed record ValuePlace(SyntaxToken Before, int Position, SemanticModel Model, Project Project)
{
    /// <summary>The argument that it would be.</summary>
    public WrittenArgument? Argument => WrittenArgument.After(Before);

    /// <summary>The type that is expected there; null where that cannot be said.</summary>
    public ITypeSymbol? Expected => Argument is { } argument ? argument.Parameter(Model)?.Type : ExpectedBehind(Before);

    public static async Task<ValuePlace?> AtAsync(Document document, int position, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || position == 0)
            return null;
        var token = root.FindToken(position - 1);
        // A word that is being written is not what stands before it.
        var before = token.IsKind(SyntaxKind.IdentifierToken) && token.Span.End >= position ? token.GetPreviousToken() : token;
        var start = before == token ? position : token.SpanStart;
        if (before.Span.End > start || root.FindTrivia(position).IsKind(SyntaxKind.SingleLineCommentTrivia))
            return null;
        return await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model ? new ValuePlace(before, start, model, document.Project) : null;
    }

    private ITypeSymbol? ExpectedBehind(SyntaxToken token) => token.Parent switch
    {
        AssignmentExpressionSyntax assignment when token == assignment.OperatorToken => Model.GetTypeInfo(assignment.Left).Type,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => Model.GetTypeInfo(property.Type).Type,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => Model.GetTypeInfo(method.ReturnType).Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => Model.GetTypeInfo(property.Type).Type,
        ConditionalExpressionSyntax choice when token == choice.QuestionToken || token == choice.ColonToken => ExpectedAt(choice),
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when token == arm.EqualsGreaterThanToken => ExpectedAt(choice),
        _ => null,
    };

    private ITypeSymbol? ExpectedAt(ExpressionSyntax whole) => WrittenArgument.Of(whole)?.Parameter(Model)?.Type ?? ExpectedBehind(whole.GetFirstToken().GetPreviousToken());
}
