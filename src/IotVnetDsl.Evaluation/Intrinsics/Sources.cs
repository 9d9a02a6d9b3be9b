using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Sequences from nothing but arguments.</summary>
internal static class Sources
{
    public static Value? Call(IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        var place = Place.Of(at.Syntax);
        switch (method.Name)
        {
            case "Empty" when arguments.Count == 0:
                return new Sequence(method.ReturnType, [], null, place);
            case "Range" when arguments.Count == 2 && arguments[0] is Scalar { Content: int start } && arguments[1] is Scalar { Content: int count }:
                if (count < 0)
                    return Unknown.Thrown(at, "is a negative number of items");
                return start > int.MaxValue - count + 1L
                    ? Unknown.Thrown(at, "is a range that ends nowhere")
                    : Long([.. Enumerable.Range(start, Math.Min(count, MostOf(count))).Select(number => new Slot(new Scalar(number), place))], count, at);
            case "Repeat" when arguments.Count == 2 && arguments[1] is Scalar { Content: int times and >= 0 }:
                return Long([.. Enumerable.Repeat(new Slot(arguments[0], place), Math.Min(times, MostOf(times)))], times, at);
            case "CreateBuilder" when arguments.Count == 0 || arguments[0] is Scalar { Content: int }:
                return frame.State.NewCollection(method.ReturnType, new Sequence(method.ReturnType, [], null, place));
            case "Create" when arguments.Count == 0 && CollectionKinds.Of(method.ReturnType) != CollectionKind.Other:
                return new Sequence(method.ReturnType, [], null, place);
            case "Create" or "CreateRange" or "CreateBuilder" when arguments.Count > 0 && arguments[0] is Token { Name: "StringComparer.Ordinal" or "StringComparer.OrdinalIgnoreCase" } comparer:
                return Compared(method, comparer, arguments, at, frame);
            case "CreateRange" or "Create" when CollectionKinds.Of(method.ReturnType) is CollectionKind.HashedSet or CollectionKind.SortedSet && arguments.Count == 1 && Sequences.Of(arguments[0], frame.State) is { } items:
                return SortedItems.Order(method.ReturnType, Sets.With(new Sequence(method.ReturnType, [], items.Open, place), items.Items, at));
            case "CreateRange" when CollectionKinds.Of(method.ReturnType) is CollectionKind.HashedDictionary or CollectionKind.SortedDictionary && arguments.Count == 1 && Sequences.Content(arguments[0], frame.State) is { Open: null } all && all.Items.All(item => item.Value is TupleOf { Items.Length: 2 }):
                return SortedItems.Order(method.ReturnType, all.Items.Aggregate(new Sequence(method.ReturnType, [], null, place), (entries, item) => Dictionaries.Set(entries, ((TupleOf)item.Value).Items[0], new Slot(((TupleOf)item.Value).Items[1], item.Place), at)));
            case "Create" or "CreateRange" when method.ContainingType.Name is "ImmutableArray" or "ImmutableList":
                return Create(method, arguments, place, frame);
            default:
                return null;
        }
    }

    // Of what is too long the beginning: whoever reads it takes what is needed.
    private static int MostOf(int count) => count <= Interpreter.MostItems ? count : 1_000;

    private static Sequence Long(ImmutableArray<Slot> items, int count, IOperation at) => items.Length == count
        ? new Sequence(null, items, null, Place.Of(at.Syntax))
        : new Sequence(null, items, Unknown.At(at, "is too long to evaluate"), Place.Of(at.Syntax)) { IsCut = true };

    // Dictionaries and sets with a comparer; null where what they start with is not followed.
    private static Value? Compared(IMethodSymbol method, Token comparer, Arguments arguments, IOperation at, Frame frame)
    {
        var empty = new Sequence(method.ReturnType, [], null, Place.Of(at.Syntax)) { IgnoresCase = comparer.Name == "StringComparer.OrdinalIgnoreCase", IsOrdinal = comparer.Name == "StringComparer.Ordinal" };
        if (method.Name == "CreateBuilder")
            return arguments.Count == 1 ? frame.State.NewCollection(method.ReturnType, empty) : null;
        if (arguments.Count == 1)
            return empty;
        if (arguments.Count != 2 || Sequences.Content(arguments[1], frame.State) is not { Open: null } items)
            return null;
        if (CollectionKinds.Of(method.ReturnType) is CollectionKind.HashedSet or CollectionKind.SortedSet)
            return SortedItems.Order(method.ReturnType, Sets.With(empty, method.Parameters[1].IsParams || method.Name == "CreateRange" || items.Items.Length == 1 ? items.Items : [arguments.Slots[1]], at));
        return items.Items.All(item => item.Value is TupleOf { Items.Length: 2 })
            ? SortedItems.Order(method.ReturnType, items.Items.Aggregate(empty, (entries, item) => Dictionaries.Set(entries, ((TupleOf)item.Value).Items[0], new Slot(((TupleOf)item.Value).Items[1], item.Place), at)))
            : null;
    }

    private static Sequence? Create(IMethodSymbol method, Arguments arguments, Place place, Frame frame)
    {
        var takesAll = method.Parameters is [{ Type: var type }] && (method.Parameters[0].IsParams || method.Name == "CreateRange" || type is IArrayTypeSymbol || type.Name == "ReadOnlySpan");
        if (method.Name == "CreateRange" && !takesAll)
            return null;
        if (takesAll)
            return Sequences.Of(arguments[0], frame.State) is { } items ? new Sequence(method.ReturnType, items.Items, items.Open, place) : null;
        return new Sequence(method.ReturnType, arguments.Slots, null, place);
    }
}
