using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>What the running code may still change. Two names of one are one; what it holds at the moment is in the state.</summary>
internal abstract class Live(int serial, Place place = default) : Value(place)
{
    /// <summary>Its place in the order in which the running code made such things.</summary>
    public int Serial { get; } = serial;

    /// <summary>True where the value is one, or holds one.</summary>
    public static bool IsHeldBy(Value value) => value switch
    {
        Live or Window or ItemStream or ListNode => true,
        Function function => function.HoldsLive,
        Combined combined => combined.Functions.Any(part => part.HoldsLive),
        Instance instance => instance.HoldsLive,
        Sequence sequence => sequence.HoldsLive,
        TupleOf tuple => tuple.Items.Any(IsHeldBy),
        Deferred deferred => IsHeldBy(deferred.Factory),
        _ => false,
    };
}

/// <summary>A list, set, dictionary or array; the state holds its items.</summary>
internal sealed class MutableCollection(ITypeSymbol type, int serial) : Live(serial)
{
    public ITypeSymbol Type { get; } = type;
}

/// <summary>A node of a linked list, as the list was when somebody asked for it.</summary>
internal sealed class ListNode(MutableCollection list, Sequence content, int index) : Value
{
    public MutableCollection List { get; } = list;

    public Sequence Content { get; } = content;

    public int Index { get; } = index;
}

/// <summary>A part of an array that shows what that holds, and changes it: a span.</summary>
internal sealed class Window(MutableCollection array, int start, int length) : Value
{
    public MutableCollection Array { get; } = array;

    public int Start { get; } = start;

    public int Length { get; } = length;

    /// <summary>What it shows now; null where that is not known.</summary>
    public Sequence? Content(State state) =>
        state.Read(Array) is not Sequence shown ? null : shown.Open is null ? new Sequence(null, shown.Items.Slice(Start, Length)) : shown.With([]);
}

/// <summary>An object that is being made, or whose members can be set; the state holds its <see cref="Contents"/>, or why nothing of it is known.</summary>
internal sealed class LiveObject(INamedTypeSymbol type, int serial, Place place) : Live(serial, place)
{
    public INamedTypeSymbol Type { get; } = type;
}

/// <summary>A text that is written piece by piece; the state holds what there is of it.</summary>
internal sealed class LiveText(int serial) : Live(serial);

/// <summary>The same after the code that has written it has ended, on trust that nobody writes to it any more.</summary>
internal sealed class KeptText(string text) : Value
{
    public string Text { get; } = text;
}

/// <summary>A text that is read piece by piece; the state holds what is left of it.</summary>
internal sealed class LiveReader(int serial) : Live(serial);

/// <summary>What is made when it is first asked for; the state holds the function, and then, as a tuple of one, what it gave.</summary>
internal sealed class LiveLazy(int serial) : Live(serial);

/// <summary>An enumerator that is asked by hand; the state holds, as a tuple, the items and which of them it is at.</summary>
internal sealed class Cursor(int serial) : Live(serial);

/// <summary>A variable that a lambda or local function shares with the code around it; the state holds its value.</summary>
internal sealed class Cell(int serial) : Live(serial);

/// <summary>What the members of an object hold at the moment.</summary>
internal sealed class Contents(ImmutableDictionary<ISymbol, Slot> slots, Unknown? rest) : Value
{
    public ImmutableDictionary<ISymbol, Slot> Slots { get; } = slots;

    /// <summary>Why members without a slot that can be set are unknown; null where they hold their default.</summary>
    public Unknown? Rest { get; } = rest;

    public Contents With(ISymbol storage, Slot slot) => new(Slots.SetItem(storage.OriginalDefinition, slot), Rest);

    /// <summary>After code that may have set whatever can be set.</summary>
    public Contents Blurred(Unknown reason) => new(Slots.RemoveRange(Slots.Keys.Where(CanBeSet).ToArray()), Rest ?? reason);

    /// <summary>True for what more than the making of the object can set.</summary>
    public static bool CanBeSet(ISymbol storage) => storage switch
    {
        IFieldSymbol field => !field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is { IsInitOnly: false },
        IEventSymbol => true,
        IParameterSymbol parameter => !parameter.ContainingType.IsRecord,
        _ => false,
    };
}
