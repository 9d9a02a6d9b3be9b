using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Text that is read line by line: <c>StringReader</c>.</summary>
internal static class LineReaders
{
    /// <summary>Null where the method is not followed; then nothing is known of the rest.</summary>
    public static Value? Call(LiveReader reader, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        frame.Seen(reader);
        if (frame.State.IsOutOfOrder(reader, frame))
        {
            frame.State.Spoil(Unknown.At(at, "reads a text that something reads later"));
            return null;
        }

        if (frame.State.Read(reader) is not Scalar { Content: string rest } || Taken(method, arguments, rest) is not var (taken, left))
        {
            frame.State.Write(reader, Unknown.At(at, Reasons.Calls(method)));
            return null;
        }

        frame.State.ChargeText(taken is Null ? 0 : rest.Length - left.Length);
        frame.State.Write(reader, new Scalar(left));
        return taken;
    }

    private static (Value Taken, string Left)? Taken(IMethodSymbol method, Arguments arguments, string rest) => (method.Name, arguments.Count) switch
    {
        ("ReadLine", 0) => Line(rest),
        ("ReadToEnd", 0) => (new Scalar(rest), ""),
        ("Peek", 0) => (new Scalar(rest.Length == 0 ? -1 : rest[0]), rest),
        ("Read", 0) => rest.Length == 0 ? (new Scalar(-1), rest) : (new Scalar((int)rest[0]), rest.Substring(1)),
        ("Dispose" or "Close", 0) => (Null.Instance, rest),
        _ => null,
    };

    private static (Value Taken, string Left) Line(string rest)
    {
        if (rest.Length == 0)
            return (Null.Instance, rest);
        var end = rest.IndexOfAny(['\r', '\n']);
        if (end < 0)
            return (new Scalar(rest), "");
        var isPair = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
        return (new Scalar(rest.Substring(0, end)), rest.Substring(end + (isPair ? 2 : 1)));
    }
}
