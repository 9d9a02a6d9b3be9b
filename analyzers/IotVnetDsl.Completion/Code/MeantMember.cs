using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Completion.Code;

/// <summary>The member of a topology or module that code is about.</summary>
internal static class MeantMember
{
    /// <summary>The member that an expression names (<c>Plant</c>, <c>Site.Plant</c>).</summary>
    public static ISymbol? Named(ExpressionSyntax? expression, SemanticModel model) => expression is null ? null : model.GetSymbolInfo(expression).Symbol as IPropertySymbol;

    /// <summary>The member whose declaration is around a node.</summary>
    public static ISymbol? Around(SyntaxNode node, SemanticModel model) =>
        node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } declaration ? model.GetDeclaredSymbol(declaration) : null;

    /// <summary>What stands before the dot of a call; null where nothing does.</summary>
    public static ExpressionSyntax? Receiver(ExpressionSyntax? call) => call switch
    {
        InvocationExpressionSyntax { Expression: var called } => Receiver(called),
        MemberAccessExpressionSyntax access => access.Expression,
        _ => null,
    };
}
