using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Fields that one <c>??=</c> fills when it is first asked. Of an object that nothing changes it makes no difference when that is; in a copy
/// of it there is what the original had been asked for until then.
/// </summary>
internal static class LazyMembers
{
    public static bool Is(Interpreter interpreter, IFieldSymbol field) => interpreter.Mutations.SetLazily(Storage.Of(field)) && Fields.Initializer(interpreter, Storage.Of(field)) is null;

    /// <summary>What the object was made with there; null for nothing.</summary>
    public static Value? Filled(IFieldSymbol field, Value? receiver) =>
        !field.IsStatic && receiver is Instance instance && instance.Slots.TryGetValue(Storage.Of(field), out var slot) && slot.Value is not Null ? slot.Value : null;

    /// <summary>What a copy of the object holds, which may have been asked by then.</summary>
    public static ImmutableDictionary<ISymbol, Slot> AsPerhapsFilled(Interpreter interpreter, Instance original, IOperation at) =>
        Of(interpreter, original.Type).Aggregate(original.Slots, (slots, field) => slots.SetItem(Storage.Of(field), new Slot(Unknown.At(at, $"copies {field.ContainingType.Name}, which may have been asked before"), Place.Of(at.Syntax))));

    private static IEnumerable<IFieldSymbol> Of(Interpreter interpreter, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && interpreter.Bodies.IsOfSource(current); current = current.BaseType)
        {
            foreach (var field in current.GetMembers().OfType<IFieldSymbol>())
            {
                if (field is { IsStatic: false, IsConst: false } && Is(interpreter, field))
                    yield return field;
            }
        }
    }
}
