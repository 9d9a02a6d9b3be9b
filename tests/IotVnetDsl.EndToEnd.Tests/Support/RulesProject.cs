using IotVnetDsl.TestSupport;

namespace IotVnetDsl.EndToEnd.Tests.Support;

/// <summary>A team's rules as docs/team-rules.md has them made: the sample's, outside the repository, with the package from a feed.</summary>
internal static class RulesProject
{
    public const string Name = "CompanyRules";

    private static string MachineCache => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Writes the project beside the consumer's.</summary>
    public static async Task WriteAsync(PackageFixture package, ConsumerProject consumer)
    {
        await package.PackTeamRulesAsync();
        var folder = Path.Combine(consumer.Folder, "..", $"{Path.GetFileName(consumer.Folder)}-{Name}");
        Directory.CreateDirectory(folder);
        foreach (var source in Directory.EnumerateFiles(RepositoryRoot.Combine("samples", Name), "*.cs"))
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        // The compiler's interfaces, and what they need, are no packages of ours: those of the machine's cache do, so no network is needed.
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="run" value="{package.Feed}" /><add key="machine" value="{MachineCache}" /></packageSources></configuration>""");
        await File.WriteAllTextAsync(Path.Combine(folder, $"{Name}.csproj"), ProjectOfThePage(package.Version));
    }

    /// <summary>What IotVnetRules says of it in the consumer's project.</summary>
    public static string Item(ConsumerProject consumer) => $"../{Path.GetFileName(consumer.Folder)}-{Name}/{Name}.csproj";

    // The project that the page shows is the one that is tried.
    private static string ProjectOfThePage(string version)
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "team-rules.md"));
        var start = page.IndexOf("<Project Sdk", StringComparison.Ordinal);
        var end = page.IndexOf("</Project>", start, StringComparison.Ordinal) + "</Project>".Length;
        return page[start..end].Replace("Version=\"0.1.0\"", $"Version=\"{version}\"", StringComparison.Ordinal);
    }
}
