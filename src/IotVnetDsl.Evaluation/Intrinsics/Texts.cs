using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Text that is written piece by piece: <c>StringBuilder</c>. How a line ends differs between machines, so AppendLine is not followed.</summary>
internal static class Texts
{
    public static bool IsOne(ITypeSymbol type) => type is { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } };

    /// <summary>A new one; null where its arguments are not followed.</summary>
    public static Value? Create(Arguments arguments, Frame frame) => arguments.Slots switch
    {
        [] or [{ Value: Scalar { Content: int } }] => frame.State.NewText(""),
        [{ Value: Scalar { Content: string text } }, ..] when arguments.Count == 1 || arguments[1] is Scalar { Content: int } => frame.State.NewText(text),
        _ => null,
    };

    /// <summary>A text whose characters a function sets.</summary>
    public static Value Filled(Interpreter interpreter, int length, Function filling, Value given, IOperation at, Frame frame)
    {
        var type = interpreter.Compilation.CreateArrayTypeSymbol(interpreter.Compilation.GetSpecialType(SpecialType.System_Char));
        interpreter.Charge(length);
        var characters = frame.State.NewCollection(type, new Sequence(type, [.. Enumerable.Repeat(new Slot(new Scalar('\0'), default), length)]));
        var filled = Methods.Invoke(interpreter, filling, Arguments.Of(characters, given), at, frame);
        return Spans.TextOf(characters, frame.State) is { } text ? new Scalar(text) : filled as Unknown ?? Unknown.At(at, "is text whose form is not known");
    }

    public static Value? Property(LiveText text, IPropertySymbol property, Arguments arguments, IOperation at, Frame frame) => (property.Name, frame.Seen(text) is LiveText seen ? frame.State.Read(seen) : null) switch
    {
        (_, Unknown unknown) => unknown,
        ("Length", Scalar { Content: string content }) => new Scalar(content.Length),
        (_, Scalar { Content: string content }) when property.IsIndexer && arguments.Count == 1 && arguments[0] is Scalar { Content: int index } =>
            index >= 0 && index < content.Length ? new Scalar(content[index]) : Unknown.Thrown(at, "reads a character that is not there"),
        _ => null,
    };

    /// <summary>The content after <c>Length</c> was set; null where that is not followed.</summary>
    public static string? Cut(string content, Value length) => length is Scalar { Content: int and >= 0 and var count } && count <= content.Length ? content.Substring(0, count) : null;

    /// <summary>Calls a method; what is not followed leaves the text unknown.</summary>
    public static Value Call(Interpreter interpreter, LiveText text, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        frame.Seen(text);
        var content = frame.State.Read(text);
        if (method.Name == "ToString")
            return content is Unknown ? content : arguments.Count == 0 ? content : Part((string)((Scalar)content).Content, arguments, at);
        if (frame.State.IsOutOfOrder(text, frame))
        {
            frame.State.Spoil(Unknown.At(at, "changes a text that something reads later"));
            return text;
        }

        var changed = content is Scalar { Content: string written } ? Changed(interpreter, written, method, arguments, at, frame) : content;
        interpreter.Charge(changed is Scalar { Content: string { Length: var length } } ? length : 0);
        frame.State.Write(text, changed is Scalar { Content: string { Length: > Interpreter.LongestText } } ? Unknown.At(at, "is too long a text to evaluate") : changed ?? arguments.Values.OfType<Unknown>().FirstOrDefault() ?? Unknown.At(at, Reasons.Calls(method)));
        return text;
    }

    private static Value? Changed(Interpreter interpreter, string content, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        switch (method.Name, arguments.Count)
        {
            case ("Append", 1) when method.Parameters[0].Type.Name == "AppendInterpolatedStringHandler":
            case ("Append", 1):
                return Plus(content, method.Parameters[0].Type is IArrayTypeSymbol or { Name: "ReadOnlySpan" or "ReadOnlyMemory" } && Sequences.Of(arguments[0], frame.State) is { } characters
                    ? PureFunctions.Join(interpreter, Arguments.Of(new Scalar(""), characters), at, frame)
                    : Text.Concat([arguments[0]], at, interpreter, frame));
            case ("Append", 2) when arguments[0] is Scalar { Content: char character } && arguments[1] is Scalar { Content: int and >= 0 and < 1000 and var count }:
                return new Scalar(content + new string(character, count));
            case ("Append", 2) when arguments[0] is Token { Name: "CultureInfo.InvariantCulture" }:
                return Plus(content, Text.Concat([arguments[1]], at, interpreter, frame));
            case ("Append", 3) when arguments[0] is Scalar { Content: string whole } && arguments[1] is Scalar { Content: int from } && arguments[2] is Scalar { Content: int many } && from >= 0 && many >= 0 && from <= whole.Length - many:
                return new Scalar(content + whole.Substring(from, many));
            case ("AppendFormat", _):
                return Text.Format(interpreter, method, arguments, at, frame) is { } formatted ? Plus(content, formatted) : null;
            case ("AppendJoin", 2):
                return Plus(content, PureFunctions.Join(interpreter, arguments, at, frame));
            case ("Clear", 0):
                return new Scalar("");
            case ("Insert", 2) when arguments[0] is Scalar { Content: int index } && Text.Concat([arguments[1]], at, interpreter, frame) is Scalar { Content: string inserted } && index >= 0 && index <= content.Length:
                return new Scalar(content.Insert(index, inserted));
            case ("Remove", 2) when arguments[0] is Scalar { Content: int start } && arguments[1] is Scalar { Content: int length } && start >= 0 && length >= 0 && start <= content.Length - length:
                return new Scalar(content.Remove(start, length));
            case ("Replace", 2):
                return PureFunctions.Invoke("String.Replace", new Scalar(content), arguments, at, frame.State);
            case ("EnsureCapacity", _):
                return new Scalar(content);
            default:
                return null;
        }
    }

    private static Value Plus(string content, Value piece) => piece is Scalar { Content: string text } ? new Scalar(content + text) : piece;

    private static Value Part(string content, Arguments arguments, IOperation at) =>
        arguments.Count == 2 && arguments[0] is Scalar { Content: int start } && arguments[1] is Scalar { Content: int length } && start >= 0 && length >= 0 && start <= content.Length - length
            ? new Scalar(content.Substring(start, length))
            : Unknown.At(at, "reads a part that is not there");
}
