namespace IotVnetDsl.LocalArm.Facts;

/// <summary>
/// Azure's facts as lines of text beside this file; <c>#</c> begins a comment. A table <c>name.txt</c> goes on in files
/// <c>name.anything.txt</c>, so that a new resource type brings its facts in a file of its own.
/// </summary>
internal static class FactTable
{
    public static IEnumerable<string> Lines(string table) => typeof(FactTable).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"Facts/{table}.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .SelectMany(Read)
        .Where(line => line.Length > 0 && line[0] != '#');

    public static IEnumerable<string[]> Rows(string table) => Lines(table).Select(line => line.Split('|'));

    private static string[] Read(string resource)
    {
        using var reader = new StreamReader(typeof(FactTable).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
