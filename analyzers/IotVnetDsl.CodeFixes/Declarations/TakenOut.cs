using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>A declaration of a topology that is to go.</summary>
internal static class TakenOut
{
    /// <summary>Takes out the property that declares the finding's resource; null where something else would change with it.</summary>
    public static Proposal? Of(FindingSite site)
    {
        // In a module it may serve what another use of the module needs, and in a variant what another variant does.
        if (!site.IsOfEveryVariant
            || DeclaredPath.Resolve(site.Topology, site.Path) is not { Steps: [{ Key: null, Property: var property }] }
            || property.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax() is not PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } declaration
            || IsNamedElsewhere(site, property)
            || site.DocumentOf(type) is not { } document)
        {
            return null;
        }

        var name = property.Name;
        return new Proposal($"Take out {name}", $"{site.Id}:take-out", [new Edit(document, type, $"-{name}", current => Without((TypeDeclarationSyntax)current, name))]);
    }

    private static bool IsNamedElsewhere(FindingSite site, IPropertySymbol property) => site.Compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
        .Any(name => name.Identifier.ValueText == property.Name && MayBe(property, site.Compilation.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name).Symbol));

    // Another topology has properties of its own. What stands above or below it in one line of types may be it.
    private static bool MayBe(IPropertySymbol property, ISymbol? named) => named?.OriginalDefinition is not IPropertySymbol other || property.IsOverride || property.IsVirtual
        || SymbolEqualityComparer.Default.Equals(property.OriginalDefinition, other);

    private static TypeDeclarationSyntax Without(TypeDeclarationSyntax type, string name)
    {
        var property = type.Members.First(member => member is PropertyDeclarationSyntax { Identifier.ValueText: var own } && own == name);
        return type.WithMembers(type.Members.Remove(property));
    }
}
