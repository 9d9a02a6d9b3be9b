using System.Text.RegularExpressions;

namespace IotVnetDsl.EndToEnd.Tests.Repository;

/// <summary>Where packages come from is the machine's business: the repository restores from any feed.</summary>
public partial class FeedTests
{
    private static readonly string[] BinaryEndings = [".png", ".ico", ".dll", ".snk", ".nupkg"];

    [Fact]
    public void No_feed_configuration_is_committed() => Assert.DoesNotContain(
        RepositoryFiles.All, path => Path.GetFileName(path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void No_package_registry_is_named() => Assert.Empty(
        from path in RepositoryFiles.All
        where !BinaryEndings.Contains(Path.GetExtension(path))
        from match in Registry().Matches(RepositoryFiles.Read(path))
        select $"{path}: {match.Value}");

    [Theory]
    [InlineData("https://api.nu", "get.org/v3")]
    [InlineData("https://pk", "gs.dev.azure.com/team/_packaging/feed/nuget")]
    [InlineData("http://10.0.0.1:8081/v3/in", "dex.json")]
    [InlineData("https://registry.np", "mjs.org")]
    public void A_registry_is_recognised(string start, string end) => Assert.Matches(Registry(), start + end);

    [GeneratedRegex(@"\b(nuget|myget|pkgs|npmjs|pypi|proget|artifactory|nexus)(\.[a-z0-9-]+)*\.(org|com|net|dev|io)\b|/v3/index[.]json", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
