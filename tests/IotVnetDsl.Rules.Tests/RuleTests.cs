using System.Text.RegularExpressions;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Rules.Tests;

public sealed class RuleTests
{
    public static TheoryData<string> Ids() => [.. Rule.All.Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        var ids = Rule.All.Select(rule => rule.Descriptor.Id).ToArray();

        Assert.Equal(ids.Distinct().OrderBy(id => id, StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^IVD[1-6][0-9]{3}$", id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Stands_in_the_folder_of_its_family(string id)
    {
        var rule = Find(id);

        Assert.Equal($"IotVnetDsl.Rules.{rule.Descriptor.Category}", rule.GetType().Namespace);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_of_its_title_and_severity(string id)
    {
        var descriptor = Find(id).Descriptor;
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "diagnostics", $"{id}.md"));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Matches($@"\n\*\*{descriptor.Severity}\*\*.* · {descriptor.Category}\n", page.Replace("\n(", " (", StringComparison.Ordinal));
        Assert.Equal(["Why", "Fix", "Example", "Suppress"], Regex.Matches(page, "^## (.*)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Says_how_to_suppress_it(string id)
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "diagnostics", $"{id}.md"));

        Assert.Contains($"[SuppressMessage(\"{Find(id).Descriptor.Category}\", \"{id}\", Justification = ", page, StringComparison.Ordinal);
        Assert.Contains($"#pragma warning disable {id}", page, StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_id_that_the_sources_report_has_a_page()
    {
        var reported = new[] { "src", "msbuild", "analyzers" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".targets", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(IVD[0-9]{4})\"").Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        var pages = Directory.EnumerateFiles(RepositoryRoot.Combine("docs", "diagnostics"), "IVD*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.NotEmpty(reported);
        Assert.Equal([], reported.Except(pages!));
    }

    [Fact]
    public void Every_id_that_is_named_anywhere_exists()
    {
        var pages = Directory.EnumerateFiles(RepositoryRoot.Combine("docs", "diagnostics"), "IVD*.md").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var named = new[] { "src", "msbuild", "analyzers", "docs", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*", SearchOption.AllDirectories))
            .Append(RepositoryRoot.Combine("README.md"))
            .Where(file => Path.GetExtension(file) is ".cs" or ".md" or ".targets" or ".props" or ".editorconfig" && !Regex.IsMatch(file, "[/\\\\](obj|bin)[/\\\\]"))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "IVD[0-9]{4}").Select(match => $"{match.Value} in {Path.GetFileName(file)}"))
            .Distinct();

        Assert.Equal([], named.Where(name => !pages.Contains(name[..7])));
    }

    private static Rule Find(string id) => Rule.All.Single(rule => rule.Descriptor.Id == id);
}
