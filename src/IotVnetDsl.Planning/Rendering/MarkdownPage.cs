using System.Buffers;
using System.Text;
using IotVnetDsl.Rules.Messages;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>
/// Lines of GitHub's Markdown. No line ends with a space: editors trim those, and the page is committed and compared.
/// </summary>
internal sealed class MarkdownPage
{
    // What may be markup: most text has nothing of it.
    private static readonly SearchValues<char> Markup = SearchValues.Create("\\|*`<~$&_]");

    private readonly StringBuilder _text = new();

    public MarkdownPage Line(string line = "")
    {
        _text.Append(Escaping.Line(line.TrimEnd())).Append('\n');
        return this;
    }

    /// <summary>A row of a table; what is not a constant is <see cref="Text"/> or <see cref="Code"/>.</summary>
    public MarkdownPage Row(params IEnumerable<string> cells)
    {
        _text.Append('|');
        foreach (var cell in cells)
        {
            if (cell.Length > 0)
                _text.Append(' ').Append(cell);
            _text.Append(" |");
        }

        _text.Append('\n');
        return this;
    }

    public MarkdownPage Table(params string[] headings) => Row(headings).Line($"|{string.Concat(headings.Select(_ => "---|"))}");

    /// <summary>A block that people open.</summary>
    public MarkdownPage Fold(string summary, Action<MarkdownPage> body)
    {
        Line($"<details><summary>{Html(summary)}</summary>").Line();
        body(this);
        return Line().Line("</details>").Line();
    }

    public override string ToString() => _text.ToString();

    /// <summary>Text that is no markup, in a table cell or outside of one: names come from users.</summary>
    public static string Text(string text)
    {
        var flat = Escaping.Line(text);
        if (!flat.AsSpan().ContainsAny(Markup))
            return flat;
        var escaped = new StringBuilder(flat.Length);
        for (var at = 0; at < flat.Length; at++)
        {
            if (IsMarkup(flat, at))
                escaped.Append('\\');
            escaped.Append(flat[at]);
        }

        return escaped.ToString();
    }

    /// <summary>Text as it is written, in code font: what would be a formula, a mention or a link stays text.</summary>
    public static string Code(string text)
    {
        var flat = Escaping.Line(text).Replace("|", "\\|", StringComparison.Ordinal);
        if (flat.Length == 0)
            return "";
        var fence = "`";
        while (flat.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return fence.Length == 1 ? $"`{flat}`" : $"{fence} {flat} {fence}";
    }

    // Inside a block of HTML, backslashes are text.
    private static string Html(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static bool IsMarkup(string text, int at) => text[at] switch
    {
        '\\' or '|' or '*' or '`' or '<' or '~' or '$' => true,
        '&' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#'),
        // Inside of words it is none.
        '_' => !(IsWord(text, at - 1) && IsWord(text, at + 1)),
        // A link needs more than its brackets.
        ']' => at + 1 < text.Length && text[at + 1] is '(' or '[' or ':',
        _ => false,
    };

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
