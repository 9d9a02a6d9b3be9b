using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>What holds of a value when it is one of two, and nobody can say which: what both agree on stays known.</summary>
internal static class Joining
{
    /// <summary>Of values that are made of more nothing stays known.</summary>
    private const int Heaviest = 100_000;

    public static Value Join(Value left, Value right, Unknown because)
    {
        if (left is Unknown { IsThrown: true } || Equality.AreSame(left, right))
            return right;

        if (left.Weight > Heaviest || right.Weight > Heaviest)
            return because;
        return (left, right) switch
        {
            (_, Unknown { IsThrown: true }) => left,
            (Unknown unknown, _) => unknown,
            (_, Unknown unknown) => unknown,
            (Instance { HoldsItself: true }, Instance) or (Instance, Instance { HoldsItself: true }) => because,
            (Instance a, Instance b) when SymbolEqualityComparer.Default.Equals(a.Type, b.Type) => JoinInstances(a, b, because),
            (Contents a, Contents b) => new Contents(JoinSlots(a.Slots, b.Slots, because), a.Rest ?? b.Rest),
            (Sequence a, Sequence b) => JoinSequences(a, b, because),
            (TupleOf a, TupleOf b) when a.Items.Length == b.Items.Length && a.IsEntry == b.IsEntry =>
                new TupleOf(a.Items.Zip(b.Items, (x, y) => Join(x, y, because)).ToImmutableArray()) { IsEntry = a.IsEntry },
            _ => because,
        };
    }

    private static Instance JoinInstances(Instance left, Instance right, Unknown because) =>
        new(left.Type, JoinSlots(left.Slots, right.Slots, because), left.Rest ?? right.Rest, left.Place);

    private static ImmutableDictionary<ISymbol, Slot> JoinSlots(ImmutableDictionary<ISymbol, Slot> left, ImmutableDictionary<ISymbol, Slot> right, Unknown because)
    {
        var slots = left.ToBuilder();
        foreach (var storage in left.Keys.Union(right.Keys, SymbolEqualityComparer.Default))
        {
            var inLeft = left.TryGetValue(storage!, out var a);
            var inRight = right.TryGetValue(storage!, out var b);
            slots[storage!] = inLeft && inRight
                ? new Slot(Join(a.Value, b.Value, because), a.Place)
                : new Slot(because, inLeft ? a.Place : b.Place);
        }

        return slots.ToImmutable();
    }

    private static Sequence JoinSequences(Sequence left, Sequence right, Unknown because)
    {
        var type = SymbolEqualityComparer.Default.Equals(left.Type, right.Type) && left.IgnoresCase == right.IgnoresCase ? left.Type : null;
        if (left.Open is null && right.Open is null && left.Items.Length == right.Items.Length)
        {
            var joined = left.Items.Zip(right.Items, (a, b) => new Slot(Join(a.Value, b.Value, because), a.Place));
            return new Sequence(type, joined.ToImmutableArray(), null, left.Place) { IgnoresCase = left.IgnoresCase, IsUnordered = left.IsUnordered || right.IsUnordered };
        }

        var shared = left.Items.Zip(right.Items, (a, b) => (Item: a, Same: Equality.AreSame(a.Value, b.Value)))
            .TakeWhile(pair => pair.Same).Select(pair => pair.Item);
        return new Sequence(type, shared.ToImmutableArray(), left.Open ?? right.Open ?? because, left.Place) { IgnoresCase = left.IgnoresCase, IsUnordered = left.IsUnordered || right.IsUnordered };
    }
}
