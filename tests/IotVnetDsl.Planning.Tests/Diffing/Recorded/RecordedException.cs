using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Diffing.Recorded;

/// <summary>A difference to the recordings that is meant, and why: a line of <c>differences.txt</c>.</summary>
internal sealed class RecordedException
{
    private readonly string[] _cells;

    private RecordedException(string line)
    {
        Line = line;
        _cells = [.. line.Split('|', StringSplitOptions.TrimEntries)];
        Assert.Equal(5, _cells.Length);
    }

    public string Line { get; }

    public bool IsUsed { get; set; }

    public static IReadOnlyList<RecordedException> All() =>
    [
        .. File.ReadLines(RepositoryRoot.Combine("tests", "IotVnetDsl.Planning.Tests", "Diffing", "Recorded", "differences.txt"))
            .Where(line => line.Trim() is { Length: > 0 } text && text[0] != '#')
            .Select(line => new RecordedException(line)),
    ];

    public bool Covers(string type, string version, string property, string recording) =>
        Is(0, type) && Is(1, version) && Is(2, property) && Is(3, recording);

    // Several are separated by blanks; a * at the end stands for any more.
    private bool Is(int cell, string value) => _cells[cell].Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(pattern => pattern.EndsWith('*')
        ? value.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
        : value.Equals(pattern, StringComparison.OrdinalIgnoreCase));
}
