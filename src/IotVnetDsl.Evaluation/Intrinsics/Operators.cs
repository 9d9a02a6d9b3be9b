using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Query operators as they run when they are asked: item by item where .NET does so, over all items at once where that comes to the same.</summary>
internal static class Operators
{
    public static Unknown? Run(Interpreter interpreter, IMethodSymbol method, Arguments arguments, IOperation at, Asking asking)
    {
        var run = new Running(interpreter, arguments, at, asking);
        return (method.Name, arguments.Count) switch
        {
            ("Select", 2) when run.Function(1) is { } selector => run.Select(selector),
            ("Where", 2) when run.Function(1) is { } predicate => run.Where(predicate),
            ("SelectMany", 2) when run.Function(1) is { } selector => run.SelectMany(selector, null),
            ("SelectMany", 3) when run.Function(1) is { } selector && run.Function(2) is { } combine => run.SelectMany(selector, combine),
            ("Take", 2) when arguments[1] is Scalar { Content: int count } => run.Take(count),
            ("TakeWhile", 2) when run.Function(1) is { } predicate => run.TakeWhile(predicate),
            ("SkipWhile", 2) when run.Function(1) is { } predicate => run.SkipWhile(predicate),
            ("Skip", 2) when arguments[1] is Scalar { Content: int count } && arguments[0] is not ItemStream { IsIterator: false } => run.Skip(count),
            ("Concat", 2) => run.Concat(arguments[1]),
            ("Append", 2) => run.Append(arguments.Slots[1]),
            ("Prepend", 2) => run.Prepend(arguments.Slots[1]),
            ("Index", 1) => run.Index(),
            ("Cast", 1) => run.Each(asking.IsPlain, item => run.Give(Conversions.Apply(interpreter, item.Value, null, method.TypeArguments[0], at, run.Frame, item.Place), item)),
            ("OfType", 1) => run.Each(asking.IsPlain, item => Streams.Gathered(interpreter, method, new Sequence(null, [item]), arguments, at, run.Frame) switch
            {
                Sequence { Open: null, Items: [] } => true,
                Sequence { Open: null, Items: [var kept] } => run.Give(kept.Value, kept),
                var unclear => run.Give(unclear as Unknown ?? Unknown.At(at, Reasons.Calls(method)), item),
            }),
            ("GroupBy", 2) when run.Function(1) is { } key => run.Group(method, [key]),
            ("GroupBy", 3) when run.Function(1) is { } key && run.Function(2) is { Method.Parameters.Length: 1 } element => run.Group(method, [key, element]),
            _ => Gather(interpreter, method, arguments, at, asking, run.Frame),
        };
    }

    // What reads all first may have made changes by then. All others would go on between two items: neither they nor whoever takes them may change anything.
    private static Unknown? Gather(Interpreter interpreter, IMethodSymbol method, Arguments arguments, IOperation at, Asking asking, Frame frame)
    {
        var state = asking.State;
        Sequence? items = null;
        var mayChange = asking.IsPlain && Streams.Gathers(method);
        using (mayChange ? null : state.Fix())
            items = Source(interpreter, method, arguments, state);
        if (items is null)
            return Streams.Fail(state, state.Poison ?? Unknown.At(at, Reasons.Calls(method)));
        if (Streams.Gathered(interpreter, method, items, arguments, at, frame) is not Sequence { Open: null } given)
            return Streams.Fail(state, Unknown.At(at, Reasons.Calls(method)));
        var isEnough = false;
        foreach (var item in given.Items)
        {
            var changes = state.Changes(() => isEnough = !asking.Take(item));
            if (changes && !Streams.Gathers(method))
                return Streams.Fail(state, Unknown.At(at, "changes what a query reads"));
            if (isEnough)
                break;
        }

        return null;
    }

    /// <summary>All items that an operator reads; null where they cannot be said.</summary>
    public static Sequence? Source(Interpreter interpreter, IMethodSymbol method, Arguments arguments, State state) => arguments[0] switch
    {
        ItemStream { Ordered: { } ordered } when method.Name is "ThenBy" or "ThenByDescending" => ordered(),
        ItemStream stream => Streams.Whole(interpreter, stream, state),
        var collection => Streams.Gathers(method) ? Sequences.Content(collection, state) : Sequences.Of(collection, state),
    };

    /// <summary>One operator while it runs.</summary>
    private sealed class Running(Interpreter interpreter, Arguments arguments, IOperation at, Asking asking) : ItemCalls(interpreter, at, asking.State)
    {
        private bool _isEnough;

