namespace IotVnetDsl.Benchmarks.Sources;

/// <summary>The written-out sites over again, of plain classes: what such a file costs the compiler where nothing of ours is in it.</summary>
internal static class PlainSites
{
    private static readonly string Library = Path.Combine(AppContext.BaseDirectory, "Peers", "plain-classes.txt");

    /// <summary>Makes the twin of a project of sites, in place.</summary>
    public static string Of(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "Site*.cs"))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(file, Path.GetFileName(file) == "Sites.cs" ? Declared(text) : Site(text));
        }

        File.Copy(Library, Path.Combine(folder, "Plain.cs"));
        var project = Path.Combine(folder, "Sites.csproj");
        File.WriteAllLines(project, File.ReadAllLines(project).Where(line => !line.Contains("PackageReference", StringComparison.Ordinal)));
        return folder;
    }

    private static string Declared(string text) =>
        $"namespace IotVnetDsl.Planning.Tests.Scale;\n\npublic sealed class Sites\n{{\n{string.Join('\n', text.Split('\n').Where(line => line.StartsWith("    public Site", StringComparison.Ordinal)))}\n}}\n";

    private static string Site(string text) => text
        .Replace("public sealed record", "public sealed class", StringComparison.Ordinal)
        .Replace("get; init;", "get; set;", StringComparison.Ordinal)
        .Replace("ValueList<Tag>", "Tag[]", StringComparison.Ordinal)
        .Replace("Firewall.TrustedServicesOnly with", "new Firewall", StringComparison.Ordinal);
}
