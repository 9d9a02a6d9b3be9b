using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>Sets a member in the initializer of <c>new X { … }</c> or <c>x with { … }</c> in the layout that the initializer has.</summary>
internal static class MemberInitializer
{
    public static InitializerExpressionSyntax? Of(SyntaxNode creation) => creation switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: var initializer } => initializer,
        WithExpressionSyntax { Initializer: var initializer } => initializer,
        _ => null,
    };

    public static AssignmentExpressionSyntax? Assignment(SyntaxNode creation, string member) => Of(creation)?.Expressions
        .OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == member);

    /// <summary>The creation with the member set; a value that is there already gives way.</summary>
    public static SyntaxNode Set(SyntaxNode creation, string member, ExpressionSyntax value) =>
        Assignment(creation, member) is { } assignment
            ? creation.ReplaceNode(assignment.Right, value.WithTriviaFrom(assignment.Right))
            : Of(creation) is { } initializer
                ? creation.ReplaceNode(initializer, initializer.WithExpressions(ListLayout.Append(initializer.Expressions, Assign(member, value))))
                : ((BaseObjectCreationExpressionSyntax)creation).WithoutTrailingTrivia()
                    .WithInitializer(OnOneLine(SyntaxKind.ObjectInitializerExpression, Assign(member, value)).WithLeadingTrivia(SyntaxFactory.Space))
                    .WithTrailingTrivia(creation.GetTrailingTrivia());

    /// <summary>The creation with one more item in a member that is a list.</summary>
    public static SyntaxNode Add(SyntaxNode creation, string member, ExpressionSyntax item) => Assignment(creation, member)?.Right is { } stated
        ? creation.ReplaceNode(stated, ListLayout.Append(stated, item))
        : Set(creation, member, ListLayout.Of(item));

    /// <summary>The creation with a member of a member's value set; that value is changed where it is made, or copied by <c>with</c>.</summary>
    public static SyntaxNode SetInside(SyntaxNode creation, string member, string inner, ExpressionSyntax value)
    {
        var stated = Assignment(creation, member)!.Right;
        return creation.ReplaceNode(
            stated, stated is BaseObjectCreationExpressionSyntax or WithExpressionSyntax ? Set(stated, inner, value) : Copy(stated, inner, value));
    }

    /// <summary>The creation without a member that it sets; an initializer that is then empty goes too.</summary>
    public static SyntaxNode Remove(SyntaxNode creation, string member)
    {
        var initializer = Of(creation)!;
        var assignment = Assignment(creation, member)!;
        if (initializer.Expressions.Count > 1)
            return creation.ReplaceNode(initializer, initializer.WithExpressions(ListLayout.Remove(initializer.Expressions, assignment)));

        return creation switch
        {
            WithExpressionSyntax with => with.Expression.WithTriviaFrom(creation),
            ObjectCreationExpressionSyntax { ArgumentList: null } made => made.WithInitializer(null)
                .WithType(made.Type.WithoutTrailingTrivia()).WithArgumentList(SyntaxFactory.ArgumentList()).WithTriviaFrom(creation),
            BaseObjectCreationExpressionSyntax made => made.WithInitializer(null)
                .WithArgumentList(made.ArgumentList!.WithoutTrailingTrivia()).WithTriviaFrom(creation),
            _ => creation,
        };
    }

    private static WithExpressionSyntax Copy(ExpressionSyntax source, string member, ExpressionSyntax value) =>
        SyntaxFactory.WithExpression(
            source.WithoutTrivia(),
            SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.WithKeyword, [SyntaxFactory.Space]),
            OnOneLine(SyntaxKind.WithInitializerExpression, Assign(member, value.WithoutTrivia()))).WithTriviaFrom(source);

    private static AssignmentExpressionSyntax Assign(string member, ExpressionSyntax value) => SyntaxFactory.AssignmentExpression(
        SyntaxKind.SimpleAssignmentExpression,
        SyntaxFactory.IdentifierName(SyntaxFactory.Identifier([], member, [])),
        SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.EqualsToken, [SyntaxFactory.Space]),
        value);

    private static InitializerExpressionSyntax OnOneLine(SyntaxKind kind, AssignmentExpressionSyntax assignment) => SyntaxFactory.InitializerExpression(
        kind,
        SyntaxFactory.Token([], SyntaxKind.OpenBraceToken, [SyntaxFactory.Space]),
        SyntaxFactory.SingletonSeparatedList<ExpressionSyntax>(assignment),
        SyntaxFactory.Token([SyntaxFactory.Space], SyntaxKind.CloseBraceToken, []));
}
