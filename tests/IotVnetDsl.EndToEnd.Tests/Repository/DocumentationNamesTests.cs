using System.Text.RegularExpressions;

namespace IotVnetDsl.EndToEnd.Tests.Repository;

/// <summary>Documents that explain the tree are true only while every name in them is a name in the tree.</summary>
public partial class DocumentationNamesTests
{
    private static readonly HashSet<string> DeclaredTypes = RepositoryFiles.CSharp
        .SelectMany(path => Declaration().Matches(RepositoryFiles.Read(path)))
        .Select(match => match.Groups["name"].Value)
        .ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> FilesAndFolders = RepositoryFiles.All
        .SelectMany(PathAndParents)
        .ToHashSet(StringComparer.Ordinal);

    [Theory]
    [InlineData("docs/architecture.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Every_name_in_code_style_is_in_the_tree(string document)
    {
        var names = Names(RepositoryFiles.Read(document)).ToArray();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(IsInTheTree(name), $"{document} names `{name}`, which is nowhere in the tree"));
    }

    [Theory]
    [InlineData("analyzers/IotVnetDsl.CodeFixes", true)]
    [InlineData("IotVnetDsl.CodeFixes", true)]
    [InlineData("IotVnetDsl.sln", true)]
    [InlineData("DocumentationNamesTests", true)]
    [InlineData("tests/<Project>/<Type>Tests.cs", true)]
    [InlineData("nowhere/<Type>Tests.cs", false)]
    [InlineData("analyzers/Nowhere", false)]
    [InlineData("NoSuchType", false)]
    public void A_name_is_a_path_a_file_a_folder_or_a_type(string name, bool found) => Assert.Equal(found, IsInTheTree(name));

    // `new/<Type>.cs` describes a file to be: what stands before the first placeholder must exist.
    private static bool IsInTheTree(string name)
    {
        var fixedPart = name.Split('<')[0];
        if (fixedPart.Length < name.Length)
            fixedPart = fixedPart[..(fixedPart.LastIndexOf('/') + 1)];
        fixedPart = fixedPart.TrimEnd('/');
        return fixedPart.Length > 0 && (FilesAndFolders.Contains(fixedPart) || DeclaredTypes.Contains(fixedPart.Trim('[', ']'))
            || DeclaredTypes.Contains(fixedPart.Trim('[', ']') + "Attribute"));
    }

    private static IEnumerable<string> Names(string markdown) =>
        Code().Matches(Fence().Replace(markdown, "")).Select(match => match.Groups["name"].Value);

    // A path is found by each of its ends: docs/architecture.md, architecture.md; and so are its folders.
    private static IEnumerable<string> PathAndParents(string path)
    {
        var parts = path.Split('/');
        return from end in Enumerable.Range(1, parts.Length)
               from start in Enumerable.Range(0, end)
               select string.Join('/', parts[start..end]);
    }

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface|record struct|record class) (?<name>[A-Za-z_]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex("`(?<name>[^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
