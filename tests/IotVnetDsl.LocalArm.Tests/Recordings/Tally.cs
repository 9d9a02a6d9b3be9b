namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>What was compared, by type, and every difference.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, Row> _rows = new(StringComparer.OrdinalIgnoreCase);

    public List<Difference> Differences { get; } = [];

    public IReadOnlyDictionary<string, Row> Rows => _rows;

    public Row Of(string type)
    {
        if (!_rows.TryGetValue(type, out var row))
            _rows[type] = row = new Row();
        return row;
    }

    internal sealed class Row
    {
        public int Exchanges { get; set; }

        public int SameStatus { get; set; }

        public int Properties { get; set; }

        public int SameProperties { get; set; }
    }
}
