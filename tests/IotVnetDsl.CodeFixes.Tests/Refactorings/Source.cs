namespace IotVnetDsl.CodeFixes.Tests.Refactorings;

/// <summary>Sources in the layouts that people have.</summary>
internal static class Source
{
    /// <summary>A topology with these members, indented as they are to stand.</summary>
    public static string Plant(string members) => $$"""
        public sealed record Plant(string Stage = "dev") : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);

        {{members}}
        }

        """;

    /// <summary>The same in a namespace with braces, by tabs, the lines parted as Windows does.</summary>
    public static string InBlockNamespace(string source) => Windows(
        "namespace Contoso\n{\n" + string.Concat(source.TrimEnd('\n').Split('\n').Select(line => (line.Length == 0 ? "" : "\t" + line.Replace("    ", "\t", StringComparison.Ordinal)) + "\n")) + "}\n");

    /// <summary>The same in a namespace of the file.</summary>
    public static string InFileNamespace(string source) => "namespace Contoso;\n\n" + source;

    private static string Windows(string source) => source.Replace("\n", "\r\n", StringComparison.Ordinal);
}
