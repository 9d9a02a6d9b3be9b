using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Text made of values. Topologies run under the invariant culture, so that is what formats here.</summary>
internal static class Text
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.Utf8String] = (_, operation, _) => ByteFunctions.Of(Encoding.UTF8.GetBytes(((IUtf8StringOperation)operation).Value)),
        [OperationKind.InterpolatedString] = (interpreter, operation, frame) => Interpolate(interpreter, (IInterpolatedStringOperation)operation, frame),
        [OperationKind.InterpolatedStringHandlerCreation] = (interpreter, operation, frame) => Handle(interpreter, (IInterpolatedStringHandlerCreationOperation)operation, frame),
    };

    // Formats of decimal numbers that every runtime writes alike.
    private static readonly Regex Fixed = new("^((?<letter>[FNPCfnpc])(?<digits>[0-9])?|[0#]{1,9}(,[0#]{3})?([.](?<places>[0#]{1,9}))?(?<percent>%)?)$", RegexOptions.CultureInvariant);

    private static readonly Regex Binary = new("^[bB]([0-9]{0,2})$", RegexOptions.CultureInvariant);

    // What is none of these is a brace that .NET refuses.
    private static readonly Regex Hole = new("{{|}}|{(?<index>[0-9]{1,3})(,(?<width>-?[0-9]{1,3}))?(:(?<format>[^{}]*))?}|[{}]", RegexOptions.CultureInvariant);

    public static Value Concat(IEnumerable<Value> values, IOperation at, Interpreter interpreter, Frame frame)
    {
        var text = new StringBuilder();
        Unknown? unknown = null;
        foreach (var value in values)
        {
            if (Of(value, null, at, interpreter, frame, out var reason) is { } part)
                text.Append(part);
            else
                unknown ??= reason;
        }

        return unknown is null ? new Scalar(text.ToString()) : unknown;
    }

    /// <summary>Composite formatting; null where its arguments are not followed.</summary>
    public static Value? Format(Interpreter interpreter, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        var given = arguments.Values.ToList();
        if (given is [Null or Token { Name: "CultureInfo.InvariantCulture" }, ..] && method.Parameters[0].Type.Name == "IFormatProvider")
            given.RemoveAt(0);
        if (given is not [Scalar { Content: string format }, ..])
            return given.OfType<Unknown>().FirstOrDefault();
        given.RemoveAt(0);
        if (given is [Sequence { Open: null } all] && method.Parameters[method.Parameters.Length - 1].IsParams)
            given = [.. all.Values];

        var text = new StringBuilder();
        var end = 0;
        foreach (Match hole in Hole.Matches(format))
        {
            text.Append(format, end, hole.Index - end);
            end = hole.Index + hole.Length;
            if (hole.Value is "{{" or "}}")
            {
                text.Append(hole.Value[0]);
                continue;
            }

            if (!int.TryParse(hole.Groups["index"].Value, out var index) || index >= given.Count)
                return null;
            if (Of(given[index], hole.Groups["format"].Value, at, interpreter, frame, out var reason) is not { } piece)
                return reason;
            if (hole.Groups["width"].Success)
                piece = int.TryParse(hole.Groups["width"].Value, out var width) ? Align(piece, new Scalar(width)) : null;
            if (piece is null)
                return null;
            text.Append(piece);
        }

        return new Scalar(text.Append(format, end, format.Length - end).ToString());
    }

    /// <summary>The value as text, null and the reason where that cannot be said.</summary>
    public static string? Of(Value value, string? format, IOperation at, Interpreter interpreter, Frame frame, out Unknown? reason)
    {
        reason = null;
        switch (value)
        {
            case Unknown unknown:
                reason = unknown;
                return null;
            case Null:
                return "";
            case EnumMember { Name: { } name } when string.IsNullOrEmpty(format) || format is "G" or "g":
                return name;
            case EnumMember flags when (string.IsNullOrEmpty(format) || format is "G" or "g") && EnumFunctions.NamesOf(flags) is { } names:
                return names;
            case EnumMember number when format is "D" or "d":
                return ((IFormattable)number.Constant).ToString("D", CultureInfo.InvariantCulture);
            case EnumMember number when format is "X" && EnumFunctions.Hexadecimal(number) is { } digits:
                return digits;
            case FromEnd or Stretch when string.IsNullOrEmpty(format) && Ranges.Text(value) is { } range:
                return range;
            case LiveText live when string.IsNullOrEmpty(format):
                return Of(frame.State.Read(live), null, at, interpreter, frame, out reason);
            case KeptText kept when string.IsNullOrEmpty(format):
                return kept.Text;
            case Scalar scalar when Of(scalar.Content, format) is { } text:
                return text;
            case JsonPart { Kind: "String" } json when string.IsNullOrEmpty(format):
                return json.Text;
            case JsonPart { Kind: "True" or "False", IsNode: false } json when string.IsNullOrEmpty(format):
                return json.Kind;
            case JsonPart { Kind: "Number" } json when string.IsNullOrEmpty(format):
                return json.Raw;
            case TupleOf tuple when string.IsNullOrEmpty(format):
                var parts = new List<string>();
                foreach (var item in tuple.Items)
                {
                    if (Of(item, null, at, interpreter, frame, out reason) is not { } part)
                        return null;
                    parts.Add(part);
                }

                return tuple.IsEntry ? $"[{string.Join(", ", parts)}]" : $"({string.Join(", ", parts)})";
            case TypeItself { Type: INamedTypeSymbol { Arity: 0, ContainingType: null } type } when string.IsNullOrEmpty(format):
                return TypeTests.FullNameOf(type);
            case Sequence or Window when string.IsNullOrEmpty(format) && at is IInterpolationOperation { Expression.Type.Name: "ReadOnlySpan" or "Span" } && Spans.TextOf(value, frame.State) is { } span:
                return span;
            case Instance or LiveObject when OwnForms.AreAsked(at) && OwnForms.Of(interpreter, value, Calls.TypeOf(value)!, format, at, frame) is { } formed:
                if (formed is Scalar { Content: string inForm })
                    return inForm;
                reason = formed as Unknown ?? Unknown.At(at, "is text whose form is not known");
                return formed is Null ? "" : null;
            case Instance or LiveObject when string.IsNullOrEmpty(format) && ToStringOf(Calls.TypeOf(value)!) is { } method && interpreter.Bodies.BodyOf(method) is { } body:
                switch (Bodies.Run(interpreter, body, frame.Call(method, value)))
                {
                    case Scalar { Content: string own }:
                        return own;
                    case Unknown unknown:
                        reason = unknown;
                        return null;
                }

                break;
            case Instance or LiveObject when string.IsNullOrEmpty(format) && Calls.TypeOf(value) is { IsRecord: true } && RecordTexts.Of(interpreter, value, at, frame, out reason) is { } ofRecord:
                return ofRecord;
        }

        reason ??= Unknown.At(at, "is text whose form is not known");
        return null;
    }

    /// <summary>A simple value as text; null where that is not the same everywhere.</summary>
    public static string? Of(object content, string? format)
    {
        // A precision may ask for any number of digits.
        if (format is not null && (format.Length > 64 || Regex.IsMatch(format, "[A-Za-z][0-9]{3}")))
            return null;
        try
        {
            return content switch
            {
                string text => text,
                bool flag => flag ? "True" : "False",
                char character => character.ToString(),
                int number when format is ['b' or 'B', ..] && Binary.Match(format) is { Success: true } binary => Convert.ToString(number, 2).PadLeft(binary.Groups[1].Value is { Length: > 0 } width ? int.Parse(width, CultureInfo.InvariantCulture) : 1, '0'),
                double number => Of(number, format),
                Near { Number: var number } => format is { Length: > 0 } && Math.Abs(number) is >= 1e-3 and < 1e9 ? Rounded(number, format) : null,
                float => null,
                // A version has no forms.
                Version version => version.ToString(),
                Uri or IPAddress or NetFunctions.Network => string.IsNullOrEmpty(format) ? content.ToString() : null,
                decimal number when string.IsNullOrEmpty(format) => number.ToString(CultureInfo.InvariantCulture),
                decimal number => Math.Abs(number) < 1e12m && Fixed.IsMatch(format) ? Signed(number, format!) : null,
                DateTime date => DateFunctions.Text(date, format),
                DateFunctions.Date date => date.Text(format),
                TimeFunctions.Time time => time.Text(format),
                DateTimeOffset moment => moment.ToString(format, CultureInfo.InvariantCulture),
                TimeSpan duration => duration.ToString(format, CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(format, CultureInfo.InvariantCulture),
                _ => null,
            };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // How floating point is written differs between runtimes, but for whole numbers and short fractions.
    private static string? Of(double number, string? format)
    {
        if (Math.Abs(number) is not (0 or (>= 1e-3 and < 1e14)) || (number == 0 && 1 / number < 0))
            return null;
        if (string.IsNullOrEmpty(format))
            return number.ToString("G15", CultureInfo.InvariantCulture) is var text && double.Parse(text, CultureInfo.InvariantCulture) == number ? text : null;
        return Math.Abs(number) < 1e9 ? Rounded(number, format!) : null;
    }

    // Away from halves, which runtimes find in different digits.
    private static string? Rounded(double number, string format)
    {
        if (Fixed.Match(format) is not { Success: true } form)
            return null;
        var digits = form.Groups["letter"].Success ? form.Groups["digits"] is { Success: true, Value: var stated } ? stated[0] - '0' : 2 : form.Groups["places"].Length;
        if (form.Groups["percent"].Success || form.Groups["letter"].Value is "P" or "p")
            digits += 2;
        var scaled = Math.Abs(number) * Math.Pow(10, digits);
        return digits <= 6 && Math.Abs(scaled - Math.Floor(scaled) - 0.5) > 1e-6 ? Signed((decimal)number, format) : null;
    }

    // Whether nothing keeps its sign differs between runtimes.
    private static string? Signed(decimal number, string format) =>
        number.ToString(format, CultureInfo.InvariantCulture) is var text && (number >= 0 || text.Any(character => character is >= '1' and <= '9')) ? text : null;

    private static IMethodSymbol? ToStringOf(INamedTypeSymbol own)
    {
        for (var type = own; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            if (type.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) is { } method)
                return method;
        }

        return null;
    }

    // .NET's own write the text as it is.
    private static Value Handle(Interpreter interpreter, IInterpolatedStringHandlerCreationOperation operation, Frame frame) =>
        operation.Type is { } type && interpreter.Bodies.IsOfSource(type) ? OwnHandlers.Create(interpreter, operation, frame) : interpreter.Evaluate(operation.Content, frame);

    private static Value Interpolate(Interpreter interpreter, IInterpolatedStringOperation operation, Frame frame)
    {
        var text = new StringBuilder();
        Unknown? unknown = null;
        foreach (var part in operation.Parts)
        {
            var piece = Piece(interpreter, part, frame, out var reason);
            text.Append(piece);
            if (piece is null)
                unknown ??= reason ?? Unknown.At(part, Reasons.For(part));
        }

        return unknown is null ? new Scalar(text.ToString()) : unknown;
    }

    private static string? Piece(Interpreter interpreter, IInterpolatedStringContentOperation part, Frame frame, out Unknown? reason)
    {
        reason = null;
        switch (part)
        {
            case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } }:
                return literal;
            case IInterpolationOperation interpolation:
                var value = interpreter.Evaluate(interpolation.Expression, frame);
                var format = interpolation.FormatString?.ConstantValue.Value as string;
                var piece = Of(value, format, interpolation, interpreter, frame, out reason);
                return piece is null || interpolation.Alignment is null ? piece : Align(piece, interpreter.Evaluate(interpolation.Alignment, frame));
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append }:
                return Appended(interpreter, append, part, frame, out reason);
            default:
                return null;
        }
    }

    // What a handler is given: AppendLiteral(text), AppendFormatted(value, alignment?, format?).
    private static string? Appended(Interpreter interpreter, IInvocationOperation append, IOperation at, Frame frame, out Unknown? reason)
    {
        reason = null;
        string? format = null;
        Value? alignment = null;
        foreach (var argument in append.Arguments)
        {
            if (argument.Parameter?.Name == "format")
                format = argument.Value.ConstantValue.Value as string;
            else if (argument.Parameter?.Name == "alignment")
                alignment = interpreter.Evaluate(argument.Value, frame);
        }

        if (append.Arguments.IsEmpty)
            return null;
        var piece = Of(interpreter.Evaluate(append.Arguments[0].Value, frame), format, at, interpreter, frame, out reason);
        return piece is null || alignment is null ? piece : Align(piece, alignment);
    }

    private static string? Align(string text, Value alignment) => alignment is Scalar { Content: int width and > -1000 and < 1000 }
        ? width < 0 ? text.PadRight(-width) : text.PadLeft(width)
        : null;
}
