using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IotVnetDsl.Rules.Messages;

/// <summary>
/// Text as people see it: names, tags and answers come from others, and must neither move a cursor, turn the direction of a line, begin a new
/// one, nor speak to the build server that keeps the log.
/// </summary>
public static class Escaping
{
    // Letters that have no shape; Unicode counts them among others that have one.
    private const string Shapeless = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    // Azure Pipelines and TeamCity obey "##vso[" and the like anywhere in a line, GitHub "::" at its beginning.
    private static readonly Regex ServerCommand = new(@"##(?=\w*\[)", RegexOptions.CultureInvariant);

    private static readonly Regex LineEnds = new("\r\n|[\n\r\f\u0085\u2028\u2029]", RegexOptions.CultureInvariant);

    /// <summary>One line: what cannot be seen is written as its code (<c>\u{202E}</c>), commands to a build server are broken.</summary>
    public static string Line(string text)
    {
        var seen = IsPlain(text) ? text : Coded(text);
        return seen.Contains("##") || seen.Contains("::") ? WithoutCommands(seen) : seen;
    }

    /// <summary>Several lines, each by itself.</summary>
    public static string Lines(string text) => string.Join("\n", LineEnds.Replace(text, "\n").Split('\n').Select(Line));

    /// <summary>JSON whose strings hide nothing either; a program reads the same.</summary>
    public static string Json(string json)
    {
        if (!json.Any(IsHiddenInJson))
            return json;
        var text = new StringBuilder(json.Length);
        foreach (var character in json)
        {
            if (IsHiddenInJson(character))
                text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        return text.ToString();
    }

    // Of each line of a plan: no iterator for it.
    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (!IsPlain(character))
                return false;
        }

        return true;
    }

    private static bool IsPlain(char character) => character is >= ' ' and <= '~';

    private static bool IsHiddenInJson(char character) => !IsPlain(character) && character != '\n'
        && (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || Shapeless.IndexOf(character) >= 0);

    private static string Coded(string text)
    {
        var coded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = char.IsSurrogatePair(text, at);
            _ = text[at] switch
            {
                '\n' => coded.Append("\\n"),
                '\r' => coded.Append("\\r"),
                '\t' => coded.Append("\\t"),
                var character when !isPair && char.IsSurrogate(character) => coded.Append('\uFFFD'),
                var character when IsHidden(text, at) => coded.Append("\\u{").Append((isPair ? char.ConvertToUtf32(text, at) : character).ToString("X", CultureInfo.InvariantCulture)).Append('}'),
                var character => coded.Append(character),
            };
            if (!isPair)
                continue;
            at++;
            if (!IsHidden(text, at - 1))
                coded.Append(text[at]);
        }

        return coded.ToString();
    }

    // A blank that is none of a line's own looks like one, or like nothing.
    private static bool IsHidden(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.SpaceSeparator => text[at] != ' ',
        _ => Shapeless.IndexOf(text[at]) >= 0,
    };

    private static string WithoutCommands(string line)
    {
        var broken = ServerCommand.Replace(line, "#\\#");
        var start = broken.Length - broken.TrimStart().Length;
        return string.CompareOrdinal(broken, start, "::", 0, 2) == 0 ? broken.Insert(start, "\\") : broken;
    }
}
