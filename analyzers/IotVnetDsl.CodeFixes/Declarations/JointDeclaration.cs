using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>A resource that joins two others and is to be declared: where its property goes, and what names the two there.</summary>
/// <param name="Site">Where it is edited from.</param>
/// <param name="Owner">The topology or module that gets the property.</param>
/// <param name="Anchor">The owner's property behind which it goes.</param>
/// <param name="First">Expression for the first resource.</param>
/// <param name="Second">Expression for the second resource.</param>
/// <param name="Each">The sequence whose every item needs it; the expressions call the item <c>item</c>.</param>
internal sealed record JointDeclaration(
    EditSite Site, INamedTypeSymbol Owner, IPropertySymbol Anchor, string First, string Second, string? Each)
{
    public const string Item = "item";

    public static JointDeclaration? Between(EditSite site, DeclaredPath first, DeclaredPath second)
    {
        var shared = SharedModules(first, second);
        var last = first.Steps.Length - 1;

        // A module that is handed the second has a name of its own for it.
        if (shared < last && first.Last.Key is null && HandedTo(site, first.Container(last), second.Last.Declares) is { } handed)
            return new(site, first.Container(last), first.Last.Property, first.Last.Property.Name, handed, null);

        var (who, sequence) = Expression(first, shared);
        var (what, otherSequence) = Expression(second, shared);
        return who is null || what is null || (sequence is not null && otherSequence is not null)
            ? null
            : new(site, first.Container(shared), first.Steps[shared].Property, who, what, sequence ?? otherSequence);
    }

    /// <summary>The edit that declares it; null where no source can be edited.</summary>
    /// <param name="type">Type of the library to declare.</param>
    /// <param name="name">What to call the property.</param>
    /// <param name="creation">Arguments and initializer: <c>("x", Hub) { … }</c>.</param>
    public Edit? Declare(string type, string name, string creation)
    {
        var anchor = SymbolEqualityComparer.Default.Equals(Anchor.ContainingType, Owner)
            ? Anchor.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<PropertyDeclarationSyntax>().FirstOrDefault()
            : null;
        var part = anchor?.Parent as TypeDeclarationSyntax
            ?? Owner.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>().FirstOrDefault();
        var property = new DeclaredProperty(type, name, creation, Each, Anchor.Name, Used());
        return part is not null && Site.DocumentOf(part) is { } document && (Each is null || ImportsLinq(part))
            ? new Edit(document, part, $"{type}{creation}", current => property.Insert((TypeDeclarationSyntax)current))
            : null;
    }

    private ImmutableHashSet<string> Used() => Owner.Lineage().SelectMany(type => type.GetMembers()).Select(member => member.Name).ToImmutableHashSet(StringComparer.Ordinal);

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

    // What the code at the finding calls it, where that is a property of the module.
    private static string? HandedTo(EditSite site, INamedTypeSymbol module, INamedTypeSymbol target)
    {
        var model = site.ModelOf(site.Node);
        var names = site.Node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(name).Type, target))
            .Select(name => model.GetSymbolInfo(name).Symbol)
            .OfType<IPropertySymbol>()
            .Where(property => !property.IsStatic && Inheritance.IsSame(property.ContainingType, module))
            .Select(property => property.Name)
            .Distinct()
            .ToArray();
        return names.Length == 1 ? names[0] : null;
    }

    private bool ImportsLinq(TypeDeclarationSyntax part) => Site.ModelOf(part).LookupNamespacesAndTypes(part.OpenBraceToken.SpanStart, name: "Enumerable")
        .Any(type => type.ToDisplayString() == "System.Linq.Enumerable");
}
