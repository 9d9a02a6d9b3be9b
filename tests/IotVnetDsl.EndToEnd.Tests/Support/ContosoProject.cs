using IotVnetDsl.TestSupport;

namespace IotVnetDsl.EndToEnd.Tests.Support;

/// <summary>The sample as a user would have it: its source, with the package instead of the repository.</summary>
internal static class ContosoProject
{
    public const string Source = "ContosoPlant.cs";

    public static ConsumerProject In(PackageFixture package, string name, string? version = null) =>
        new ConsumerProject(package, name, "<IotVnetRegionCatalog>2020-03</IotVnetRegionCatalog>", version)
            .Write(Source, File.ReadAllText(RepositoryRoot.Combine("samples", "ContosoPlant", Source)));

    /// <summary>Line of the first occurrence of a text, from 1.</summary>
    public static int LineOf(this ConsumerProject project, string text)
    {
        var source = project.Read(Source);
        var at = source.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{text}' is not in the sample");
        return source.AsSpan(0, at).Count('\n') + 1;
    }
}
