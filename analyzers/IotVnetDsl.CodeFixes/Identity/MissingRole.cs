using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>A role assignment that is to be declared: where its property goes, and what names principal and scope there.</summary>
/// <param name="Site">The finding.</param>
/// <param name="Owner">The topology or module that gets the property.</param>
/// <param name="Anchor">The owner's property behind which it goes.</param>
/// <param name="Name">What to call the property.</param>
/// <param name="Principal">Expression for who gets the role.</param>
/// <param name="Scope">Expression for what the role is given on.</param>
/// <param name="Each">The sequence whose every item needs the assignment; the expressions call the item <c>item</c>.</param>
internal sealed record MissingRole(
    FindingSite Site, INamedTypeSymbol Owner, IPropertySymbol Anchor, string Name, string Principal, string Scope, string? Each)
{
    public const string Item = "item";

    public static MissingRole? Between(FindingSite site, DeclaredPath principal, string output, DeclaredPath target)
    {
        var name = $"{principal.Last.Property.Name}Writes{target.Last.Property.Name}";
        var shared = SharedModules(principal, target);
        var last = principal.Steps.Length - 1;

        // A module that is handed the target has a name of its own for it.
        if (shared < last && principal.Last.Key is null && HandedTo(site, principal.Container(last), target.Last.Declares) is { } handed)
            return new(site, principal.Container(last), principal.Last.Property, name, $"{principal.Last.Property.Name}.{output}", handed, null);

        var (who, sequence) = Expression(principal, shared);
        var (what, otherSequence) = Expression(target, shared);
        return who is null || what is null || (sequence is not null && otherSequence is not null)
            ? null
            : new(site, principal.Container(shared), principal.Steps[shared].Property, name, $"{who}.{output}", what, sequence ?? otherSequence);
    }

    /// <summary>The edit that declares it; null where no source can be edited.</summary>
    public Edit? Declaration(string role)
    {
        var anchor = SymbolEqualityComparer.Default.Equals(Anchor.ContainingType, Owner)
            ? Anchor.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<PropertyDeclarationSyntax>().FirstOrDefault()
            : null;
        var part = anchor?.Parent as TypeDeclarationSyntax
            ?? Owner.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>().FirstOrDefault();
        return part is not null && Site.DocumentOf(part) is { } document && (Each is null || ImportsLinq(part))
            ? new Edit(document, part, $"{Principal}|{role}|{Scope}", current => RoleAssignmentProperty.Insert((TypeDeclarationSyntax)current, this, role))
            : null;
    }

    private static int SharedModules(DeclaredPath first, DeclaredPath second)
    {
        var shared = 0;
        while (shared < Math.Min(first.Steps.Length, second.Steps.Length) - 1 && IsSame(first.Steps[shared], second.Steps[shared]))
            shared++;
        return shared;
    }

    private static bool IsSame(DeclaredStep first, DeclaredStep second) =>
        first.Key == second.Key && SymbolEqualityComparer.Default.Equals(first.Property, second.Property);

    // Hub · Site.Hub · item.Hub, of each of Sites. A sequence within a sequence has no short name.
    private static (string? Text, string? Each) Expression(DeclaredPath path, int from)
    {
        var steps = path.Steps.Skip(from).ToArray();
        var keyed = Array.FindIndex(steps, step => step.Key is not null);
        if (keyed < 0)
            return (Names(steps), null);
        return Array.FindLastIndex(steps, step => step.Key is not null) == keyed
            ? (keyed == steps.Length - 1 ? Item : $"{Item}.{Names(steps.Skip(keyed + 1))}", Names(steps.Take(keyed + 1)))
            : (null, null);
    }

    private static string Names(IEnumerable<DeclaredStep> steps) => string.Join(".", steps.Select(step => step.Property.Name));

    // What the use of the target calls it, where that is a property of the module.
    private static string? HandedTo(FindingSite site, INamedTypeSymbol module, INamedTypeSymbol target)
    {
        var model = site.ModelOf(site.Node);
        var names = site.Node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(name).Type, target))
            .Select(name => model.GetSymbolInfo(name).Symbol)
            .OfType<IPropertySymbol>()
            .Where(property => !property.IsStatic && SymbolEqualityComparer.Default.Equals(property.ContainingType, module))
            .Select(property => property.Name)
            .Distinct()
            .ToArray();
        return names.Length == 1 ? names[0] : null;
    }

    private bool ImportsLinq(TypeDeclarationSyntax part) => Site.ModelOf(part).LookupNamespacesAndTypes(part.OpenBraceToken.SpanStart, name: "Enumerable")
        .Any(type => type.ToDisplayString() == "System.Linq.Enumerable");
}
