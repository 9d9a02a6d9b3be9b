using System.Globalization;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Functions of strings and characters. What depends on a culture is followed for plain ASCII only, where all cultures that a topology runs under agree.</summary>
internal static class TextFunctions
{
    public static Dictionary<string, Func<object?, object?[], object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["String.Length"] = (self, _) => self is string text ? text.Length : null,
        ["String.new"] = (_, arguments) => arguments is [char character, int count and < 1000] ? new string(character, count) : null,
        ["String.IsNullOrEmpty"] = (_, arguments) => arguments is [null or string] ? string.IsNullOrEmpty((string?)arguments[0]) : null,
        ["String.IsNullOrWhiteSpace"] = (_, arguments) => arguments is [null or string] ? string.IsNullOrWhiteSpace((string?)arguments[0]) : null,
        ["String.Trim"] = (self, arguments) => (self, arguments) switch
        {
            (string text, []) => text.Trim(),
            (string text, [char character]) => text.Trim(character),
            (string text, [char[] characters]) => text.Trim(characters),
            _ => null,
        },
        ["String.TrimStart"] = (self, arguments) => (self, arguments) switch
        {
            (string text, []) => text.TrimStart(),
            (string text, [char character]) => text.TrimStart(character),
            (string text, [char[] characters]) => text.TrimStart(characters),
            _ => null,
        },
        ["String.TrimEnd"] = (self, arguments) => (self, arguments) switch
        {
            (string text, []) => text.TrimEnd(),
            (string text, [char character]) => text.TrimEnd(character),
            (string text, [char[] characters]) => text.TrimEnd(characters),
            _ => null,
        },
        ["String.Substring"] = (self, arguments) => (self, arguments) switch
        {
            (string text, [int start]) => text.Substring(start),
            (string text, [int start, int length]) => text.Substring(start, length),
            _ => null,
        },
        ["String.Remove"] = (self, arguments) => (self, arguments) switch
        {
            (string text, [int start]) => text.Remove(start, text.Length - start),
            (string text, [int start, int count]) => text.Remove(start, count),
            _ => null,
        },
        ["String.Insert"] = (self, arguments) => (self, arguments) is (string text, [int start, string value]) ? text.Insert(start, value) : null,
        ["String.Replace"] = (self, arguments) => (self, arguments) switch
        {
            (string text, [char from, char to]) => text.Replace(from, to),
            (string { Length: < 1000 } text, [string from, null or string { Length: < 1000 }]) => text.Replace(from, (string?)arguments[1]),
            (string { Length: < 1000 } text, [string from, null or string { Length: < 1000 }, StringComparison.Ordinal]) => text.Replace(from, (string?)arguments[1]),
            _ => null,
        },
        ["String.PadLeft"] = (self, arguments) => (self, arguments) switch
        {
            (string text, [int width and < 1000]) => text.PadLeft(width),
            (string text, [int width and < 1000, char padding]) => text.PadLeft(width, padding),
            _ => null,
        },
        ["String.PadRight"] = (self, arguments) => (self, arguments) switch
        {
            (string text, [int width and < 1000]) => text.PadRight(width),
            (string text, [int width and < 1000, char padding]) => text.PadRight(width, padding),
            _ => null,
        },
        ["String.ToLowerInvariant"] = (self, _) => self is string text && IsAscii(text) ? text.ToLowerInvariant() : null,
        ["String.ToUpperInvariant"] = (self, _) => self is string text && IsAscii(text) ? text.ToUpperInvariant() : null,
        ["String.ToLower"] = (self, arguments) => self is string text && IsAscii(text) && InvariantOrNone(arguments) ? text.ToLowerInvariant() : null,
        ["String.ToUpper"] = (self, arguments) => self is string text && IsAscii(text) && InvariantOrNone(arguments) ? text.ToUpperInvariant() : null,
        ["String.StartsWith"] = (self, arguments) => Compare(self, arguments, (text, part, how) => text.StartsWith(part, how)),
        ["String.EndsWith"] = (self, arguments) => Compare(self, arguments, (text, part, how) => text.EndsWith(part, how)),
        ["String.Contains"] = (self, arguments) => Compare(self, arguments, (text, part, how) => text.IndexOf(part, how) >= 0),
        ["String.IndexOf"] = (self, arguments) => (self, arguments) is (string whole, [char letter, int and >= 0 and var from]) && from <= whole.Length ? whole.IndexOf(letter, from) : Compare(self, arguments, (text, part, how) => text.IndexOf(part, how)),
        ["String.ReplaceLineEndings"] = (self, arguments) => (self, arguments) is (string text, [string ends]) && text.All(character => character is not ('\f' or '\u0085' or '\u2028' or '\u2029'))
            ? text.Replace("\r\n", "\n").Replace('\r', '\n').Replace("\n", ends)
            : null,
        ["String.LastIndexOf"] = (self, arguments) => (self, arguments) is (string { Length: > 0 } before, [char character, int start]) ? before.LastIndexOf(character, start)
            : arguments is [string { Length: 0 }] ? null : Compare(self, arguments, (text, part, how) => text.LastIndexOf(part, how)),
        ["String.Equals"] = (self, arguments) => (self, arguments) switch
        {
            (string text, [null or string, StringComparison how and (StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase)]) => text.Equals((string?)arguments[0], how),
            (null, [null or string, null or string]) => string.Equals((string?)arguments[0], (string?)arguments[1], StringComparison.Ordinal),
            (null, [null or string, null or string, StringComparison how and (StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase)]) =>
                string.Equals((string?)arguments[0], (string?)arguments[1], how),
            _ => null,
        },
        ["String.CompareOrdinal"] = (_, arguments) => arguments is [null or string, null or string] ? Order.Of(string.CompareOrdinal(arguments[0] as string, arguments[1] as string)) : null,
        ["String.Compare"] = (_, arguments) => arguments switch
        {
            [string left, string right, StringComparison.Ordinal] => Order.Of(string.CompareOrdinal(left, right)),
            [string left, string right, StringComparison.OrdinalIgnoreCase] when IsAscii(left) && IsAscii(right) => Order.Of(string.Compare(left, right, StringComparison.OrdinalIgnoreCase)),
            [string left, string right] => Orderings.CompareText(left, right) is { } order ? Order.Of(order) : null,
            _ => null,
        },
        ["String.CompareTo"] = (self, arguments) => (self, arguments) is (string left, [string right]) && Orderings.CompareText(left, right) is { } order ? Order.Of(order) : null,
        ["String.IndexOfAny"] = (self, arguments) => (self, arguments) is (string text, [char[] any]) ? text.IndexOfAny(any) : null,
        ["String.ToString"] = (self, _) => self as string,
        ["String.Split"] = (self, arguments) => (self, arguments) switch
        {
            (string text, [char separator]) => Parts(text.Split(separator)),
            (string text, [char separator, StringSplitOptions options]) => Parts(text.Split(separator), options),
            (string text, [char[] separators]) => Parts(text.Split(separators)),
            (string text, [char[] separators, StringSplitOptions options]) => Parts(text.Split(separators), options),
            (string text, [string[] separators, StringSplitOptions options]) when separators.All(separator => separator.Length > 0) => Parts(text.Split(separators, StringSplitOptions.None), options),
            (string text, [char separator, int count]) => Parts(text.Split([separator], count)),
            (string text, [char separator, int count, StringSplitOptions.None]) => Parts(text.Split([separator], count)),
            (string text, [char separator, int count, (StringSplitOptions)2]) => Parts(text.Split([separator], count).Select(part => part.Trim())),
            (string text, [char[] { Length: > 0 } separators, int and > 0 and var count]) => Parts(text.Split(separators, count)),
            (string text, [string { Length: > 0 } separator]) => Parts(text.Split([separator], StringSplitOptions.None)),
            (string text, [string { Length: > 0 } separator, StringSplitOptions options]) => Parts(text.Split([separator], StringSplitOptions.None), options),
            _ => null,
        },
        ["String.ToCharArray"] = (self, arguments) => (self, arguments) is (string text, []) ? new Sequence(null, [.. text.Select(character => new Slot(new Scalar(character), default))]) : null,
        ["MemoryExtensions.IndexOf"] = (_, arguments) => Search(arguments, (text, part, how) => text.IndexOf(part, how)),
        ["MemoryExtensions.LastIndexOf"] = (_, arguments) => arguments is [_, string { Length: 0 }, ..] ? null : Search(arguments, (text, part, how) => text.LastIndexOf(part, how)),
        ["MemoryExtensions.StartsWith"] = (_, arguments) => Search(arguments, (text, part, how) => text.StartsWith(part, how)),
        ["MemoryExtensions.EndsWith"] = (_, arguments) => Search(arguments, (text, part, how) => text.EndsWith(part, how)),
        ["MemoryExtensions.Equals"] = (_, arguments) => arguments is [_, _, _] ? Search(arguments, (text, part, how) => text.Equals(part, how)) : null,
        ["MemoryExtensions.Trim"] = (_, arguments) => arguments switch { [string text] => text.Trim(), [string text, char character] => text.Trim(character), _ => null },
        ["MemoryExtensions.TrimStart"] = (_, arguments) => arguments switch { [string text] => text.TrimStart(), [string text, char character] => text.TrimStart(character), _ => null },
        ["MemoryExtensions.TrimEnd"] = (_, arguments) => arguments switch { [string text] => text.TrimEnd(), [string text, char character] => text.TrimEnd(character), _ => null },
        ["MemoryExtensions.Count"] = (_, arguments) => arguments is [string text, char character] ? text.Count(other => other == character) : null,
        ["Uri.EscapeDataString"] = (_, arguments) => arguments is [string text] && IsAscii(text)
            ? string.Concat(text.Select(character => IsAsciiLetter(character) || character is >= '0' and <= '9' or '-' or '.' or '_' or '~' ? character.ToString() : $"%{(int)character:X2}"))
            : null,
        ["String.GetHashCode"] = (_, _) => null,
        ["Char.GetNumericValue"] = (_, arguments) => arguments is [char and >= '0' and <= '9' and var digit] ? (double)(digit - '0') : null,
        ["Char.IsPunctuation"] = (_, arguments) => arguments is [char and < '\u0080' and var character] ? char.IsPunctuation(character) : null,
        ["Char.ToString"] = (self, arguments) => arguments is [] or [_] ? (self ?? arguments[0])?.ToString() : null,
        ["Char.IsUpper"] = (_, arguments) => arguments is [char and < '\u0080' and var character] ? char.IsUpper(character) : null,
        ["Char.IsLower"] = (_, arguments) => arguments is [char and < '\u0080' and var character] ? char.IsLower(character) : null,
        ["Char.IsAsciiDigit"] = (_, arguments) => arguments is [char character] ? character is >= '0' and <= '9' : null,
        ["Char.IsAsciiLetter"] = (_, arguments) => arguments is [char character] ? IsAsciiLetter(character) : null,
        ["Char.IsAsciiLetterOrDigit"] = (_, arguments) => arguments is [char character] ? IsAsciiLetter(character) || character is >= '0' and <= '9' : null,
        ["Char.IsAsciiLetterLower"] = (_, arguments) => arguments is [char character] ? character is >= 'a' and <= 'z' : null,
        ["Char.IsAsciiLetterUpper"] = (_, arguments) => arguments is [char character] ? character is >= 'A' and <= 'Z' : null,
        ["Char.IsAsciiHexDigit"] = (_, arguments) => arguments is [char character] ? character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') : null,
        ["Char.IsBetween"] = (_, arguments) => arguments is [char character, char low, char high] ? character >= low && character <= high : null,
        ["Char.IsWhiteSpace"] = (_, arguments) => arguments is [char and < '\u0080' and var character] ? char.IsWhiteSpace(character) : null,
        ["Char.ToUpper"] = (_, arguments) => arguments is [char and < '\u0080' and var character, ..] && InvariantOrNone([.. arguments.Skip(1)]) ? char.ToUpperInvariant(character) : null,
        ["Char.ToLower"] = (_, arguments) => arguments is [char and < '\u0080' and var character, ..] && InvariantOrNone([.. arguments.Skip(1)]) ? char.ToLowerInvariant(character) : null,
        ["CultureInfo.TextInfo"] = (self, _) => self is Token { Name: "CultureInfo.InvariantCulture" } ? new Token("TextInfo") : null,
        ["TextInfo.ToTitleCase"] = (self, arguments) => self is Token { Name: "TextInfo" } && arguments is [string text] && text.All(character => character is ' ' or '-' || IsAsciiLetter(character)) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text) : null,
        ["CompositeFormat.Parse"] = (_, arguments) => arguments is [string text] ? text : null,
        ["Char.IsDigit"] = (_, arguments) => arguments is [char and < '\u0080' and var character] ? char.IsDigit(character) : null,
        ["Char.IsLetter"] = (_, arguments) => arguments is [char and < '\u0080' and var character] ? char.IsLetter(character) : null,
        ["Char.IsLetterOrDigit"] = (_, arguments) => arguments is [char and < '\u0080' and var character] ? char.IsLetterOrDigit(character) : null,
        ["Char.ToUpperInvariant"] = (_, arguments) => arguments is [char and < '\u0080' and var character] ? char.ToUpperInvariant(character) : null,
        ["Char.ToLowerInvariant"] = (_, arguments) => arguments is [char and < '\u0080' and var character] ? char.ToLowerInvariant(character) : null,
    };

    /// <summary>The format of a <c>ToString</c> call; null where its arguments are not followed.</summary>
    public static string? FormatOf(Arguments arguments) => arguments.Slots switch
    {
        [] => "",
        [{ Value: Null or Token { Name: "CultureInfo.InvariantCulture" } }] => "",
        [{ Value: Scalar { Content: string format } }] => format,
        [{ Value: Scalar { Content: string format } }, { Value: Null or Token { Name: "CultureInfo.InvariantCulture" } }] => format,
        _ => null,
    };

    private static object? Compare(object? self, object?[] arguments, Func<string, string, StringComparison, object> compare) => (self, arguments) switch
    {
        (string text, [char character]) => compare(text, character.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        (string text, [string part]) when IsPlain(text) && IsPlain(part) => compare(text, part, StringComparison.Ordinal),
        (string text, [string part, StringComparison how and (StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase)]) => compare(text, part, how),
        _ => null,
    };

    // Spans are compared as they are.
    private static object? Search(object?[] arguments, Func<string, string, StringComparison, object> search) => arguments switch
    {
        [string text, char part] => search(text, part.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        [string text, string part] => search(text, part, StringComparison.Ordinal),
        [string text, string part, StringComparison how and (StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase)] => search(text, part, how),
        _ => null,
    };

    private static bool InvariantOrNone(object?[] arguments) => arguments is [] or [Token { Name: "CultureInfo.InvariantCulture" }];

    private static bool IsAscii(string text) => text.All(character => character < '\u0080');

    private static bool IsPlain(string text) => text.All(character => character is >= ' ' and < '\u007f');

    private static bool IsAsciiLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static Sequence Parts(IEnumerable<string> parts, StringSplitOptions options)
    {
        // Our oldest runtime has no name for it.
        const StringSplitOptions TrimEntries = (StringSplitOptions)2;
        if (options.HasFlag(TrimEntries))
            parts = parts.Select(part => part.Trim());
        return Parts(parts.Where(part => part.Length > 0 || !options.HasFlag(StringSplitOptions.RemoveEmptyEntries)));
    }

    private static Sequence Parts(IEnumerable<string> parts) => new(null, [.. parts.Select(part => new Slot(new Scalar(part), default))]);
}
