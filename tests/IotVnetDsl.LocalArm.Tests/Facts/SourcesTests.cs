using System.Text.RegularExpressions;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.LocalArm.Tests.Facts;

/// <summary>Each table of facts says where it is from, and as of when.</summary>
public sealed partial class SourcesTests
{
    public static TheoryData<string> Tables =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine("src", "IotVnetDsl.LocalArm", "Facts"), "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_table_has_a_source_with_a_date(string table)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("src", "IotVnetDsl.LocalArm", "Facts", table));
        Assert.Matches(Source, text);
    }

    [GeneratedRegex(@"^# source: .*\b20\d\d\b", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Source { get; }
}
