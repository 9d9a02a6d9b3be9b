using IotVnetDsl.TestSupport;

namespace IotVnetDsl.EndToEnd.Tests.Support;

/// <summary>A sample as a user would have it: its sources, with the package instead of the repository.</summary>
internal static class SampleProject
{
    public static ConsumerProject In(PackageFixture package, string sample, string name)
    {
        var project = new ConsumerProject(package, name);
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Combine("samples", sample)).Where(file => !file.EndsWith(".csproj", StringComparison.Ordinal)))
            project.Write(Path.GetFileName(file), File.ReadAllText(file));
        return project;
    }
}
