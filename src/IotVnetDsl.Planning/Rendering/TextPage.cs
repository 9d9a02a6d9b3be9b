using System.Text;
using IotVnetDsl.Rules.Messages;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>Lines of text for a page of a fixed width.</summary>
internal sealed class TextPage(int width)
{
    private const int ShortestNames = 15;

    private readonly StringBuilder _text = new();

    public int Width => width;

    public TextPage Line(string line = "")
    {
        _text.Append(Escaping.Line(line.TrimEnd())).Append('\n');
        return this;
    }

    /// <summary>A title, wrapped under itself, and at the right end of its first line what it counts.</summary>
    public void Heading(string start, string title, string right)
    {
        var lines = Break(title, width - start.Length - right.Length - 2);
        Line((start + lines[0]).PadRight(width - right.Length) + right);
        foreach (var line in lines.Skip(1))
            Line(new string(' ', start.Length) + line);
    }

    /// <summary>Text with a place behind it: in its column, or further right where the text is longer, or in a line of its own.</summary>
    public void Placed(string text, string place, int column)
    {
        if (place.Length == 0)
        {
            Line(text);
            return;
        }

        var end = Math.Max(column, text.Length + 2);
        if (end + place.Length <= width)
        {
            Line(text.PadRight(end) + place);
            return;
        }

        Line(text);
        Line(place.PadLeft(width));
    }

    /// <summary>A name and its value, which wraps under itself.</summary>
    public void Pair(string indent, string name, string value, int names)
    {
        var column = Math.Clamp(names, ShortestNames, width / 2);
        Wrapped(indent + name.PadRight(column) + (name.Length >= column ? "  " : ""), value, new string(' ', indent.Length + column));
    }

    /// <summary>Text that breaks between words.</summary>
    public TextPage Wrapped(string start, string text, string? continuation = null)
    {
        var indent = continuation ?? new string(' ', start.Length);
        var first = start;
        foreach (var line in Break(text, width - indent.Length, width - start.Length))
        {
            Line(first + line);
            first = indent;
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    // A word that is longer than a line is not broken: people copy it.
    private static List<string> Break(string text, int room, int? firstRoom = null)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > (lines.Count == 0 ? firstRoom ?? room : room))
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        return [.. lines, line.ToString()];
    }
}
