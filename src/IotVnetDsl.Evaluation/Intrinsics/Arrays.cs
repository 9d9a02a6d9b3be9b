using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>What copies arrays, or parts of them, and writes numbers into them.</summary>
internal static class Arrays
{
    /// <summary>Null where the method is none of these, or is not followed.</summary>
    public static Value? Call(IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at, Frame frame) => (method.ContainingType.Name, method.Name, arguments.Count) switch
    {
        ("Array", "Clone", 0) when receiver is not null && Items(receiver, frame) is { Type: IArrayTypeSymbol type } copied => frame.State.NewCollection(type, copied.As(type)),
        ("Array", "CopyTo", 2) when receiver is not null && Number(arguments[1]) is { } start => Copy(receiver, 0, arguments[0], start, length: null, at, frame),
        ("Array", "Copy", 3) when Number(arguments[2]) is { } length => Copy(arguments[0], 0, arguments[1], 0, length, at, frame),
        ("Array", "Copy", 5) when Number(arguments[1]) is { } from && Number(arguments[3]) is { } to && Number(arguments[4]) is { } length => Copy(arguments[0], from, arguments[2], to, length, at, frame),
        ("Array", "Resize", 2) when Number(arguments[1]) is >= 0 and <= Interpreter.MostItems and var length && Items(arguments[0], frame) is { Type: IArrayTypeSymbol type } items => Resize(arguments, type, items, length, frame),
        ("IPAddress", "TryWriteBytes", 2) when receiver is Scalar { Content: System.Net.IPAddress address } => WriteTo(arguments, address.GetAddressBytes(), at, frame),
        ("BinaryPrimitives", "WriteUInt32BigEndian", 2) when arguments[1] is Scalar { Content: uint number } => Write(arguments[0], [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number], at, frame),
        _ => null,
    };

    /// <summary>Sorts keys, and items with them; null where two keys are equal, of which nobody says which comes first.</summary>
    public static Value? SortByKeys(Interpreter interpreter, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        if (arguments.Count != 2 || arguments[0] is not MutableCollection keys || arguments[1] is not MutableCollection items || ReferenceEquals(keys, items)
            || Items(keys, frame) is not { } keysNow || Items(items, frame) is not { } itemsNow || itemsNow.Items.Length < keysNow.Items.Length)
        {
            return null;
        }

        var query = new Query(interpreter, method, keysNow, Arguments.None, at, frame);
        if (!query.MayCompare(keysNow.Items.Length, 16) || Orderings.Sorted(keysNow.Items.Select((key, index) => (Key: key, Index: index)), (left, right) => query.Compare(left.Key.Value, right.Key.Value, null)) is not { } sorted
            || Enumerable.Range(1, Math.Max(0, sorted.Length - 1)).Any(index => query.Compare(sorted[index - 1].Key.Value, sorted[index].Key.Value, null) == 0))
        {
            return null;
        }

        Sequences.Change(interpreter, keys, before => before.With([.. sorted.Select(entry => entry.Key)]), at, frame);
        Sequences.Change(interpreter, items, before => before.With([.. sorted.Select(entry => itemsNow.Items[entry.Index]), .. itemsNow.Items.Skip(sorted.Length)]), at, frame);
        return Null.Instance;
    }

    private static Null Resize(Arguments arguments, IArrayTypeSymbol type, Sequence items, int length, Frame frame)
    {
        var rest = Enumerable.Repeat(new Slot(Constants.DefaultOf(type.ElementType), default), Math.Max(0, length - items.Items.Length));
        arguments.Give(0, frame.State.NewCollection(type, items.With([.. items.Items.Take(length), .. rest])));
        return Null.Instance;
    }

    private static Scalar? WriteTo(Arguments arguments, byte[] bytes, IOperation at, Frame frame)
    {
        if (Items(arguments[0], frame) is not { } target || target.Items.Length < bytes.Length || Write(arguments[0], bytes, at, frame) is null or Unknown)
            return null;
        arguments.Give(1, new Scalar(bytes.Length));
        return Scalar.True;
    }

    private static Value? Write(Value array, byte[] bytes, IOperation at, Frame frame) => Copy(ByteFunctions.Of(bytes), 0, array, 0, bytes.Length, at, frame);

    private static Value? Copy(Value source, int from, Value target, int to, int? length, IOperation at, Frame frame)
    {
        if (Items(source, frame) is not { } items || Items(target, frame) is not { } held || Spans.Window(target, 0, held.Items.Length) is not Window whole)
            return null;
        var count = length ?? items.Items.Length - from;
        return from < 0 || to < 0 || count < 0 || from > items.Items.Length - count || to > held.Items.Length - count
            ? Unknown.Thrown(at, "copies more than there is")
            : Spans.Set(new Window(whole.Array, whole.Start + to, count), [.. items.Items.Skip(from).Take(count)], at, frame);
    }

    private static Sequence? Items(Value array, Frame frame) => array is Sequence or MutableCollection or Window && Sequences.Content(array, frame.State) is { Open: null } items ? items : null;

    private static int? Number(Value value) => (value as Scalar)?.Content as int?;
}
