using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>What leaves a member: the collections and objects that its code made become values, wherever they are held.</summary>
internal sealed class Settlement(State state)
{
    private readonly Dictionary<Value, Value> _settled = [];
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

        RuntimeHelpers.EnsureSufficientExecutionStack();
        _settled[value] = new Unknown("holds itself", value.Place);
        return _settled[value] = value switch
        {
            MutableCollection collection => state.Read(collection) is Sequence content ? Settle(content.As(collection.Type)) : state.Read(collection),
            LiveObject made => state.Read(made) is Contents contents ? Object(made.Type, contents.Slots, contents.Rest, made.Place) : state.Read(made),
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
            Live other => new Unknown("is still being made", other.Place),
            Sequence sequence => Items(sequence),
            TupleOf tuple => new TupleOf([.. tuple.Items.Select(Settle)]),
            Instance instance => Object(instance.Type, instance.Slots, instance.Rest, instance.Place),
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

    private Instance Object(INamedTypeSymbol type, ImmutableDictionary<ISymbol, Slot> slots, Unknown? rest, Place place) =>
        new(type, slots.ToImmutableDictionary(slot => slot.Key, slot => Settle(slot.Value), slots.KeyComparer), rest, place);

    private Function Function(Function original)
    {
        var settled = new Function(original.Method, original.Body, null, null);
        _functions.Enqueue((settled, original));
        return settled;
    }

    private Slot Settle(Slot slot) => new(Settle(slot.Value), slot.Place);
}
