using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What in a value of a type can be changed in place, without its member being set.</summary>
internal static class Holdings
{
    /// <summary>Types within types that are looked into.</summary>
    private const int Deepest = 8;

    /// <summary>True for collections, for what may be one, and for the user's value types, whose methods may set what they hold.</summary>
    public static bool CanChange(Interpreter interpreter, ITypeSymbol type) => CanChange(interpreter, type, Deepest);

    /// <summary>True where not only the collection itself can change, but what it holds.</summary>
    public static bool PartsCanChange(Interpreter interpreter, ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanChange(interpreter, array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named when IsCollection(named) => named.TypeArguments.Any(item => CanChange(interpreter, item)),
        _ => !(type.IsValueType && interpreter.Bodies.IsOfSource(type)),
    };

    private static bool CanChange(Interpreter interpreter, ITypeSymbol type, int depth)
    {
        if (type.SpecialType is SpecialType.System_Object || type.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Array || depth == 0)
            return true;
        if (type.SpecialType != SpecialType.None && type.SpecialType < SpecialType.System_Array || type.TypeKind is TypeKind.Enum or TypeKind.Delegate || interpreter.Library.Owns(type) || type is not INamedTypeSymbol named)
            return false;
        if (named.ContainingNamespace?.ToString() is "System.Collections.Immutable" or "System.Collections.Frozen")
            return named.TypeArguments.Any(item => CanChange(interpreter, item, depth - 1));
        if (IsOwn(interpreter, named))
            return false;
        if (IsNode(named) || IsCollection(named) || named.SpecialType == SpecialType.System_Array)
            return true;
        if (interpreter.Bodies.IsOfSource(named))
            return named is { IsValueType: true, IsReadOnly: false };
        return named.TypeArguments.Any(item => CanChange(interpreter, item, depth - 1));
    }

    // A class that is the user's own from its base on holds all that it holds in members, which are asked about by their names.
    private static bool IsOwn(Interpreter interpreter, INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
            return false;
        while (type.SpecialType != SpecialType.System_Object)
        {
            if (!interpreter.Bodies.IsOfSource(type) || type.BaseType is not { } parent)
                return false;
            type = parent;
        }

        return true;
    }

    private static bool IsNode(INamedTypeSymbol type) => type is { Name: "JsonNode" or "JsonValue", ContainingNamespace.Name: "Nodes" } or { Name: "JsonSerializerOptions", ContainingNamespace.Name: "Json" };

    private static bool IsCollection(INamedTypeSymbol type) => type.SpecialType != SpecialType.System_String
        && (type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable));
}
