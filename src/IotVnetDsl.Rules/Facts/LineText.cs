using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A line of data: its number in the text, from 1, and its cells.</summary>
internal readonly record struct DataLine(int Number, ImmutableArray<string> Cells);

/// <summary>Facts are kept as lines of cells parted by <c>|</c>; blank lines and lines that begin with <c>#</c> say nothing.</summary>
internal static class LineText
{
    private const string Root = "IotVnetDsl.Rules.";
    private const string Extension = ".txt";

    public static IEnumerable<DataLine> Lines(string text) => text
        .Split('\n')
        .Select((line, index) => (Line: line.Trim(), Number: index + 1))
        .Where(item => item.Line.Length > 0 && item.Line[0] != '#')
        .Select(item => new DataLine(item.Number, item.Line.Split('|').Select(cell => cell.Trim()).ToImmutableArray()));

    /// <summary>The lines of a file beside the sources, embedded under its folder and name (<c>Facts.roles.txt</c>).</summary>
    public static IEnumerable<DataLine> Embedded(string name) => Lines(Text(name));

    /// <summary>Names of the embedded files of a folder, without folder and extension.</summary>
    public static IEnumerable<string> Names(string folder) => typeof(LineText).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root + folder, StringComparison.Ordinal))
        .Select(name => name.Substring((Root + folder).Length, name.Length - (Root + folder).Length - Extension.Length));

    public static string Text(string name)
    {
        using var stream = typeof(LineText).Assembly.GetManifestResourceStream(Root + name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A cell that lists several; <c>-</c> lists none.</summary>
    public static ImmutableArray<string> List(string cell) =>
        cell == "-" ? [] : cell.Split(',').Select(item => item.Trim()).ToImmutableArray();
}
