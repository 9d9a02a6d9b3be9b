using System.Text.RegularExpressions;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Tests.PublicApi;

/// <summary>The compiler compares API and baselines; here they are one file per type, so that a new type edits no other's.</summary>
public sealed partial class BaselineTests
{
    private static readonly string Folder = RepositoryRoot.Combine("src", "IotVnetDsl", "PublicApi");

    public static TheoryData<string> Types => [.. Library.PublicTypes.Select(SimpleName).Distinct()];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_has_a_baseline_with_its_own_members_only(string type)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, $"PublicAPI.Unshipped.{type}.txt"));

        Assert.Equal("#nullable enable", lines[0]);
        Assert.All(lines[1..], line => Assert.Equal(type, Owner().Match(line).Groups["type"].Value));
    }

    [Fact]
    public void A_baseline_without_a_type_is_gone() =>
        Assert.Equal(
            Library.PublicTypes.Select(type => $"PublicAPI.Unshipped.{SimpleName(type)}.txt").Distinct().Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder, "PublicAPI.Unshipped.*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex(@"^(?:(?:static|abstract|override|sealed|virtual|const|readonly) )*IotVnetDsl\.(?:Convention\.)?(?<type>\w+)")]
    private static partial Regex Owner();
}
