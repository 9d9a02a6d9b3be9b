using System.Text.RegularExpressions;

namespace IotVnetDsl.EndToEnd.Tests.Repository;

/// <summary>A verified file that nothing compares any more would be believed for ever.</summary>
public class SnapshotOwnerTests
{
    private static readonly Dictionary<string, string[]> SourceByFolder = RepositoryFiles.CSharp
        .GroupBy(Folder, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    [Fact]
    public void Every_verified_file_is_compared_by_something_that_exists() =>
        Assert.DoesNotContain(RepositoryFiles.All, path => path.Contains(".verified.", StringComparison.Ordinal) && !IsClaimed(path));

    [Theory]
    [InlineData("tests/IotVnetDsl.EndToEnd.Tests/Repository/SnapshotOwnerTests.A_stray_file_is_not_claimed.verified.txt", true)]
    [InlineData("tests/IotVnetDsl.EndToEnd.Tests/Repository/SnapshotOwnerTests.Gone.verified.txt", false)]
    [InlineData("samples/ContosoPlant/ContosoPlant.Production.verified.md", true)]
    [InlineData("samples/ContosoPlant/ContosoPlant.Gone.verified.md", false)]
    [InlineData("tests/IotVnetDsl.EndToEnd.Tests/Repository/Gone.A_stray_file_is_not_claimed.verified.txt", false)]
    public void A_stray_file_is_not_claimed(string path, bool claimed) => Assert.Equal(claimed, IsClaimed(path));

    private static bool IsClaimed(string path)
    {
        var name = Path.GetFileName(path).Split(".verified.")[0];
        return IsOfATest(path, name) || IsOfAVariant(path, name.Split('.'));
    }

    // Snapshot.Matches: Class.Method[_parameters] beside the test; Snapshot.MatchesFile: a test of the project names the file.
    private static bool IsOfATest(string path, string name)
    {
        var parts = name.Split('.', 2);
        var owner = $"{Folder(path)}/{parts[0]}.cs";
        if (parts.Length == 2 && RepositoryFiles.All.Contains(owner))
        {
            var text = RepositoryFiles.Read(owner);
            return Prefixes(parts[1]).Any(method => Regex.IsMatch(text, $@"\b(void|Task) {Regex.Escape(method)}\("));
        }

        var project = string.Join('/', path.Split('/').Take(2));
        return RepositoryFiles.CSharp.Any(file => file.StartsWith(project + "/", StringComparison.Ordinal)
            && RepositoryFiles.Read(file).Contains($"\"{name}\"", StringComparison.Ordinal));
    }

    // The accepted plan of a sample (target VerifyPlan), or the graph of a vector: Topology[.Variant], beside the topology.
    private static bool IsOfAVariant(string path, string[] parts)
    {
        var text = string.Concat(SourceByFolder.GetValueOrDefault(Folder(path), []).Select(RepositoryFiles.Read));
        return Regex.IsMatch(text, $@"\b(record|class) {Regex.Escape(parts[0])}\b")
            && parts.Skip(1).All(variant => Regex.IsMatch(text, $@"\bstatic {Regex.Escape(parts[0])} {Regex.Escape(variant)}\b"));
    }

    private static IEnumerable<string> Prefixes(string name) =>
        Enumerable.Range(0, name.Length).Where(index => name[index] == '_').Select(index => name[..index]).Append(name);

    private static string Folder(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');
}
