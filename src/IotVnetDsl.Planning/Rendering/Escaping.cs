using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>
/// Text as people see it: names, tags and answers come from others, and must neither move a cursor, turn the direction of a line, begin a new
/// one, nor speak to the build server that keeps the log.
/// </summary>
public static partial class Escaping
{
    /// <summary>One line: what cannot be seen is written as its code (<c>\u{202E}</c>), commands to a build server are broken.</summary>
    public static string Line(string text)
    {
        var seen = text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Coded(text) : text;
        return seen.Contains("##", StringComparison.Ordinal) || seen.Contains("::", StringComparison.Ordinal) ? WithoutCommands(seen) : seen;
    }

    /// <summary>Several lines, each by itself.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Line));

    /// <summary>JSON whose strings hide nothing either; a program reads the same.</summary>
    public static string Json(string json)
    {
        if (!json.Any(IsHiddenInJson))
            return json;
        var text = new StringBuilder(json.Length);
        foreach (var character in json)
        {
            if (IsHiddenInJson(character))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                text.Append(character);
        }

        return text.ToString();
    }

    private static bool IsPlain(char character) => character is >= ' ' and <= '~';

    private static bool IsHiddenInJson(char character) => !IsPlain(character) && character != '\n'
        && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Coded(string text)
    {
        var coded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' => coded.Append("\\n"),
                '\r' => coded.Append("\\r"),
                '\t' => coded.Append("\\t"),
                _ when IsHidden(rune) => coded.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}"),
                _ => coded.Append(rune.ToString()),
            };
        }

        return coded.ToString();
    }

    // Half of a surrogate pair comes as the replacement character.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    // Azure Pipelines and TeamCity obey "##vso[" and the like anywhere in a line, GitHub "::" at its beginning.
    private static string WithoutCommands(string line)
    {
        var broken = ServerCommand().Replace(line, "#\\#");
        var start = broken.Length - broken.AsSpan().TrimStart().Length;
        return broken.AsSpan(start).StartsWith("::", StringComparison.Ordinal) ? broken.Insert(start, "\\") : broken;
    }

    [GeneratedRegex(@"##(?=\w*\[)")]
    private static partial Regex ServerCommand();
}
