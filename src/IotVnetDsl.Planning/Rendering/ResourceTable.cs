namespace IotVnetDsl.Planning.Rendering;

/// <summary>
/// Resources in columns: symbol, logical path, type, Azure's name, place. One that is too long for its columns gets a second line with type
/// and name, under which its properties stand; where that would happen to most, it happens to all.
/// </summary>
internal sealed class ResourceTable
{
    private const int Gap = 2;

    private readonly TextPage _page;
    private readonly int _path;
    private readonly int _type;
    private readonly int _name;
    private readonly int _symbol;
    private readonly int _placeColumn;

    public ResourceTable(TextPage page, IEnumerable<ResourceRow> rows)
    {
        var all = rows.ToArray();
        _page = page;
        _symbol = Widest(all, row => row.Symbol);
        _type = Widest(all, row => row.Type);
        var place = Widest(all, row => row.Place);
        var room = page.Width - Start - Gap - _type - Gap - (place == 0 ? 0 : Gap + place);
        _path = all.Select(row => row.Path.Length).Distinct().Where(path => path < room)
            .OrderByDescending(path => all.Count(row => Fits(row, path, room - path))).ThenBy(path => path).FirstOrDefault();
        var fitting = all.Where(row => Fits(row, _path, room - _path)).ToArray();
        if (fitting.Length * 3 < all.Length * 2)
            _path = 0;
        _name = _path == 0 ? 0 : Widest(fitting, row => row.Name);
        _placeColumn = _path == 0 ? page.Width - place : Start + _path + Gap + _type + Gap + _name + Gap;
    }

    // Where lines under a resource begin.
    private string Indent => new(' ', Start + 2);

    private int Start => 2 + _symbol + 1;

    /// <summary>Writes a resource, a note on it, and what is said of it: names and values, which stand in columns too.</summary>
    public void Write(ResourceRow row, string? note, IReadOnlyCollection<(string Name, string Value)> properties)
    {
        var names = properties.Select(property => property.Name.Length).DefaultIfEmpty(0).Max() + Gap;
        var start = $"  {row.Symbol}".PadRight(Start) + row.Path;
        if (Fits(row, _path, _name))
        {
            _page.Placed($"{start.PadRight(Start + _path + Gap)}{row.Type.PadRight(_type + Gap)}{row.Name}", row.Place, _placeColumn);
        }
        else
        {
            names = Math.Max(names, row.Type.Length + Gap);
            _page.Placed(start, row.Place, _placeColumn);
            _page.Pair(Indent, row.Type, row.Name, names);
        }

        if (note is not null)
            _page.Wrapped($"{Indent}# ", note);
        var last = "";
        foreach (var (name, value) in properties)
        {
            // What has several values is named once.
            _page.Pair(Indent, name == last ? "" : name, value, names);
            last = name;
        }
    }

    private static bool Fits(ResourceRow row, int path, int name) => row.Path.Length <= path && row.Name.Length <= name;

    private static int Widest(IEnumerable<ResourceRow> rows, Func<ResourceRow, string> cell) => rows.Select(row => cell(row).Length).DefaultIfEmpty(0).Max();
}

/// <summary>A resource as a table shows it.</summary>
internal sealed record ResourceRow(string Symbol, string Path, string Type, string Name, string Place);
