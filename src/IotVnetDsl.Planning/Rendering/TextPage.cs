using System.Text;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>Lines of text in columns, for a page of a fixed width.</summary>
internal sealed class TextPage(int width)
{
    private const int Gap = 2;
    private const int ShortestNames = 15;
    private const int LongestColumn = 34;

    private readonly StringBuilder _text = new();

    /// <summary>Widths of a resource's columns: symbol, logical path, type, Azure's name.</summary>
    public int[] Columns { get; private set; } = [6, 20, 20, 24];

    public TextPage Line(string line = "")
    {
        _text.Append(line.TrimEnd()).Append('\n');
        return this;
    }

    public void SetColumns(IEnumerable<(string Path, string Type, string Name)> rows)
    {
        var all = rows.ToArray();
        Columns = [6, Widest(all.Select(row => row.Path)), Widest(all.Select(row => row.Type)), Widest(all.Select(row => row.Name))];
    }

    /// <summary>
    /// Cells in columns. Gaps shrink where a row would not fit; what does not fit even then goes to a line of its own.
    /// </summary>
    public void Row(IReadOnlyList<string> cells, IReadOnlyList<int> columns)
    {
        var line = new StringBuilder(cells[0]);
        var column = columns[0];
        for (var cell = 1; cell < cells.Count; cell++)
        {
            var rest = cells.Skip(cell).Sum(text => text.Length + Gap) - Gap;
            var room = cell == 1 ? column : Math.Min(column, width - rest);
            var gap = Math.Max(room - line.Length, Gap);
            if (cells[cell].Length > 0 && line.Length + gap + cells[cell].Length > width)
            {
                Line(line.ToString());
                line.Clear();
                gap = columns[0];
            }

            line.Append(' ', gap).Append(cells[cell]);
            column += cell < columns.Count ? columns[cell] : 0;
        }

        Line(line.ToString());
    }

    public void Heading(string title, string right)
    {
        if (title.Length + right.Length + 2 <= width)
        {
            Line(title + right.PadLeft(width - title.Length));
            return;
        }

        Wrapped("", title, "         ");
        Line(right.PadLeft(width));
    }

    /// <summary>A name and its value, which wraps under itself.</summary>
    public void Pair(string indent, string name, string value, int names)
    {
        var column = Math.Clamp(names, ShortestNames, width / 2);
        Wrapped(indent + name.PadRight(column) + (name.Length >= column ? "  " : ""), value, new string(' ', indent.Length + column));
    }

    /// <summary>Text that breaks between words.</summary>
    public void Wrapped(string start, string text, string? continuation = null)
    {
        var indent = continuation ?? new string(' ', start.Length);
        var line = new StringBuilder(start);
        var isEmpty = true;
        foreach (var word in text.Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                Line(line.ToString());
                line.Clear().Append(indent);
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }

        Line(line.ToString());
    }

    public override string ToString() => _text.ToString();

    private static int Widest(IEnumerable<string> cells) =>
        Math.Min(LongestColumn, cells.Select(cell => cell.Length).DefaultIfEmpty(0).Max()) + 2;
}
