using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.CodeFixes.Refactorings.Modules;

/// <summary>Resources that are declared one beside the other and are to become a module, with what they are made of.</summary>
/// <param name="Owner">The topology or module that declares them.</param>
/// <param name="Type">Its declaration that holds them.</param>
/// <param name="Members">Their properties, in order.</param>
/// <param name="Symbols">The same.</param>
/// <param name="Used">The owner's properties that they use, in the order of first use: what the module is given.</param>
internal sealed record MovedMembers(
    INamedTypeSymbol Owner,
    TypeDeclarationSyntax Type,
    ImmutableArray<PropertyDeclarationSyntax> Members,
    ImmutableArray<IPropertySymbol> Symbols,
    ImmutableArray<IPropertySymbol> Used)
{
    // A module has its own; what they say in the owner, they do not say in it.
    private static readonly ImmutableHashSet<string> OfEveryModule = ["Id", "Name", "ResourceGroup", "Region", "Tags"];

    /// <summary>The members that a selection touches, null where they cannot be moved without changing what they mean.</summary>
    public static MovedMembers? In(TextSpan selection, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (selection.IsEmpty || root.FindNode(selection).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || model.GetDeclaredSymbol(type, cancellation) is not { } owner || !Declares(owner))
            return null;

        var touched = type.Members.Where(member => member.Span.IntersectsWith(selection) && member.Span.Start != selection.End && member.Span.End != selection.Start).ToArray();
        var members = touched.OfType<PropertyDeclarationSyntax>().ToImmutableArray();
        if (members.IsEmpty || members.Length < touched.Length || members.Any(member => member.ContainsDirectives || member.ExpressionBody is null))
            return null;

        var symbols = members.Select(member => (IPropertySymbol)model.GetDeclaredSymbol(member, cancellation)!).ToImmutableArray();
        if (symbols.Any(symbol => symbol.IsStatic || symbol.IsOverride || symbol.IsVirtual || symbol.IsAbstract || symbol.DeclaredAccessibility != Accessibility.Public || OfEveryModule.Contains(symbol.Name)))
            return null;

        return UsedBy(members, symbols, owner, model, cancellation) is { } used && !LeadBack(used, symbols, owner, model, cancellation)
            ? new MovedMembers(owner, type, members, symbols, used)
            : null;
    }

    private static bool Declares(INamedTypeSymbol type) =>
        type.BaseType.Lineage().Any(current => LibraryNames.IsLibraryType(current, "Topology") || LibraryNames.IsLibraryType(current, "Module"));

    // Null where they use what a module cannot be given.
    private static ImmutableArray<IPropertySymbol>? UsedBy(
        IEnumerable<SyntaxNode> members, ImmutableArray<IPropertySymbol> moved, INamedTypeSymbol owner, SemanticModel model, CancellationToken cancellation)
    {
        var used = ImmutableArray.CreateBuilder<IPropertySymbol>();
        foreach (var node in members.SelectMany(member => member.DescendantNodes()))
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is ThisExpressionSyntax or BaseExpressionSyntax)
                return null;
            if (node is not SimpleNameSyntax name || !IsOwn(name) || model.GetSymbolInfo(name, cancellation).Symbol is not { } symbol || !IsMemberOf(symbol, owner))
                continue;
            if (symbol is not IPropertySymbol { IsStatic: false } property || (OfEveryModule.Contains(property.Name) && property.Name != "Name"))
                return null;
            if (!Has(moved, property) && !Has(used, property))
                used.Add(property);
        }

        return used.ToImmutable();
    }

    // What the module is given must not be made of what the module makes.
    private static bool LeadBack(
        ImmutableArray<IPropertySymbol> used, ImmutableArray<IPropertySymbol> moved, INamedTypeSymbol owner, SemanticModel model, CancellationToken cancellation)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IPropertySymbol>(used);
        while (open.Count > 0)
        {
            var property = open.Pop();
            if (Has(moved, property))
                return true;
            if (!seen.Add(property))
                continue;
            foreach (var declaration in property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<PropertyDeclarationSyntax>())
            {
                var declared = model.Compilation.GetSemanticModel(declaration.SyntaxTree);
                foreach (var name in declaration.DescendantNodes().OfType<SimpleNameSyntax>().Where(IsOwn))
                {
                    if (declared.GetSymbolInfo(name, cancellation).Symbol is IPropertySymbol { IsStatic: false } next && IsMemberOf(next, owner))
                        open.Push(next);
                }
            }
        }

        return false;
    }

    private static bool Has(IEnumerable<IPropertySymbol> properties, IPropertySymbol property) => properties.Contains(property, SymbolEqualityComparer.Default);

    // Hub, and not the Name of Hub.Name, nor what an initializer sets.
    private static bool IsOwn(SimpleNameSyntax name) =>
        !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        && name.Parent is not (MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax)
        && !(name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name);

    private static bool IsMemberOf(ISymbol symbol, INamedTypeSymbol owner) =>
        symbol is IPropertySymbol or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IEventSymbol && owner.IsOrInherits(symbol.ContainingType);
}
