using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>
/// Queries and iterators that run when they are asked, as they do at run time: each item goes through all operators, and to whoever asks,
/// before the next one is made. So whatever their functions change is changed in order. Where .NET takes a short cut, nothing may be changed.
/// </summary>
internal static class Streams
{
    /// <summary>Steps that a member evaluated so may cost.</summary>
    private const int MostSteps = 100_000;

    /// <summary>They read all before they give anything.</summary>
    private static readonly HashSet<string> Gathering = new(StringComparer.Ordinal) { "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending" };

    /// <summary>A state in which queries run when they are asked.</summary>
    public static State Exact(Interpreter interpreter) => new(interpreter, isExact: true) { MostSpent = interpreter.Spent + MostSteps };

    /// <summary>What gives the items of a query, an iterator, or a collection of the user's own; null for a collection that lies there.</summary>
    public static ItemStream? Of(Interpreter interpreter, Value collection, State state) => collection as ItemStream
        ?? (Calls.TypeOf(collection) is { } type ? OwnCollections.Start(interpreter, type, collection, state) as ItemStream : null);

    /// <summary>An iterator that has been called: nothing of it has run.</summary>
    public static ItemStream OfIterator(Interpreter interpreter, IBlockOperation body, Frame frame)
    {
        var kept = frame.Kept();
        return new ItemStream(frame.State, asking => Run(interpreter, body, kept.Again(asking.Take)), isIterator: true, Place.Of(body.Syntax));
    }

    /// <summary>All items; null where they cannot be said, which makes the member unknown.</summary>
    public static Sequence? Whole(Interpreter interpreter, ItemStream stream, State state)
    {
        var items = ImmutableArray.CreateBuilder<Slot>();
        var failed = Each(interpreter, stream, state, isPlain: true, item =>
        {
            items.Add(item);
            return items.Count <= Interpreter.MostItems;
        });
        if (failed is not null)
            state.Spoil(failed);
        return failed is null ? new Sequence(null, items.ToImmutable(), null, stream.Place) : null;
    }

    /// <summary>Gives each item of a collection to whoever takes it; answers what was thrown, or why the member is unknown.</summary>
    public static Unknown? Each(Interpreter interpreter, Value collection, State state, bool isPlain, Func<Slot, bool> take)
    {
        switch (collection)
        {
            case ItemStream stream:
                return stream.Ask(new Asking(state, item => IsInBounds(interpreter, stream, state) && take(item) && state.Unwinding is null, isPlain));
            case MutableCollection held:
                return Each(held, state, take);
            default:
                if (Of(interpreter, collection, state) is { } own)
                    return Each(interpreter, own, state, isPlain, take);
                if (Sequences.Of(collection, state) is not { } items)
                    return Fail(state, collection as Unknown ?? new Unknown("reads a collection that is not known wholly", collection.Place));
                foreach (var item in items.Items)
                {
                    if (!take(item))
                        return null;
                }

                return items.Open is { } open ? Fail(state, open) : null;
        }
    }

    /// <summary>What a query operator gives; null for what is called as ever.</summary>
    public static Value? Call(Interpreter interpreter, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        if (arguments.Values.Any(argument => argument is Unknown or Null))
            return null;
        if (Calls.TypeOf(arguments[0]) is not null && Of(interpreter, arguments[0], frame.State) is not null)
        {
            var own = arguments[0];
            arguments = arguments.With(0, new ItemStream(frame.State, asking => Each(interpreter, own, asking.State, asking.IsPlain, asking.Take), isIterator: true, Place.Of(at.Syntax)));
        }

        if (QueryOperators.IsLazy(method))
            return method.Name == "AsEnumerable" ? arguments[0] : new ItemStream(frame.State, asking => Operators.Run(interpreter, method, arguments, at, asking), isIterator: false, Place.Of(at.Syntax))
            {
                Ordered = Gathers(method) ? () => Operators.Source(interpreter, method, arguments, frame.State) is { } ordering ? Gathered(interpreter, method, ordering, arguments, at, frame) as Sequence : null : null,
            };
        if (!QueryOperators.IsImmediate(method))
            return null;
        if (Readers.Call(interpreter, method, arguments, at, frame) is { } read)
            return read;
        if (arguments[0] is not ItemStream stream)
            return null;
        using (frame.State.Fix())
            return Whole(interpreter, stream, frame.State) is { } items ? Gathered(interpreter, method, items, arguments, at, frame) : frame.State.Poison;
    }

    /// <summary>Calls a function that may not change what is there: whoever calls it does so in an order of its own.</summary>
    public static Value InvokeFixed(Interpreter interpreter, Function function, Arguments arguments, IOperation at, Frame frame)
    {
        using (frame.State.Fix())
            return Methods.Invoke(interpreter, function, arguments, at, frame);
    }

    /// <summary>An operator over all items of its source.</summary>
    public static Value? Gathered(Interpreter interpreter, IMethodSymbol method, Sequence items, Arguments arguments, IOperation at, Frame frame) =>
        QueryOperators.Run(new Query(interpreter, method, items, Arguments.Of([.. arguments.Slots.Skip(1)]), at, frame));

    /// <summary>True where an operator reads all of its source before it gives anything, and calls its functions then.</summary>
    public static bool Gathers(IMethodSymbol method) => Gathering.Contains(method.Name);

    public static Unknown Fail(State state, Unknown reason)
    {
        state.Spoil(reason);
        return reason;
    }

    private static bool IsInBounds(Interpreter interpreter, ItemStream stream, State state)
    {
        if (interpreter.Step() && interpreter.Spent <= state.MostSpent)
            return true;
        interpreter.Recorder?.DependsOnOrder();
        state.Spoil(new Unknown("takes too many steps to evaluate", stream.Place));
        return false;
    }

    // An array's items are read one by one; most other collections throw when they are asked for more after a change.
    private static Unknown? Each(MutableCollection held, State state, Func<Slot, bool> take)
    {
        var isArray = AssignmentTarget.IsArray(held);
        if (state.Read(held) is not Sequence { Open: null } before || Sequences.Of(held, state) is not { Open: null })
            return Fail(state, new Unknown("reads a collection that is not known wholly", held.Place));
        for (var index = 0; index < before.Items.Length; index++)
        {
            var now = state.Read(held) as Sequence;
            if (now is not { Open: null } || (!isArray && !ReferenceEquals(now, before)) || now.Items.Length != before.Items.Length)
                return Fail(state, new Unknown("changes a collection while looping over it", held.Place));
            if (!take(now.Items[index]))
                return null;
        }

        return isArray || ReferenceEquals(state.Read(held), before) ? null : Fail(state, new Unknown("changes a collection while looping over it", held.Place));
    }

    private static Unknown? Run(Interpreter interpreter, IBlockOperation body, Frame frame)
    {
        if (interpreter.IsTooDeep)
            return Fail(frame.State, Unknown.At(body, "calls too deeply"));
        using (interpreter.EnterCall())
        {
            var completion = Statements.Execute(interpreter, body, frame);
            if (completion is Completion.GivenUp or Completion.Jumped || frame.MayHaveReturned || frame.YieldedOpen is not null)
                return Fail(frame.State, frame.Returned as Unknown ?? frame.YieldedOpen ?? Unknown.At(body, "depends on what is not known"));
            return completion == Completion.Thrown ? frame.Returned as Unknown ?? Fail(frame.State, Unknown.At(body, "throws")) : null;
        }
    }
}
