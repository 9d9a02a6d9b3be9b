using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Rules.Tests.Facts;

public sealed class FactTableTests
{
    private static readonly string Folder = RepositoryRoot.Combine("src", "IotVnetDsl.Rules", "Facts");

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fact_has_a_source_and_a_date(string name)
    {
        var rows = Rows(name);

        Assert.Equal(["Source", "Date"], rows[0][^2..]);
        Assert.All(rows.Skip(1), row =>
        {
            Assert.Equal(rows[0].Length, row.Length);
            Assert.StartsWith("https://learn.microsoft.com/", row[^2], StringComparison.Ordinal);
            Assert.Matches("^20[0-9]{2}-[0-9]{2}(-[0-9]{2})?$", row[^1]);
        });
    }

    // ranges.txt names members of the library's records.
    [Fact]
    public void Ranges_are_of_members_that_the_library_has() => Assert.All(Rows("ranges").Skip(1), row =>
    {
        var record = typeof(IotHub).Assembly.GetType($"IotVnetDsl.{row[0]}");
        Assert.True(record?.GetProperty(row[1]) is not null, $"{row[0]}.{row[1]}");
    });

    private static string[][] Rows(string name) => [.. File.ReadLines(Path.Combine(Folder, $"{name}.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))];
}
