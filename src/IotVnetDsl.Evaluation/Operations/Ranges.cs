using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Items and parts counted from either end: <c>names[^1]</c>, <c>name[..3]</c>.</summary>
internal static class Ranges
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.ImplicitIndexerReference] = (interpreter, operation, frame) =>
        {
            var indexer = (IImplicitIndexerReferenceOperation)operation;
            return Item(interpreter, interpreter.Evaluate(indexer.Instance, frame), indexer.Argument, operation, frame);
        },
    };

    /// <summary>An item, or a part, of a collection or a text.</summary>
    public static Value Item(Interpreter interpreter, Value collection, IOperation index, IOperation at, Frame frame)
    {
        while (index is IConversionOperation { OperatorMethod: { ContainingType.Name: "Index" }, Operand: var operand })
            index = operand;
        if (index is not (IRangeOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat }))
            return Sequences.ElementAt(collection, interpreter.Evaluate(index, frame), at, frame);
        if (collection is Unknown unknown)
            return Skipping.Skip(index, frame, unknown);
        if (Sequences.Of(collection, frame.State) is not { Open: null } sequence)
            return Skipping.Skip(index, frame, Unknown.At(at, "reads a part of a collection that is not known"));

        var length = sequence.Items.Length;
        if (index is not IRangeOperation range)
            return Sequences.ElementAt(collection, Position(interpreter, index, length, frame), at, frame);

        var start = range.LeftOperand is { } left ? Position(interpreter, left, length, frame) : new Scalar(0);
        var end = range.RightOperand is { } right ? Position(interpreter, right, length, frame) : new Scalar(length);
        if (start is not Scalar { Content: int from } || end is not Scalar { Content: int to })
            return start as Unknown ?? end;
        if (from < 0 || from > to || to > length)
            return Unknown.Thrown(at, "reads a part that is not there");
        if (collection is Scalar { Content: string text })
            return new Scalar(text.Substring(from, to - from));
        return new Sequence(sequence.Type, [.. sequence.Items.Skip(from).Take(to - from)], null, Place.Of(at.Syntax));
    }

    /// <summary>The position that an index means, counted from the start.</summary>
    public static Value Index(Interpreter interpreter, IOperation index, Value collection, Frame frame)
    {
        while (index is IConversionOperation { OperatorMethod: { ContainingType.Name: "Index" }, Operand: var operand })
            index = operand;
        if (index is not IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat })
            return interpreter.Evaluate(index, frame);
        return Sequences.Of(collection, frame.State) is { Open: null } sequence
            ? Position(interpreter, index, sequence.Items.Length, frame)
            : Skipping.Skip(index, frame, collection as Unknown ?? Unknown.At(index, "counts from the end of a collection that is not known"));
    }

    private static Value Position(Interpreter interpreter, IOperation index, int length, Frame frame)
    {
        switch (index)
        {
            case IConversionOperation { OperatorMethod: { ContainingType.Name: "Index" }, Operand: var operand }:
                return Position(interpreter, operand, length, frame);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: var operand }:
                var back = interpreter.Evaluate(operand, frame);
                return back is Scalar { Content: int count } ? new Scalar(length - count) : back as Unknown ?? Unknown.At(index, Reasons.For(index));
            default:
                return interpreter.Evaluate(index, frame);
        }
    }
}
