using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Query operators that read at once, item by item and by no short cut: what they call may change something between two items.</summary>
internal static class Readers
{
    /// <summary>Null for what takes a short cut, or is called as ever.</summary>
    public static Value? Call(Interpreter interpreter, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        var reading = new Reading(interpreter, method, arguments, at, frame);
        var (first, second) = (arguments.Count > 1 ? arguments[1] as Function : null, arguments.Count > 2 ? arguments[2] as Function : null);
        switch (method.Name, arguments.Count)
        {
            case ("ToArray" or "ToList" or "ToImmutableArray" or "ToImmutableList" or "ToHashSet" or "ToImmutableHashSet" or "ToFrozenSet", _) when arguments[0] is ItemStream:
            case ("Count" or "LongCount" or "Sum" or "Min" or "Max" or "Average" or "ToDictionary" or "ToImmutableDictionary" or "ToFrozenDictionary", 1) when arguments[0] is ItemStream:
                return reading.Of(item => item.Value, most: int.MaxValue);
            case ("Sum" or "Average", 2) when first is not null:
            case ("Min" or "Max", 2) when first is not null && method.Parameters[method.Parameters.Length - 1].Type.Name != "IComparer":
                return reading.Of(item => reading.Invoke(first, item.Value), most: int.MaxValue);
            case ("ToDictionary" or "ToImmutableDictionary", 2) when first is not null:
                return reading.Of(item => new TupleOf([reading.Invoke(first, item.Value), item.Value]), most: int.MaxValue);
            case ("ToDictionary" or "ToImmutableDictionary", 3) when first is not null && second is not null:
                return reading.Of(item => new TupleOf([reading.Invoke(first, item.Value), reading.Invoke(second, item.Value)]), most: int.MaxValue);
            case ("First" or "FirstOrDefault", 1) when arguments[0] is ItemStream:
                return reading.Of(item => item.Value, most: 1);
            case ("Single" or "SingleOrDefault", 1) when arguments[0] is ItemStream:
                return reading.Of(item => item.Value, most: 2);
            case ("First" or "FirstOrDefault" or "Any", 2) when first is not null:
                return reading.Of(item => reading.Test(first, item) ? item.Value : null, most: 1);
            case ("Single" or "SingleOrDefault", 2) when first is not null:
                return reading.Of(item => reading.Test(first, item) ? item.Value : null, most: 2);
            case ("Count" or "LongCount", 2) when first is not null:
                return reading.Of(item => reading.Test(first, item) ? item.Value : null, most: int.MaxValue);
            case ("All", 2) when first is not null:
                return reading.All(first);
            case ("Aggregate", 2) when first is not null:
                return reading.Aggregate(null, first, null);
            case ("Aggregate", 3) when second is not null:
                return reading.Aggregate(arguments[1], second, null);
            case ("Aggregate", 4) when second is not null && arguments[3] is Function last:
                return reading.Aggregate(arguments[1], second, last);
            default:
                return null;
        }
    }

    private sealed class Reading(Interpreter interpreter, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame) : ItemCalls(interpreter, at, frame.State)
    {
        /// <summary>The operator over what is made of the items, as it is where it calls nothing.</summary>
        /// <param name="make">Gives null for what is left out.</param>
        /// <param name="most">So many are enough.</param>
        public Value? Of(Func<Slot, Value?> make, int most)
        {
            if (!IsOrdered())
                return null;
            var items = ImmutableArray.CreateBuilder<Slot>();
            Read(item =>
            {
                if (make(item) is { } made && !Failed(made))
                    items.Add(new Slot(made, item.Place));
                return Failure is null && items.Count < most;
            }, isPlain: most == int.MaxValue);
            if (Failure is not null)
                return Failure;
            var others = Arguments.Of([arguments.Slots[0], .. arguments.Slots.Skip(1).Where(argument => argument.Value is not Function)]);
            return Streams.Gathered(Interpreter, method, new Sequence(null, items.ToImmutable(), null, Place.Of(At.Syntax)), others, At, frame);
        }

        public Value? All(Function predicate)
        {
            if (!IsOrdered())
                return null;
            var holds = true;
            Read(item => (holds = Test(predicate, item)) && Failure is null, isPlain: false);
            return Failure is { } failed ? failed : Scalar.Of(holds);
        }

        public Value? Aggregate(Value? seed, Function combine, Function? last)
        {
            if (!IsOrdered())
                return null;
            var result = seed;
            Read(item => !Failed(result = result is null ? item.Value : Invoke(combine, result, item.Value)), isPlain: true);
            if (Failure is not null)
                return Failure;
            return result is null ? Unknown.Thrown(At, "takes an item of an empty collection") : last is null ? result : Invoke(last, result);
        }

        public bool Test(Function predicate, Slot item) => Holds(Invoke(predicate, item.Value)) == true;

        // The items of a hashed collection are read in an order that nobody says.
        private bool IsOrdered() => arguments[0] is ItemStream || Sequences.Of(arguments[0], frame.State) is { Open: null };

        private void Read(Func<Slot, bool> take, bool isPlain) => Failure = Streams.Each(Interpreter, arguments[0], frame.State, isPlain, take) ?? Failure;
    }
}
