using System.IO.Compression;
using System.Text.RegularExpressions;
using IotVnetDsl.EndToEnd.Tests.Repository;
using IotVnetDsl.EndToEnd.Tests.Support;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.EndToEnd.Tests.Package;

public sealed partial class PackageContentTests(PackageFixture package)
{
    private const string Repository = "https://github.com/IotVnetDsl/IotVnetDsl/blob/main/";

    [Fact]
    public void Holds_these_files_and_no_others()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("docs/", StringComparison.Ordinal) && !name.StartsWith("_rels", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
        Snapshot.Matches(string.Join('\n', files));
    }

    [Fact]
    public void Holds_the_pages()
    {
        using var archive = ZipFile.OpenRead(package.File);
        Assert.Equal(
            RepositoryFiles.All.Where(path => path.StartsWith("docs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("docs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Its_page_needs_no_clone_and_leads_to_what_there_is()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        var page = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Contains("dotnet add package IotVnetDsl", page, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet build samples", page, StringComparison.Ordinal);
        var links = Link().Matches(page).Select(match => match.Groups["to"].Value).ToArray();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith(Repository, link, StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(RepositoryFiles.Exists(link[Repository.Length..]), link));
    }

    [GeneratedRegex(@"\]\((?<to>[^)]*)\)")]
    private static partial Regex Link();
}
