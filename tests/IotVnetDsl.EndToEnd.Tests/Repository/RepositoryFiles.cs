using System.Text.RegularExpressions;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.EndToEnd.Tests.Repository;

/// <summary>The files of a clean clone: all but what .gitignore names. Paths are relative, with <c>/</c>.</summary>
internal static class RepositoryFiles
{
    private static readonly Lazy<string[]> Paths = new(() => Walk("").Order(StringComparer.Ordinal).ToArray());

    private static readonly Lazy<(string[] Folders, Regex[] Files)> Ignored = new(ReadIgnored);

    public static IReadOnlyList<string> All => Paths.Value;

    public static IEnumerable<string> CSharp => All.Where(path => path.EndsWith(".cs", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(RepositoryRoot.Combine(path));

    public static bool Exists(string path) =>
        File.Exists(RepositoryRoot.Combine(path)) || Directory.Exists(RepositoryRoot.Combine(path));

    private static IEnumerable<string> Walk(string folder)
    {
        var (ignoredFolders, ignoredFiles) = Ignored.Value;
        var entries = new DirectoryInfo(RepositoryRoot.Combine(folder));
        foreach (var file in entries.EnumerateFiles().Where(file => !ignoredFiles.Any(pattern => pattern.IsMatch(file.Name))))
            yield return folder + file.Name;
        foreach (var child in entries.EnumerateDirectories().Where(child => !ignoredFolders.Contains(child.Name)))
        {
            foreach (var path in Walk(folder + child.Name + "/"))
                yield return path;
        }
    }

    private static (string[] Folders, Regex[] Files) ReadIgnored()
    {
        var lines = File.ReadAllLines(RepositoryRoot.Combine(".gitignore")).Where(line => line.Length > 0 && line[0] != '#').ToArray();
        // In a worktree ".git" is a file.
        return (
            [.. lines.Where(line => line.EndsWith('/')).Select(line => line.Trim('/')), ".git"],
            [.. lines.Where(line => !line.EndsWith('/')).Append(".git").Select(Pattern)]);
    }

    private static Regex Pattern(string glob) => new($"^{Regex.Escape(glob).Replace(@"\*", ".*", StringComparison.Ordinal)}$");
}
