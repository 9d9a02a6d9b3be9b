using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>Values of constants and defaults.</summary>
internal static class Constants
{
    public static Value Of(object? value, ITypeSymbol? type)
    {
        if (value is null)
            return Null.Instance;
        return Underlying(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } member ? new EnumMember(member, value) : new Scalar(value);
    }

    /// <summary>Of an attribute's argument: a constant, or a member of an enum.</summary>
    public static Value Of(TypedConstant constant) => constant switch
    {
        { IsNull: true } => Null.Instance,
        { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type, Value: { } value } => new EnumMember(type, value),
        { Kind: TypedConstantKind.Primitive, Value: { } value } => new Scalar(value),
        _ => new Unknown("an attribute of the library holds what cannot be read", default),
    };

    /// <summary>What a member of the type holds before anything sets it.</summary>
    public static Value DefaultOf(ITypeSymbol? type)
    {
        if (type is null || type.TypeKind is TypeKind.Error or TypeKind.TypeParameter)
            return new Unknown("has a type that is not known", default);
        if (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return Null.Instance;
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } member)
            return Zero(underlying.SpecialType) is { } zero ? new EnumMember(member, zero) : Unreadable(type);
        if (Zero(type.SpecialType) is { } value)
            return new Scalar(value);
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
            return new TupleOf([.. tuple.TupleElements.Select(element => DefaultOf(element.Type))]);
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false } own)
            return new Instance(own, Instance.NoSlots, null, default);
        if (type is { Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return new Sequence(null, []);
        return type is { Name: "TimeSpan", ContainingNamespace.Name: "System" } ? new Scalar(TimeSpan.Zero) : Unreadable(type);
    }

    public static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static Unknown Unreadable(ITypeSymbol type) => new($"is the default of {type.Name}", default);

    private static object? Zero(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => false,
        SpecialType.System_Char => '\0',
        SpecialType.System_SByte => (sbyte)0,
        SpecialType.System_Byte => (byte)0,
        SpecialType.System_Int16 => (short)0,
        SpecialType.System_UInt16 => (ushort)0,
        SpecialType.System_Int32 => 0,
        SpecialType.System_UInt32 => 0u,
        SpecialType.System_Int64 => 0L,
        SpecialType.System_UInt64 => 0ul,
        SpecialType.System_Double => 0d,
        SpecialType.System_Decimal => 0m,
        _ => null,
    };
}