        public Function? Function(int index) => arguments[index] as Function;

        public Unknown? Select(Function selector)
        {
            var index = 0;
            return Each(asking.IsPlain, item => Give(Call(selector, item, index++), item));
        }

        public Unknown? Where(Function predicate)
        {
            var index = 0;
            return Each(asking.IsPlain, item => Test(predicate, item, index++) switch
            {
                true => Give(item.Value, item),
                false => true,
                null => false,
            });
        }

        public Unknown? SelectMany(Function selector, Function? combine)
        {
            var index = 0;
            return Each(asking.IsPlain, item =>
            {
                var inner = Call(selector, item, index++);
                if (Failed(inner))
                    return false;
                Failure = Streams.Each(Interpreter, inner, asking.State, asking.IsPlain, part => Give(combine is null ? part.Value : Invoke(combine, item.Value, part.Value), part)) ?? Failure;
                return Failure is null && !_isEnough;
            });
        }

        public Unknown? Take(int count) => count <= 0 ? null : Each(false, item => Give(item.Value, item) && --count > 0);

        public Unknown? TakeWhile(Function predicate)
        {
            var index = 0;
            return Each(false, item => Test(predicate, item, index++) == true && Give(item.Value, item));
        }

        public Unknown? SkipWhile(Function predicate)
        {
            var (index, isSkipping) = (0, true);
            return Each(asking.IsPlain, item =>
            {
                if (isSkipping && Test(predicate, item, index++) is var skips)
                {
                    if (skips is null)
                        return false;
                    isSkipping = skips.Value;
                }

                return isSkipping || Give(item.Value, item);
            });
        }

        public Unknown? Skip(int count) => Each(asking.IsPlain, item => count-- > 0 || Give(item.Value, item));

        public Unknown? Concat(Value other)
        {
            var failed = Each(asking.IsPlain, item => Give(item.Value, item));
            return failed is not null || _isEnough ? failed : Streams.Each(Interpreter, other, asking.State, asking.IsPlain, asking.Take);
        }

        public Unknown? Append(Slot last)
        {
            var failed = Each(asking.IsPlain, item => Give(item.Value, item));
            if (failed is null && !_isEnough)
                Give(last.Value, last);
            return failed;
        }

        public Unknown? Prepend(Slot first) => Give(first.Value, first) ? Each(asking.IsPlain, item => Give(item.Value, item)) : null;

        public Unknown? Index()
        {
            var index = 0;
            return Each(asking.IsPlain, item => Give(new TupleOf([new Scalar(index++), item.Value]), item));
        }

        // Keys and elements are made as the items come, groups when all are there.
        public Unknown? Group(IMethodSymbol method, Function[] functions)
        {
            var (items, made) = (ImmutableArray.CreateBuilder<Slot>(), functions.ToDictionary(function => function, _ => new Queue<Value>()));
            using (asking.IsPlain ? null : asking.State.Fix())
            {
                Each(asking.IsPlain, item =>
                {
                    items.Add(item);
                    foreach (var function in functions)
                        made[function].Enqueue(Invoke(function, item.Value));
                    return !made.Values.Any(values => Failed(values.Last()));
                });
            }

            if (Failure is not null)
                return Failure;
            var query = new Query(Interpreter, method, new Sequence(null, items.ToImmutable()), Arguments.Of([.. functions]), At, Frame) { Made = made };
            if (QueryOperators.Run(query) is not Sequence { Open: null } groups)
                return Streams.Fail(asking.State, Unknown.At(At, "groups by what is not known"));
            foreach (var group in groups.Items)
            {
                if (!Give(group.Value, group))
                    break;
            }

            return Failure;
        }

        public Unknown? Each(bool isPlain, Func<Slot, bool> pass) => Streams.Each(Interpreter, arguments[0], asking.State, isPlain, pass) ?? Failure;

        /// <summary>Gives whoever asks one item; false where no more is wanted, or it threw.</summary>
        public bool Give(Value value, Slot from)
        {
            if (Failed(value))
                return false;
            _isEnough = !asking.Take(new Slot(value, from.Place));
            return !_isEnough;
        }

        private bool? Test(Function predicate, Slot item, int index) => Holds(Call(predicate, item, index));

        private Value Call(Function function, Slot item, int index) => Query.IsIndexed(function) ? Invoke(function, item.Value, new Scalar(index)) : Invoke(function, item.Value);
    }
}
