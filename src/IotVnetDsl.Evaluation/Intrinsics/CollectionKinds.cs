using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>What a collection of .NET does with what is added to it, and in which order it gives its items.</summary>
internal enum CollectionKind
{
    Other,
    Array,
    List,
    Set,
    Dictionary,
    Queue,
    Stack,
    Linked,
    SortedSet,
    SortedDictionary,

    /// <summary>One that has its entries in order, and gives them by position, too.</summary>
    OrderedDictionary,

    /// <summary>Of an order that nobody says: what can be asked of it is what is in it.</summary>
    HashedSet,
    HashedDictionary,
}

internal static class CollectionKinds
{
    public static CollectionKind Of(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => CollectionKind.Array,
        { Name: "Builder", ContainingType: { } built } => Of(built) switch
        {
            CollectionKind.HashedDictionary => CollectionKind.HashedDictionary,
            CollectionKind.HashedSet => CollectionKind.HashedSet,
            CollectionKind.SortedDictionary => CollectionKind.SortedDictionary,
            CollectionKind.SortedSet => CollectionKind.SortedSet,
            _ => built.Name is "ImmutableArray" or "ImmutableList" ? CollectionKind.List : CollectionKind.Other,
        },
        { ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } } => type.MetadataName switch
        {
            "List`1" => CollectionKind.List,
            "HashSet`1" => CollectionKind.Set,
            "Dictionary`2" => CollectionKind.Dictionary,
            "Queue`1" => CollectionKind.Queue,
            "Stack`1" => CollectionKind.Stack,
            "LinkedList`1" => CollectionKind.Linked,
            "SortedSet`1" => CollectionKind.SortedSet,
            "SortedDictionary`2" or "SortedList`2" => CollectionKind.SortedDictionary,
            "OrderedDictionary`2" => CollectionKind.OrderedDictionary,
            _ => CollectionKind.Other,
        },
        { ContainingNamespace: { Name: "Concurrent", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } } => type.MetadataName switch
        {
            "ConcurrentDictionary`2" => CollectionKind.HashedDictionary,
            "ConcurrentQueue`1" => CollectionKind.Queue,
            "ConcurrentStack`1" => CollectionKind.Stack,
            _ => CollectionKind.Other,
        },
        { ContainingNamespace: { Name: "Immutable" or "Frozen" or "ObjectModel", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } } => type.Name switch
        {
            "ImmutableDictionary" or "FrozenDictionary" => CollectionKind.HashedDictionary,
            "ImmutableHashSet" or "FrozenSet" => CollectionKind.HashedSet,
            "ImmutableSortedDictionary" => CollectionKind.SortedDictionary,
            "ImmutableSortedSet" => CollectionKind.SortedSet,
            "ReadOnlyDictionary" => CollectionKind.Dictionary,
            _ => CollectionKind.Other,
        },
        _ => type is { BaseType: { Name: "FrozenDictionary" or "FrozenSet" } basis } ? Of(basis) : CollectionKind.Other,
    };

    public static bool IsDictionary(Value value) => Of(value) is CollectionKind.Dictionary or CollectionKind.SortedDictionary or CollectionKind.OrderedDictionary or CollectionKind.HashedDictionary;

    public static bool IsHashed(CollectionKind kind) => kind is CollectionKind.HashedSet or CollectionKind.HashedDictionary;

    /// <summary>True where a value of the type may be a collection that the running code can change.</summary>
    public static bool MayBeOne(ITypeSymbol type) => Of(type) != CollectionKind.Other
        || (type.TypeKind == TypeKind.Interface && type.ContainingNamespace?.ToString()?.StartsWith("System.Collections", StringComparison.Ordinal) == true);

    /// <summary>The kind of a value that is a collection.</summary>
    public static CollectionKind Of(Value value) => Of(value switch
    {
        MutableCollection mutable => mutable.Type,
        Sequence sequence => sequence.Type,
        _ => null,
    });
}
