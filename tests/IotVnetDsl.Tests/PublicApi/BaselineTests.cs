using System.Text.RegularExpressions;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Tests.PublicApi;

/// <summary>
/// The compiler compares API and baselines; here they are one file per type, and one per part of a type that another one brings
/// (<c>Subnet.RouteTable</c>), so that a new type edits no other's.
/// </summary>
public sealed partial class BaselineTests
{
    private const string Prefix = "PublicAPI.Unshipped.";

    private static readonly string Folder = RepositoryRoot.Combine("src", "IotVnetDsl", "PublicApi");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, Prefix + "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)[Prefix.Length..])];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_baseline_has_the_members_of_its_type_only(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, $"{Prefix}{name}.txt"));

        Assert.Equal("#nullable enable", lines[0]);
        Assert.All(lines[1..], line => Assert.Equal(name.Split('.')[0], Owner().Match(line).Groups["type"].Value));
        Assert.True(name.Split('.') is [_] || lines[1..].All(line => line.Contains($".{name}.", StringComparison.Ordinal)), name);
    }

    [Fact]
    public void Every_type_has_one_and_none_is_without_its_type() =>
        Assert.Equal(
            Library.PublicTypes.Select(SimpleName).Distinct().Order(StringComparer.Ordinal),
            Names.Select(row => row.Data.Split('.')[0]).Distinct().Order(StringComparer.Ordinal));

    private static string SimpleName(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex(@"^(?:(?:static|abstract|override|sealed|virtual|const|readonly) )*IotVnetDsl\.(?:Convention\.)?(?<type>\w+)")]
    private static partial Regex Owner();
}
