using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IotVnetDsl.Evaluation.Values;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What leaves a member: the collections that its code filled become values, wherever they are held.</summary>
internal sealed class Settlement(State state)
{
    private readonly Dictionary<Value, Value> _settled = [];

    public Value Settle(Value value)
    {
        if (value is not (MutableCollection or Sequence or Instance or TupleOf))
            return value;
        if (_settled.TryGetValue(value, out var known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        _settled[value] = new Unknown("holds itself", value.Place);
        return _settled[value] = value switch
        {
            MutableCollection mutable => state.Contents.TryGetValue(mutable, out var content) ? Settle(content.As(mutable.Type)) : value,
            Sequence sequence => sequence.Items.Any(item => !ReferenceEquals(Settle(item.Value), item.Value)) ? Items(sequence) : value,
            TupleOf tuple => tuple.Items.Any(item => !ReferenceEquals(Settle(item), item)) ? new TupleOf([.. tuple.Items.Select(Settle)]) : value,
            Instance instance => instance.Slots.Any(slot => !ReferenceEquals(Settle(slot.Value.Value), slot.Value.Value)) ? Object(instance) : value,
            _ => value,
        };
    }

    private Sequence Items(Sequence sequence) => new(sequence.Type, [.. sequence.Items.Select(Settle)], sequence.Open, sequence.Place)
    {
        IgnoresCase = sequence.IgnoresCase,
        Key = sequence.Key is { } key ? Settle(key) : null,
    };

    private Instance Object(Instance instance) =>
        new(instance.Type, instance.Slots.ToImmutableDictionary(slot => slot.Key, slot => Settle(slot.Value), instance.Slots.KeyComparer), instance.Place);

    private Slot Settle(Slot slot) => new(Settle(slot.Value), slot.Place);
}
