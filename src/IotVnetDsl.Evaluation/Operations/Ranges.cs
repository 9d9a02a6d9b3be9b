using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>An index that is counted from the end; one from the start is its number.</summary>
internal sealed class FromEnd(int count) : Value
{
    public int Count { get; } = count;
}

/// <summary>A part between two indices.</summary>
internal sealed class Stretch(Value start, Value end) : Value
{
    public Value Start { get; } = start;

    public Value End { get; } = end;
}

/// <summary>Items and parts counted from either end: <c>names[^1]</c>, <c>name[..3]</c>.</summary>
internal static class Ranges
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.ImplicitIndexerReference] = (interpreter, operation, frame) => Implicit(interpreter, (IImplicitIndexerReferenceOperation)operation, frame),
        [OperationKind.Range] = (interpreter, operation, frame) =>
        {
            var range = (IRangeOperation)operation;
            var start = range.LeftOperand is { } left ? interpreter.Evaluate(left, frame) : new Scalar(0);
            var end = range.RightOperand is { } right ? interpreter.Evaluate(right, frame) : new FromEnd(0);
            return start as Unknown ?? end as Unknown ?? (Value)new Stretch(start, end);
        },
    };

    /// <summary>True for .NET's own types of indices and parts, which a number becomes by a conversion.</summary>
    public static bool IsIndex(ITypeSymbol? type) => type is { Name: "Index", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What an index says of itself; null where that is not followed.</summary>
    public static Value? Property(Value index, string name) => (index, name) switch
    {
        (FromEnd back, "Value") => new Scalar(back.Count),
        (Scalar { Content: int } number, "Value") => number,
        (FromEnd or Scalar { Content: int }, "IsFromEnd") => Scalar.Of(index is FromEnd),
        (Stretch part, "Start") => part.Start,
        (Stretch part, "End") => part.End,
        _ => null,
    };

    /// <summary>As .NET writes it; null where that is not known.</summary>
    public static string? Text(Value index) => index switch
    {
        Scalar { Content: int number } => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FromEnd back => $"^{back.Count}",
        Stretch part => Text(part.Start) is { } start && Text(part.End) is { } end ? $"{start}..{end}" : null,
        _ => null,
    };

    /// <summary>Where a part begins, and how long it is; null where that is not followed.</summary>
    public static Value? OffsetAndLength(Stretch part, int length, IOperation at) =>
        Position(part.Start, length) is not Scalar { Content: int from } || Position(part.End, length) is not Scalar { Content: int to } ? null
        : from < 0 || from > to || to > length ? Unknown.Thrown(at, "reads a part that is not there")
        : new TupleOf([new Scalar(from), new Scalar(to - from)]);

    /// <summary>An item, or a part, of a collection or a text.</summary>
    public static Value Item(Value collection, Value index, IOperation at, Frame frame)
    {
        if (index is not (FromEnd or Stretch))
            return Sequences.ElementAt(collection, index, at, frame);
        if (collection is Unknown)
            return collection;
        if (Sequences.Of(collection, frame.State) is not { Open: null } sequence)
            return Unknown.At(at, "reads a part of a collection that is not known");

        var length = sequence.Items.Length;
        if (index is not Stretch part)
            return Sequences.ElementAt(collection, Position(index, length), at, frame);
        if (Position(part.Start, length) is not Scalar { Content: int from } || Position(part.End, length) is not Scalar { Content: int to })
            return Unknown.At(at, "reads a part that is not known");
        if (from < 0 || from > to || to > length)
            return Unknown.Thrown(at, "reads a part that is not there");
        return collection is Scalar { Content: string text } ? new Scalar(text.Substring(from, to - from))
            : Spans.IsOne(at.Type) && Spans.Window(collection, from, to - from) is { } window ? window
            : new Sequence(sequence.Type, [.. sequence.Items.Skip(from).Take(to - from)], null, Place.Of(at.Syntax));
    }

    /// <summary>The position that an index means, counted from the start.</summary>
    public static Value Index(Interpreter interpreter, IOperation index, Value collection, Frame frame) => interpreter.Evaluate(index, frame) switch
    {
        FromEnd back => Sequences.Of(collection, frame.State) is { Open: null } sequence
            ? Position(back, sequence.Items.Length)
            : collection as Unknown ?? Unknown.At(index, "counts from the end of a collection that is not known"),
        var position => position,
    };

    /// <summary>Counted from the start.</summary>
    public static Value Position(Value index, int length) => index is FromEnd back ? new Scalar(length - back.Count) : index;

    private static Value Implicit(Interpreter interpreter, IImplicitIndexerReferenceOperation operation, Frame frame)
    {
        var collection = interpreter.Evaluate(operation.Instance, frame);
        var index = interpreter.Evaluate(operation.Argument, frame);
        return Calls.TypeOf(collection) is { } type && interpreter.Bodies.IsOfSource(type)
            ? OfOwn(interpreter, operation, collection, index, frame)
            : Item(collection, index, operation, frame);
    }

    // A type of the user's own says how many items it has, and gives each.
    private static Value OfOwn(Interpreter interpreter, IImplicitIndexerReferenceOperation operation, Value collection, Value index, Frame frame)
    {
        if (index is Unknown || operation is not { LengthSymbol: IPropertySymbol counted } || Members.Read(interpreter, counted, collection, Arguments.None, operation, frame, viaBase: false) is not Scalar { Content: int length })
            return index as Unknown ?? Unknown.At(operation, Reasons.For(operation));
        if (operation.IndexerSymbol is IMethodSymbol slice && index is Stretch part && Position(part.Start, length) is Scalar { Content: int from } && Position(part.End, length) is Scalar { Content: int to })
            return Methods.Call(interpreter, frame.Types.Apply(slice, interpreter.Compilation), collection, Arguments.Of(new Scalar(from), new Scalar(to - from)), operation, frame);
        if (operation.IndexerSymbol is not IPropertySymbol indexer)
            return Unknown.At(operation, Reasons.For(operation));
        return Members.Read(interpreter, indexer, collection, Arguments.Of(Position(index, length)), operation, frame, viaBase: false);
    }
}
