using System.Text.RegularExpressions;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests;

/// <summary>A folder stands on others that do not stand on it, so that each can be read without the whole: seen from the using lines.</summary>
public sealed partial class FolderTests
{
    [Theory]
    [InlineData("src/IotVnetDsl")]
    [InlineData("src/IotVnetDsl.Rules")]
    // Of a language: operations hold lambdas of statements, statements hold operations, and .NET's own members call what they are given.
    [InlineData("src/IotVnetDsl.Evaluation", "Interpretation", "Operations", "Intrinsics")]
    [InlineData("src/IotVnetDsl.Planning")]
    [InlineData("src/IotVnetDsl.Host")]
    [InlineData("src/IotVnetDsl.LocalArm")]
    [InlineData("analyzers/IotVnetDsl.Analyzers")]
    [InlineData("analyzers/IotVnetDsl.CodeFixes")]
    [InlineData("analyzers/IotVnetDsl.Completion")]
    [InlineData("msbuild/IotVnetDsl.MSBuild")]
    public void No_folders_need_each_other(string folder, params string[] asOne)
    {
        var root = RepositoryRoot.Combine(folder.Split('/'));
        var uses = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Uses(file, root)).Select(use => (From: AsOne(use.From), To: AsOne(use.To))).Where(use => use.From != use.To).Distinct().ToLookup(use => use.From, use => use.To);
        Assert.Equal([], uses.Where(folder => Reached(folder.Key, uses).Contains(folder.Key)).Select(folder => $"{folder.Key}: {string.Join(", ", folder)}"));

        string AsOne(string name) => asOne.Contains(name, StringComparer.Ordinal) ? asOne[0] : name;
    }

    private static IEnumerable<(string From, string To)> Uses(string file, string root)
    {
        var project = Path.GetFileName(root);
        var parts = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar);
        return parts.Length < 2
            ? []
            : Using().Matches(File.ReadAllText(file)).Select(line => line.Groups[1].Value)
                .Where(name => name.StartsWith(project + ".", StringComparison.Ordinal)).Select(name => name[(project.Length + 1)..].Split('.')[0])
                .Where(folder => folder != parts[0] && Directory.Exists(Path.Combine(root, folder))).Select(folder => (parts[0], folder));
    }

    private static HashSet<string> Reached(string folder, ILookup<string, string> uses)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses[folder]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
                uses[next].ToList().ForEach(open.Push);
        }

        return reached;
    }

    [GeneratedRegex(@"^(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
