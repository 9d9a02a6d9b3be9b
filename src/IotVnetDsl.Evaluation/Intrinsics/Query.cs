using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>One call of a query operator: its source and what it was given.</summary>
internal sealed class Query(Interpreter interpreter, IMethodSymbol method, Sequence source, Arguments arguments, IOperation at, Frame frame)
{
    /// <summary>Items of the longest collection whose items are compared with each other.</summary>
    private const int MostCompared = 1_000;

    // What a function changes is changed item by item, and by no other function of the query.
    private readonly bool _isInOrder = source.Open is null && OrderedEffects.Of(interpreter, at) is not null;

    public IMethodSymbol Method { get; } = method;

    public Sequence Source { get; } = source;

    /// <summary>The arguments behind the source.</summary>
    public Arguments Arguments { get; } = arguments;

    public Place Place => Place.Of(At.Syntax);

    public IOperation At { get; } = at;

    /// <summary>How many arguments at the end are a comparer, and whether it ignores case; null for one that is not followed.</summary>
    public int TakeComparer(out bool? ignoresCase)
    {
        var last = Arguments.Count > 0 ? Arguments[Arguments.Count - 1] : null;
        ignoresCase = last switch
        {
            Token { Name: "StringComparer.OrdinalIgnoreCase" } => true,
            Token { Name: not "StringComparer.Ordinal" } or Values.Unknown => null,
            _ => false,
        };
        return last is Token or Null ? 1 : 0;
    }

    /// <summary>The same call with only so many of its arguments.</summary>
    public Query With(int count) => new(interpreter, Method, Source, Arguments.Of([.. Arguments.Slots.Take(count)]), At, frame);

    public Function? Function(int index) => index < Arguments.Count ? Arguments[index] as Function : null;

    public Sequence? Sequence(int index) => index < Arguments.Count ? Sequences.Of(Arguments[index], frame.State) : null;

    /// <summary>Counts the comparing of one item with so many others.</summary>
    public void Charge(int items, Value item) => interpreter.ChargeComparisons(items, 1, item);

    public bool IsExhausted => interpreter.IsExhausted;

    /// <summary>True when so many items may be compared with so many others, which counts as steps.</summary>
    public bool MayCompare(int items, int others)
    {
        if (items > MostCompared || others > MostCompared)
            return false;
        interpreter.ChargeComparisons(items, others, Source.Items.IsEmpty ? null : Source.Items[0].Value);
        return !interpreter.IsExhausted;
    }

    /// <summary>What functions have given already, for each item in turn; null where they are called now.</summary>
    public Dictionary<Function, Queue<Value>>? Made { get; init; }

    public Value Invoke(Function function, params Value[] values) => Made is not null ? Made[function].Dequeue()
        : frame.State.IsExact ? Streams.InvokeFixed(interpreter, function, Arguments.Of(values), At, frame)
        : _isInOrder ? Methods.Invoke(interpreter, function, Arguments.Of(values), At, frame)
        : Methods.InvokeLater(interpreter, function, Arguments.Of(values), At, frame.State);

    /// <summary>Calls a function that nothing calls later: what it changes, it changes here.</summary>
    public Value InvokeNow(Function function, Value item) => Methods.Invoke(interpreter, function, Arguments.Of(item), At, frame);

    /// <summary>How two values compare, by a comparer or by default; null where that is not followed.</summary>
    public int? Compare(Value left, Value right, Value? comparer) => comparer is null or Token && Orderings.Compare(left, right, comparer as Token) is { } order
        ? order
        : OwnOrders.Comparing(left, right, comparer) is var (function, arguments) ? OwnOrders.OrderOf(Invoke(function, arguments)) : null;

    public Answer Test(Function predicate, Value item) => Conditions.AnswerOf(Invoke(predicate, item));

    public Unknown Unknown(string reason) => Values.Unknown.At(At, reason);

    public Unknown Thrown(string reason, string exception = "System.ArgumentOutOfRangeException") => Exceptions.Thrown(At, exception, reason);

    public Unknown OpenReason() => Source.Open ?? Unknown("reads a collection that is not known wholly");

    /// <summary>What is made of the known beginning of the source, item by item.</summary>
    public Sequence FromStart(IEnumerable<Slot> items, Unknown? open = null) => new(null, items.ToImmutableArray(), Source.Open ?? open, Place) { IsCut = Source.IsCut && open is null };

    public Sequence Of(IEnumerable<Slot> items, Unknown? open = null) => new(null, items.ToImmutableArray(), Source.Open ?? open, Place);

    public static bool IsIndexed(Function function) => function.Method.Parameters.Length == 2;

    public ITypeSymbol? Result => Method.ReturnType.TypeKind == TypeKind.Interface ? null : Method.ReturnType;

    /// <summary>A collection of the method's type: one to change, or a value where its type is immutable.</summary>
    public Value NewCollection(Sequence content)
    {
        // A list compares by nothing but its items, whatever it was made of.
        var items = CollectionKinds.Of(Method.ReturnType) is CollectionKind.List or CollectionKind.Array ? new Sequence(Method.ReturnType, content.Items, content.Open, content.Place) { IsCut = content.IsCut } : content;
        return Method.ReturnType.ContainingNamespace?.Name is "Immutable" or "Frozen" ? items.As(Method.ReturnType) : frame.State.NewCollection(Method.ReturnType, items);
    }

    public Value Convert(Value item, ITypeSymbol to) => Operations.Conversions.Apply(interpreter, item, null, to, At, frame, item.Place);

    public Sequence? ItemsOf(Value collection) => Sequences.Of(collection, frame.State);

    public Value Compute(BinaryOperatorKind kind, Value left, Value right) => Arithmetic.Compute(kind, left, right, At, isChecked: true);

    public Answer Is(Value item, ITypeSymbol type) => TypeTests.Is(interpreter, item, type);
}
