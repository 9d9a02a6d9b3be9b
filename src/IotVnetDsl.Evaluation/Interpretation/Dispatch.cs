using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Finds the member that a virtual call ends at.</summary>
internal static class Dispatch
{
    public static ISymbol Find(ISymbol member, INamedTypeSymbol type)
    {
        if (member.ContainingType?.TypeKind == TypeKind.Interface)
            return type.FindImplementationForInterfaceMember(member) ?? member;
        if (!member.IsVirtual && !member.IsAbstract && !member.IsOverride)
            return member;

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
        _ => null,
    };
}
