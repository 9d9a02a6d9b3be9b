using System.Text.RegularExpressions;
using IotVnetDsl.Rules.Tests.Sources;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Rules.Tests;

/// <summary>What the guide says to write is right.</summary>
public sealed partial class GuideTests
{
    public static TheoryData<string> Blocks => [.. Block.Matches(File.ReadAllText(RepositoryRoot.Combine("docs", "guide.md"))).Select(block => block.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Each_example_is_without_a_finding(string members) => Assert.Empty(Written.All(members).Where(found => found.Severity != Severity.Suggestion).Select(found => $"{found.Finding.Id} {found.Message}"));

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block { get; }
}
