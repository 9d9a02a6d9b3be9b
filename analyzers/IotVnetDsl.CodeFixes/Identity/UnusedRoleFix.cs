using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2011: takes out the assignment that nothing needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnusedRoleFix))]
[Shared]
public sealed class UnusedRoleFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2011"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        // In a module it may serve what another use of the module needs, and in a variant what another variant does.
        if (site.IsOfEveryVariant
            && DeclaredPath.Resolve(site.Topology, site.Path) is { Steps: [{ Key: null, Property: var property }] }
            && property.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax() is PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax type } declaration
            && !IsNamedElsewhere(site, declaration)
            && site.DocumentOf(type) is { } document)
        {
            var name = property.Name;
            yield return new Proposal($"Take out {name}", "IVD2011:take-out", [new Edit(document, type, $"-{name}", current => Without((TypeDeclarationSyntax)current, name))]);
        }
    }

    private static bool IsNamedElsewhere(FindingSite site, PropertyDeclarationSyntax declaration) => site.Compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
        .Any(name => name.Identifier.ValueText == declaration.Identifier.ValueText);

    private static TypeDeclarationSyntax Without(TypeDeclarationSyntax type, string name)
    {
        var property = type.Members.First(member => member is PropertyDeclarationSyntax { Identifier.ValueText: var own } && own == name);
        return type.WithMembers(type.Members.Remove(property));
    }
}
