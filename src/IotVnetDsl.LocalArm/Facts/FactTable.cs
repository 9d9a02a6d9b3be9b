namespace IotVnetDsl.LocalArm.Facts;

/// <summary>Azure's facts as lines of text beside this file; <c>#</c> begins a comment.</summary>
internal static class FactTable
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(FactTable).Assembly.GetManifestResourceStream("Facts/" + name)
            ?? throw new FileNotFoundException("Facts/" + name);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('|'));
}
