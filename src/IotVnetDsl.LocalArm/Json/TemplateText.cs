using System.Text;

namespace IotVnetDsl.LocalArm.Json;

/// <summary>
/// Templates as people write them and as the Azure CLI sends them: with comments, names without quotes, single quotes, texts of several lines,
/// commas at the end. ARM's reader takes all of that.
/// </summary>
internal static class TemplateText
{
    /// <summary>The same as JSON proper; what is none stays as it is.</summary>
    public static string Strict(string text)
    {
        var strict = new StringBuilder(text.Length);
        var comma = false;
        for (var at = SkipSpace(text, 0); at < text.Length; at = SkipSpace(text, at))
        {
            var first = text[at];
            if (comma && first is not ('}' or ']'))
                strict.Append(',');
            comma = first == ',';
            if (first is '"' or '\'')
                at = CopyQuoted(text, at, strict);
            else if (IsOfName(first))
                at = CopyName(text, at, strict);
            else if (!comma)
                strict.Append(text[at++]);
            else
                at++;
        }

        if (comma)
            strict.Append(',');
        return strict.ToString();
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
                at++;
            else if (text.AsSpan(at).StartsWith("//"))
                at = End(text, "\n", at);
            else if (text.AsSpan(at).StartsWith("/*"))
                at = End(text, "*/", at);
            else
                break;
        }

        return at;
    }

    private static int End(string text, string mark, int at) => text.IndexOf(mark, at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + mark.Length : text.Length;

    private static int CopyQuoted(string text, int at, StringBuilder strict)
    {
        var quote = text[at++];
        strict.Append('"');
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                strict.Append(text[++at] == '\'' ? "'" : $"\\{text[at]}");
            else
                strict.Append(Escaped(text[at]));
        }

        if (at < text.Length)
            strict.Append('"');
        return at + 1;
    }

    private static string Escaped(char character) => character switch
    {
        '"' => "\\\"",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => character.ToString(),
    };

    private static int CopyName(string text, int at, StringBuilder strict)
    {
        var start = at;
        while (at < text.Length && (IsOfName(text[at]) || char.IsAsciiDigit(text[at])))
            at++;
        var next = SkipSpace(text, at);
        var isName = next < text.Length && text[next] == ':';
        strict.Append(isName ? $"\"{text[start..at]}\"" : text[start..at]);
        return at;
    }

    private static bool IsOfName(char character) => char.IsAsciiLetter(character) || character is '_' or '$';
}
