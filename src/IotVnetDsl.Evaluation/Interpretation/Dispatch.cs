using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Finds the member that a virtual call ends at.</summary>
internal static class Dispatch
{
    /// <summary>The member that the type has for it, with the type's own type arguments; abstract where none can be told.</summary>
    public static ISymbol Find(ISymbol member, INamedTypeSymbol type)
    {
        if (member.ContainingType?.TypeKind == TypeKind.Interface)
        {
            // What a class has for it a class derived from that may override.
            var found = OfInterface(member, type);
            return found is { IsStatic: false, ContainingType.TypeKind: not TypeKind.Interface } ? Find(found, type) : found;
        }

        if (!member.IsVirtual && !member.IsAbstract && !member.IsOverride)
            return TypeArguments.Of(member, type);

        var root = Root(member);
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var candidate in current.GetMembers(member.Name))
            {
                if (candidate.Kind == member.Kind && SymbolEqualityComparer.Default.Equals(Root(candidate), root))
                    return candidate;
            }
        }

        return member;
    }

    /// <summary>The static member that a type argument has for its constraint's; null where none can be told.</summary>
    public static ISymbol? FindStatic(ISymbol member, ITypeSymbol? argument) =>
        argument is INamedTypeSymbol type && OfInterface(member, type) is { IsAbstract: false } found ? found : null;

    private static ISymbol OfInterface(ISymbol member, INamedTypeSymbol type)
    {
        var contract = member.ContainingType;
        if (type.FindImplementationForInterfaceMember(member) is { } found)
            return found;
        // By variance the type may implement another construction of the interface.
        var others = type.AllInterfaces.Where(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, contract.OriginalDefinition)).ToList();
        return others is [var only]
            && only.GetMembers(member.Name).FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.OriginalDefinition)) is { } same
            ? type.FindImplementationForInterfaceMember(same) ?? member
            : member;
    }

    private static ISymbol Root(ISymbol member)
    {
        while (Overridden(member) is { } overridden)
            member = overridden;
        return member.OriginalDefinition;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IMethodSymbol method => method.OverriddenMethod,
        IEventSymbol happening => happening.OverriddenEvent,
        _ => null,
    };
}
