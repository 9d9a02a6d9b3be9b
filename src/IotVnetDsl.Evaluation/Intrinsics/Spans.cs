using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Spans: parts of a text or a collection, and windows into arrays, which are changed through them.</summary>
internal static class Spans
{
    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(Value receiver, Sequence span, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame) => method.Name switch
    {
        "ToArray" => frame.State.NewCollection(method.ReturnType, span.As(method.ReturnType)),
        "Slice" => Part(receiver, span, arguments, at),
        "Fill" or "Clear" when Windowed(receiver, span) is { } window && Filling(method, arguments) is { } filling => Set(window, [.. Enumerable.Repeat(filling, window.Length)], at, frame),
        "CopyTo" when arguments.Count == 1 && Sequences.Content(arguments[0], frame.State) is { Open: null } target && Windowed(arguments[0], target) is { } copy => span.Open is null && span.Items.Length <= copy.Length
            ? Set(new Window(copy.Array, copy.Start, span.Items.Length), span.Items, at, frame)
            : Unknown.Thrown(at, "copies more than there is room for"),
        "TryCopyTo" when arguments.Count == 1 && span.Open is null && Sequences.Content(arguments[0], frame.State) is { Open: null } room && Windowed(arguments[0], room) is { } copy => span.Items.Length <= copy.Length
            ? Tried(Set(new Window(copy.Array, copy.Start, span.Items.Length), span.Items, at, frame))
            : Scalar.False,
        "ToString" when span.Open is null && span.Values.All(item => item is Scalar { Content: char }) => new Scalar(string.Concat(span.Values.Select(item => ((Scalar)item).Content))),
        _ => null,
    };

    private static Scalar Tried(Null _) => Scalar.True;

    public static bool IsOne(ITypeSymbol? type) => type is { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>A part of an array as it is at every moment; null where it is none that can change.</summary>
    public static Value? Window(Value collection, int start, int length) => collection switch
    {
        MutableCollection array when AssignmentTarget.IsArray(array) => new Window(array, start, length),
        Window window => new Window(window.Array, window.Start + start, length),
        _ => null,
    };

    /// <summary>A span over a text, or over an array.</summary>
    public static Value? Of(Value collection, Sequence items, Arguments arguments, IOperation at)
    {
        if (collection is MutableCollection array && AssignmentTarget.IsArray(array))
            return arguments.Count == 0 ? array : Part(array, items, arguments, at);
        return collection is not Live && arguments.Values.All(argument => argument is Scalar { Content: int }) && items.Values.All(item => item is Scalar { Content: char })
            ? Part(items, items, arguments, at)
            : null;
    }

    /// <summary>The arguments of a call, with spans of characters as texts; where each of the characters is meant for itself, as those.</summary>
    public static Arguments AsTexts(IMethodSymbol method, Arguments arguments, State state)
    {
        var index = 0;
        return method.Parameters.Any(parameter => IsText(parameter.Type))
            ? arguments.Select(value => index < method.Parameters.Length && method.Parameters[index++] is var parameter && IsText(parameter.Type) ? parameter.IsParams ? AsCharacters(value, state) : AsText(value, state) : value)
            : arguments;
    }

    private static Value AsText(Value value, State state) => value is Sequence or MutableCollection or Values.Window && TextOf(value, state) is { } text ? new Scalar(text) : value;

    private static Value AsCharacters(Value value, State state) => value is Scalar { Content: string } or Values.Window && Sequences.Of(value, state) is { } characters ? characters : value;

    /// <summary>The characters as a text; null where one is not known.</summary>
    public static string? TextOf(Value characters, State state) => Sequences.Of(characters, state) is { Open: null } items && items.Values.All(item => item is Scalar { Content: char })
        ? string.Concat(items.Values.Select(item => ((Scalar)item).Content))
        : null;

    private static bool IsText(ITypeSymbol type) => type is INamedTypeSymbol { Name: "ReadOnlySpan" or "Span", TypeArguments: [{ SpecialType: SpecialType.System_Char }] };

    private static Window? Windowed(Value receiver, Sequence span) => receiver as Window ?? (span.Open is null ? Window(receiver, 0, span.Items.Length) as Window : null);

    private static Slot? Filling(IMethodSymbol method, Arguments arguments) => method.Name == "Fill" && arguments.Count == 1 ? arguments.Slots[0]
        : method.Name == "Clear" && method.ContainingType.TypeArguments is [var item] ? new Slot(Constants.DefaultOf(item), default)
        : null;

    /// <summary>Sets all that a window shows.</summary>
    public static Null Set(Window window, ImmutableArray<Slot> items, IOperation at, Frame frame)
    {
        frame.State.ChargeItems(items.Length);
        var changed = frame.State.IsOutOfOrder(window.Array, frame) ? null : frame.State.Read(window.Array) as Sequence;
        if (changed is { Open: null })
            frame.State.Write(window.Array, changed.With(changed.Items.RemoveRange(window.Start, items.Length).InsertRange(window.Start, items)));
        else
            frame.State.Spoil(Unknown.At(at, "changes a part of what is not known"));
        return Null.Instance;
    }

    private static Value? Part(Value receiver, Sequence span, Arguments arguments, IOperation at)
    {
        if (span.Open is not null)
            return null;
        var start = arguments.Count > 0 ? (arguments[0] as Scalar)?.Content as int? : 0;
        var length = arguments.Count > 1 ? (arguments[1] as Scalar)?.Content as int? : span.Items.Length - start;
        if (start is not { } from || length is not { } count)
            return null;
        return from < 0 || count < 0 || from > span.Items.Length - count
            ? Unknown.Thrown(at, "reads a part that is not there")
            : receiver is Live or Values.Window ? Window(receiver, from, count)
            : new Sequence(null, [.. span.Items.Skip(from).Take(count)], null, span.Place);
    }
}
