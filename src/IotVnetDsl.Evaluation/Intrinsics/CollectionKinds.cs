using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>What a collection of .NET that can be changed does with what is added to it.</summary>
internal enum CollectionKind
{
    Other,
    Array,
    List,
    Set,
    Dictionary,
}

internal static class CollectionKinds
{
    public static CollectionKind Of(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } => CollectionKind.Array,
        { ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } } => type.MetadataName switch
        {
            "List`1" => CollectionKind.List,
            "HashSet`1" => CollectionKind.Set,
            "Dictionary`2" => CollectionKind.Dictionary,
            _ => CollectionKind.Other,
        },
        _ => CollectionKind.Other,
    };

    /// <summary>True where a value of the type may be a collection that the running code can change.</summary>
    public static bool MayBeOne(ITypeSymbol type) => Of(type) != CollectionKind.Other
        || (type.TypeKind == TypeKind.Interface && type.ContainingNamespace?.ToString()?.StartsWith("System.Collections", StringComparison.Ordinal) == true);

    /// <summary>The kind of a value that is a collection.</summary>
    public static CollectionKind Of(Values.Value value) => Of(value switch
    {
        Values.MutableCollection mutable => mutable.Type,
        Values.Sequence sequence => sequence.Type,
        _ => null,
    });
}
