using System.Globalization;
using System.Text.RegularExpressions;
using IotVnetDsl.Evaluation.Values;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Text read as numbers, and numbers converted: of the forms that every runtime and the invariant culture read alike.</summary>
internal static class ParsingFunctions
{
    private static readonly Regex Integer = new("^ *[-+]?[0-9]{1,30} *$", RegexOptions.CultureInvariant);
    private static readonly Regex Thousands = new("^[-+]?[0-9]{1,3}(,[0-9]{3}){1,3}([.][0-9]{1,6})?$", RegexOptions.CultureInvariant);
    private static readonly Regex Fraction = new("^[-+]?[0-9]{1,12}([.][0-9]{1,6})?$", RegexOptions.CultureInvariant);

    public static Dictionary<string, Func<object?, object?[], object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["Int32.Parse"] = (_, arguments) => OfHexadecimal(arguments) is { } number ? unchecked((int)number) : Parse(arguments, number => checked((int)number)),
        ["Int64.Parse"] = (_, arguments) => OfHexadecimal(arguments) is { } number ? (long)number : Parse(arguments, number => checked((long)number)),
        ["Int16.Parse"] = (_, arguments) => Parse(arguments, number => checked((short)number)),
        ["UInt16.Parse"] = (_, arguments) => OfHexadecimal(arguments) is { } number ? checked((ushort)number) : Parse(arguments, number => checked((ushort)number)),
        ["UInt32.Parse"] = (_, arguments) => OfHexadecimal(arguments) is { } number ? number : Parse(arguments, number => checked((uint)number)),
        ["UInt64.Parse"] = (_, arguments) => OfHexadecimal(arguments) is { } number ? (ulong)number : Parse(arguments, number => checked((ulong)number)),
        ["Byte.Parse"] = (_, arguments) => OfHexadecimal(arguments) is { } number ? checked((byte)number) : Parse(arguments, number => checked((byte)number)),
        ["SByte.Parse"] = (_, arguments) => Parse(arguments, number => checked((sbyte)number)),
        ["Double.Parse"] = (_, arguments) => Plain(arguments) is { } text && Fraction.IsMatch(text) ? double.Parse(text, CultureInfo.InvariantCulture) : null,
        ["Decimal.Parse"] = (_, arguments) => Plain(arguments) is { } text && (Fraction.IsMatch(text) || Thousands.IsMatch(text)) ? decimal.Parse(text, CultureInfo.InvariantCulture) : null,
        ["Boolean.Parse"] = (_, arguments) => arguments is [string text] ? bool.Parse(text) : null,
        ["Char.Parse"] = (_, arguments) => arguments is [string { Length: 1 } text] ? text[0] : null,
        ["Convert.ToInt32"] = (_, arguments) => arguments switch
        {
            [string text, 16] => Hexadecimal(text) is { } number ? checked((int)number) : null,
            [string text, 2] => Binary(text) is { } number ? checked((int)number) : null,
            [string text, 8] => Regex.IsMatch(text, "^[0-7]{1,10}$") ? Convert.ToInt32(text, 8) : null,
            _ => Converted(arguments, number => checked((int)number)),
        },
        ["Convert.ToInt64"] = (_, arguments) => Converted(arguments, number => checked((long)number)),
        ["Convert.ToUInt32"] = (_, arguments) => arguments switch
        {
            [string text, 16] => Hexadecimal(text) is { } number ? checked((uint)number) : null,
            [string text, 2] => Binary(text) is { } number ? checked((uint)number) : null,
            _ => Converted(arguments, number => checked((uint)number)),
        },
        ["Convert.ToUInt64"] = (_, arguments) => Converted(arguments, number => checked((ulong)number)),
        ["Convert.ToInt16"] = (_, arguments) => Converted(arguments, number => checked((short)number)),
        ["Convert.ToUInt16"] = (_, arguments) => Converted(arguments, number => checked((ushort)number)),
        ["Convert.ToByte"] = (_, arguments) => arguments switch
        {
            [string text, 16] => Hexadecimal(text) is { } number ? checked((byte)number) : null,
            _ => Converted(arguments, number => checked((byte)number)),
        },
        ["Convert.ToDouble"] = (_, arguments) => arguments is [int or long or byte or short or uint, ..] && arguments[0] is IConvertible number ? number.ToDouble(CultureInfo.InvariantCulture) : null,
        ["Convert.ToDecimal"] = (_, arguments) => arguments is [int or long or byte or short or uint, ..] && arguments[0] is IConvertible number ? number.ToDecimal(CultureInfo.InvariantCulture) : null,
        ["Convert.ToBoolean"] = (_, arguments) => arguments switch
        {
            [string text] => bool.Parse(text),
            [int number] => number != 0,
            [bool flag] => flag,
            _ => null,
        },
        ["Convert.ToChar"] = (_, arguments) => arguments is [int and >= 0 and <= char.MaxValue and var number] ? (char)number : null,
        ["Convert.ToString"] = (_, arguments) => arguments switch
        {
            [int number, 2] => Convert.ToString(number, 2),
            [int number, 16] => Convert.ToString(number, 16),
            [int number, 10] => Convert.ToString(number, 10),
            [int number, 8] => Convert.ToString(number, 8),
            [double or decimal, ..] when Plain(["", .. arguments.Skip(1)]) is not null => Operations.Text.Of(arguments[0]!, null),
            [string or int or long or uint or byte or short or ushort or ulong or char or bool] or [string or int or long or uint or byte or short or ushort or ulong or char or bool, Token { Name: "CultureInfo.InvariantCulture" }] =>
                Convert.ToString(arguments[0], CultureInfo.InvariantCulture),
            _ => null,
        },
    };

    /// <summary>What surely is one, or surely is none; null where that is not followed.</summary>
    public static (bool IsOne, Value Parsed)? Try(string name, string? text)
    {
        if (name is "IPAddress.TryParse" or "IPNetwork.TryParse")
            return NetFunctions.Try(name, text) is var (isOne, found) ? (isOne, found is not null ? new Scalar(found) : name == "IPAddress.TryParse" ? Null.Instance : new Unknown("is set by the call", default)) : null;
        if (name == "Boolean.TryParse")
            return (bool.TryParse(text, out var flag), Scalar.Of(flag));
        if (!name.EndsWith(".TryParse", StringComparison.Ordinal) || !All.TryGetValue(name.Replace(".TryParse", ".Parse"), out var parse) || Zero(name) is not { } zero)
            return null;
        if (name == "Double.TryParse" && text?.Trim('+', '-', ' ').ToUpperInvariant() is "NAN" or "INFINITY")
            return null;
        // No letter of these is part of any number.
        if (string.IsNullOrEmpty(text) || text!.Any(character => character is >= 'g' and <= 's' or '/' or ':'))
            return (false, new Scalar(zero));
        try
        {
            return parse(null, [text]) is { } parsed ? (true, new Scalar(parsed)) : null;
        }
        catch (Exception thrown) when (thrown is OverflowException or FormatException)
        {
            return (false, new Scalar(zero));
        }
    }

    private static object? Zero(string name) => name switch
    {
        "Int32.TryParse" => 0,
        "Int64.TryParse" => 0L,
        "UInt32.TryParse" => 0u,
        "Byte.TryParse" => (byte)0,
        "UInt16.TryParse" => (ushort)0,
        "Int16.TryParse" => (short)0,
        "Decimal.TryParse" => 0m,
        "Double.TryParse" => 0d,
        _ => null,
    };

    private static uint? OfHexadecimal(object?[] arguments) => arguments is [string text, NumberStyles.HexNumber or NumberStyles.AllowHexSpecifier, ..] && arguments.Skip(2).All(argument => argument is null or Token { Name: "CultureInfo.InvariantCulture" })
        && Regex.IsMatch(text, "^[0-9a-fA-F]{1,8}$") ? uint.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : null;

    // A text, and at most the style that is the default and the invariant culture.
    private static string? Plain(object?[] arguments) =>
        arguments is [string text, ..] && arguments.Skip(1).All(argument => argument is null or Token { Name: "CultureInfo.InvariantCulture" } || (argument is NumberStyles styles && text.Length > 0 && Allows(styles, text))) ? text : null;

    /// <summary>True for what is read alike with and without the style.</summary>
    public static bool Allows(NumberStyles styles, string text) => (styles & (NumberStyles.AllowHexSpecifier | (NumberStyles)0x400)) == 0
        && text.All(character => character is >= '0' and <= '9' || (character == '.' && styles.HasFlag(NumberStyles.AllowDecimalPoint)) || (character is '-' or '+' && styles.HasFlag(NumberStyles.AllowLeadingSign)));

    private static object? Parse(object?[] arguments, Func<decimal, object> narrow)
    {
        if (Plain(arguments) is not { } text)
            return null;
        if (Integer.IsMatch(text))
            return narrow(decimal.Parse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        // A letter that stands in no number; anything else may be a form of some culture.
        return text.Length == 0 || text.Any(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '/' or ':') ? throw new FormatException() : null;
    }

    private static object? Converted(object?[] arguments, Func<decimal, object> narrow) => arguments switch
    {
        [string, ..] => Parse(arguments, narrow),
        [bool flag] => narrow(flag ? 1 : 0),
        [char character] => narrow(character),
        [int or long or short or byte or sbyte or ushort or uint or ulong] => narrow(Convert.ToDecimal(arguments[0], CultureInfo.InvariantCulture)),
        // To the nearest, and to the even one of two.
        [double number] when Math.Abs(number) < 1e15 => narrow((decimal)Math.Round(number)),
        [decimal number] => narrow(Math.Round(number)),
        _ => null,
    };

    private static decimal? Hexadecimal(string text) => Regex.IsMatch(text, "^(0[xX])?[0-9a-fA-F]{1,7}$") ? Convert.ToInt64(text, 16) : null;

    private static decimal? Binary(string text) => Regex.IsMatch(text, "^[01]{1,31}$") ? Convert.ToInt64(text, 2) : null;
}
