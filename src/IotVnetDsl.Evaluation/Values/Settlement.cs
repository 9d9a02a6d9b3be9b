using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>What leaves a member: the collections and objects that its code made become values, wherever they are held.</summary>
internal sealed class Settlement(State state)
{
    private readonly Dictionary<Value, Value> _settled = [];
    private readonly Dictionary<Value, Instance?> _unmade = [];
    private readonly Queue<(Function Settled, Function Original)> _functions = new();

    public static Value Of(Value value, State state)
    {
        var settlement = new Settlement(state);
        var settled = settlement.Settle(value);
        // An object may hold a function that holds the object.
        while (settlement._functions.Count > 0)
        {
            var (function, original) = settlement._functions.Dequeue();
            function.Bind(original.Receiver is { } receiver ? settlement.Settle(receiver) : null, original.Captured?.Settled(state, settlement.Settle));
        }

        return settled;
    }

    private Value Settle(Value value)
    {
        if (!Live.IsHeldBy(value))
            return value;
        if (_settled.TryGetValue(value, out var known))
            return known;
        if (_unmade.TryGetValue(value, out var unmade))
            return unmade ?? (_unmade[value] = Unmade(value));

        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is LiveObject { Type.IsValueType: false } or Instance { Type.IsValueType: false })
            return _settled[value] = Object(value);
        _settled[value] = new Unknown("holds itself", value.Place);
        return _settled[value] = value switch
        {
            MutableCollection collection => state.Read(collection) is Sequence content ? Settle(content.As(collection.Type)) : state.Read(collection),
            LiveObject made => state.Read(made) is Contents contents ? new Instance(made.Type, Slots(contents.Slots), contents.Rest, made.Place) : state.Read(made),
            Function function => Function(function),
            Combined combined => new Combined([.. combined.Functions.Select(Function)]),
            LiveLazy lazy => state.Read(lazy) switch
            {
                Function factory => new Deferred(Function(factory)),
                TupleOf { Items: [var made] } => new Deferred(Settle(made)),
                var unknown => unknown,
            },
            Deferred deferred => new Deferred(Settle(deferred.Factory)),
            Window window => Settle(window.Content(state) ?? (Value)new Unknown("shows what is not known", window.Place)),
            ItemStream stream => Items(stream),
            LiveText text when state.IsOnTrust && state.Read(text) is Scalar { Content: string written } => new KeptText(written),
            ListNode node => new Unknown("is a node of a list", node.Place),
            Live other => new Unknown("is still being made", other.Place),
            Sequence sequence => Items(sequence),
            TupleOf tuple => new TupleOf([.. tuple.Items.Select(Settle)]) { IsEntry = tuple.IsEntry },
            Instance instance => new Instance(instance.Type, Slots(instance.Slots), instance.Rest, instance.Place),
            _ => value,
        };
    }

    // Whoever reads it does so later.
    private Value Items(ItemStream stream)
    {
        using (state.Fix())
            return state.Enumerate(stream) is { } items ? Settle(items) : new Unknown("is a query that is not followed", stream.Place);
    }

    private Sequence Items(Sequence sequence) => new(sequence.Type, [.. sequence.Items.Select(Settle)], sequence.Open, sequence.Place)
    {
        IgnoresCase = sequence.IgnoresCase,
        IsOrdinal = sequence.IsOrdinal,
        Comparing = sequence.Comparing,
        IsUnordered = sequence.IsUnordered,
        HasGaps = sequence.HasGaps,
        Width = sequence.Width,
        Key = sequence.Key is { } key ? Settle(key) : null,
    };

    // What it holds may hold it: then it is there before that is.
    private Value Object(Value made)
    {
        var (slots, rest) = made is Instance instance ? (instance.Slots, instance.Rest) : state.Read((LiveObject)made) is Contents contents ? (contents.Slots, contents.Rest) : (null, null);
        if (slots is null)
            return state.Read((LiveObject)made);
        _unmade[made] = null;
        var settled = Slots(slots);
        var asked = _unmade[made];
        _unmade.Remove(made);
        if (asked is null)
            return new Instance(TypeOf(made), settled, rest, made.Place);
        asked.Bind(settled);
        return asked;
    }

    private Instance Unmade(Value made) => new(TypeOf(made), Instance.NoSlots, made is Instance instance ? instance.Rest : ((Contents)state.Read((LiveObject)made)).Rest, made.Place);

    private static INamedTypeSymbol TypeOf(Value made) => made is Instance instance ? instance.Type : ((LiveObject)made).Type;

    private ImmutableDictionary<ISymbol, Slot> Slots(ImmutableDictionary<ISymbol, Slot> slots) => slots.ToImmutableDictionary(slot => slot.Key, slot => Settle(slot.Value), slots.KeyComparer);

    private Function Function(Function original)
    {
        var settled = new Function(original.Method, original.Body, null, null);
        _functions.Enqueue((settled, original));
        return settled;
    }

    private Slot Settle(Slot slot) => new(Settle(slot.Value), slot.Place);
}
