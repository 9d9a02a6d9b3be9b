using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A constant that one place uses: what it stands for is as good as written there.</summary>
internal static class OwnConstant
{
    /// <summary>What a name stands for, where it is stated as it is; null where the constant means something elsewhere too.</summary>
    public static LiteralExpressionSyntax? Of(EditSite site, ExpressionSyntax name) =>
        site.ModelOf(name).GetSymbolInfo(name).Symbol is { DeclaringSyntaxReferences: [var reference] } symbol
            && symbol is ILocalSymbol { IsConst: true } or IFieldSymbol { IsConst: true, DeclaredAccessibility: not Accessibility.Public }
            && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            && Uses(site, symbol).Take(2).Count() == 1
                ? literal
                : null;

    private static IEnumerable<IdentifierNameSyntax> Uses(EditSite site, ISymbol constant) => site.Compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
        .Where(name => name.Identifier.ValueText == constant.Name
            && SymbolEqualityComparer.Default.Equals(site.ModelOf(name).GetSymbolInfo(name).Symbol?.OriginalDefinition, constant.OriginalDefinition));
}
