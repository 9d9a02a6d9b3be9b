using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Dictionaries in which a method keeps what it gives: to each call they are empty, as they may be at run time.</summary>
internal static class Caches
{
    /// <summary>What the field holds at the beginning of the call; null where it is no such dictionary.</summary>
    public static Value? Read(Interpreter interpreter, IFieldSymbol field, Frame frame)
    {
        if (field is not { IsReadOnly: true, DeclaredAccessibility: Accessibility.Private, Type: INamedTypeSymbol { TypeArguments: [var key, var value] } type }
            || CollectionKinds.Of(type) is not (CollectionKind.Dictionary or CollectionKind.HashedDictionary) || !CompareAsTheyAre(key) || !IsNeverChanged(interpreter, value) || frame.Outer is not null)
        {
            return null;
        }

        var kinds = interpreter.Mutations.CacheOf(field);
        if ((kinds & (field.IsStatic ? CacheKinds.Static : CacheKinds.OfObject)) == 0 || Fields.Initializer(interpreter, field) is not { } initializer || interpreter.TypeInitializers.KeepsEarly(field))
            return null;
        if (frame.Find(field) is { } known)
            return known;
        if (!IsEmpty(Unconverted(initializer), (kinds & CacheKinds.OfAnyKey) != 0))
            return null;
        var made = frame.State.NewCollection(type, new Sequence(type, [], null, Place.Of(initializer.Syntax)));
        frame.Declare(interpreter.SharedVariables, field, made);
        return made;
    }

    // Where it has a comparer, by that two keys may be one.
    private static bool IsEmpty(IOperation initializer, bool ofAnyKey) => initializer switch
    {
        ICollectionExpressionOperation collection => collection.Elements.IsEmpty,
        IObjectCreationOperation { Initializer: null, Arguments: [] } => true,
        IObjectCreationOperation { Initializer: null, Arguments: [{ Value: var comparer }] } => Unconverted(comparer) is IPropertyReferenceOperation { Instance: null, Property: { ContainingType.Name: "StringComparer" } named } && (ofAnyKey || named.Name == "Ordinal"),
        _ => false,
    };

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation conversion ? conversion.Operand : operation;

    private static bool CompareAsTheyAre(ITypeSymbol key) => key.TypeKind == TypeKind.Enum || key.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Char or SpecialType.System_Boolean;

    // One that everybody is given may be changed by anybody.
    private static bool IsNeverChanged(Interpreter interpreter, ITypeSymbol value) => CompareAsTheyAre(value) || value.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_UInt32
        || interpreter.Library.Owns(value);
}
