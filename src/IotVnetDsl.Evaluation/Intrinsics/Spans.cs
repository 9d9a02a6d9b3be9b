using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Spans that are only read: parts of a text or a collection. One that could be written through is not followed.</summary>
internal static class Spans
{
    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(Value receiver, Sequence span, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame) => method.Name switch
    {
        "ToArray" => frame.State.NewCollection(method.ReturnType, span.As(method.ReturnType)),
        "Slice" => Part(receiver, span, arguments, at),
        "ToString" when span.Open is null && span.Values.All(item => item is Scalar { Content: char }) => new Scalar(string.Concat(span.Values.Select(item => ((Scalar)item).Content))),
        _ => null,
    };

    /// <summary>A span over a text.</summary>
    public static Value? Of(Query query) => query.Arguments.Values.All(argument => argument is Scalar { Content: int }) && query.Source.Values.All(item => item is Scalar { Content: char })
        ? Part(query.Source, query.Source, query.Arguments, query.At)
        : null;

    // Only of what nobody can write to.
    private static Value? Part(Value receiver, Sequence span, Arguments arguments, IOperation at)
    {
        if (receiver is Live || span.Open is not null)
            return null;
        var start = arguments.Count > 0 ? (arguments[0] as Scalar)?.Content as int? : 0;
        var length = arguments.Count > 1 ? (arguments[1] as Scalar)?.Content as int? : span.Items.Length - start;
        if (start is not { } from || length is not { } count)
            return null;
        return from < 0 || count < 0 || from > span.Items.Length - count
            ? Unknown.Thrown(at, "reads a part that is not there")
            : new Sequence(null, [.. span.Items.Skip(from).Take(count)], null, span.Place);
    }
}
