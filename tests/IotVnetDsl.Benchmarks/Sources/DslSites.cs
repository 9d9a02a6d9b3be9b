using System.Globalization;
using System.Text.RegularExpressions;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Benchmarks.Sources;

/// <summary>Projects of the sites that the tests plan as well: as a loop over one record, or written out, a record and a file each.</summary>
internal sealed partial class DslSites(Package package)
{
    private static readonly string Source = File.ReadAllText(RepositoryRoot.Combine("tests", "IotVnetDsl.Planning.Tests", "Scale", "Sites.cs"));

    public string Loop(string folder, int count)
    {
        package.WriteProject(folder);
        File.WriteAllText(Path.Combine(folder, "Sites.cs"), Looped(count));
        return folder;
    }

    /// <summary>One record of a site, of which the topology makes as many.</summary>
    public static string Looped(int count) => ("using IotVnetDsl;\n" + Source).Replace(
        "public override string Id =>", $"public static Sites Production => new({count});\n\n    public override string Id =>", StringComparison.Ordinal);

    public string WriteOut(string folder, int count)
    {
        package.WriteProject(folder);
        var (topology, site) = (Source[..Source.IndexOf("/// <summary>One of them.", StringComparison.Ordinal)], Source[Source.IndexOf("public sealed record Site(", StringComparison.Ordinal)..]);
        topology = topology.Replace("record Sites(int Count)", "record Sites", StringComparison.Ordinal);
        var declared = string.Concat(Enumerable.Range(1, count).Select(number => $"    public Site{Key(number)} Site{Key(number)} => new();\n\n"));
        File.WriteAllText(
            Path.Combine(folder, "Sites.cs"),
            "using IotVnetDsl;\n" + Regex.Replace(topology, @"    public IEnumerable<Site> All .*?;\n\n.*?init; }\n", declared, RegexOptions.Singleline));
        foreach (var number in Enumerable.Range(1, count))
            File.WriteAllText(Path.Combine(folder, $"Site{Key(number)}.cs"), "using IotVnetDsl;\n\nnamespace IotVnetDsl.Planning.Tests.Scale;\n\n" + Written(site, number));
        return folder;
    }

    /// <summary>An edit after which the plan is the same.</summary>
    public static void Edit(string folder) => File.AppendAllText(Path.Combine(folder, "Site0001.cs"), $"// {DateTime.UtcNow.Ticks}\n");

    private static string Written(string site, int number) => Interpolated().Replace(site, match => match.Groups[1].Value switch
    {
        "Block" => Block(number),
        "Number:0000" => Key(number),
        "Number" => number.ToString(CultureInfo.InvariantCulture),
        _ => match.Value,
    })
        .Replace("record Site(int Number, bool IsChanged)", $"record Site{Key(number)}", StringComparison.Ordinal)
        .Replace("    private string Block =>", $"    private const int Number = {number};\n    private const bool IsChanged = false;\n\n    private static string Block =>", StringComparison.Ordinal);

    private static string Block(int number) => string.Create(CultureInfo.InvariantCulture, $"10.{(number - 1) / 256}.{(number - 1) % 256}");

    private static string Key(int number) => number.ToString("0000", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(Block|Number:0000|Number)\}")]
    private static partial Regex Interpolated();
}
