namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>Types by what they inherit from. Of a type with parameters the code declares one without arguments, and a topology shows one with them: both are the same here.</summary>
internal static class Inheritance
{
    /// <summary>The type and what it inherits from, the nearest first.</summary>
    public static IEnumerable<INamedTypeSymbol> Lineage(this ITypeSymbol? type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
            yield return current;
    }

    public static bool IsOrInherits(this ITypeSymbol? type, ITypeSymbol? other) => type.Lineage().Any(current => IsSame(current, other));

    /// <summary>Are two symbols the same declaration?</summary>
    public static bool IsSame(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one?.OriginalDefinition, other?.OriginalDefinition);
}
