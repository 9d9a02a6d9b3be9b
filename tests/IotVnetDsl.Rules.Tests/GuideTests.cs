using System.Text.RegularExpressions;
using IotVnetDsl.Rules.Tests.Sources;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Rules.Tests;

/// <summary>What pages say to write is right: members of a topology, or all of one. Diagnostics' pages, the README and rules of one's own have tests of theirs.</summary>
public sealed partial class GuideTests
{
    public static TheoryData<string> Blocks =>
    [
        .. from page in Directory.GetFiles(RepositoryRoot.Combine("docs"), "*.md").Order(StringComparer.Ordinal)
           where Path.GetFileName(page) != "team-rules.md"
           from block in Block.Matches(File.ReadAllText(page))
           select block.Groups[1].Value,
    ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Each_example_is_without_a_finding(string code) => Assert.Empty((code.StartsWith("public sealed record", StringComparison.Ordinal) ? Written.Check($"using IotVnetDsl;\n{code}") : Written.All(code)).Where(found => found.Severity != Severity.Suggestion).Select(found => $"{found.Finding.Id} {found.Message}"));

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block { get; }
}
