using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>Names in code that is to stand in another place.</summary>
internal static class WrittenName
{
    /// <summary>A name of Azure's as a part of a name of C#; empty where that is not plain.</summary>
    public static string Pascal(string name)
    {
        var pascal = string.Concat(name.Split(['-', '_', '.', '/', '$'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return SyntaxFacts.IsValidIdentifier("A" + pascal) ? pascal : "";
    }

    /// <summary>Does an expression mean the same as a member of a type, wherever it stands now?</summary>
    public static bool MeanTheSameIn(INamedTypeSymbol owner, ExpressionSyntax expression, SemanticModel model) =>
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(name => MeansTheSameIn(owner, name, model));

    private static bool MeansTheSameIn(INamedTypeSymbol owner, IdentifierNameSyntax name, SemanticModel model) => model.GetSymbolInfo(name).Symbol switch
    {
        ITypeSymbol or INamespaceSymbol => true,
        IPropertySymbol or IFieldSymbol or IMethodSymbol when name.Parent is MemberAccessExpressionSyntax access && access.Name == name => true,
        IPropertySymbol when name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name => true,
        IParameterSymbol when name.Parent is NameColonSyntax => true,
        var member and (IPropertySymbol or IFieldSymbol { IsConst: true }) => owner.IsOrInherits(member.ContainingType)
            && (member.DeclaredAccessibility != Accessibility.Private || Inheritance.IsSame(member.ContainingType, owner)),
        _ => false,
    };
}
