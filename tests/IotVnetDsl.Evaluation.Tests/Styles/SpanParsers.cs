using System.Globalization;
using System.Text;
using IotVnetDsl;

// A small language of one's own, parsed by spans, ranges and list patterns.
public static class PlanText
{
    public const string Source = """
        # name   area  third size
        press  = north , 1 , 24
        mill   = south , 2 , 26 ; wet

        depot  = west  , 3
        """;

    public static List<(string Name, string Area, int Third, int Size, bool Wet)> Parse(string source)
    {
        var rows = new List<(string, string, int, int, bool)>();
        foreach (var raw in source.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (raw[0] == '#')
                continue;
            ReadOnlySpan<char> line = raw;
            var wet = false;
            if (line.IndexOf(';') is >= 0 and var end)
            {
                wet = line[(end + 1)..].Trim().SequenceEqual("wet");
                line = line[..end];
            }
            var equals = line.IndexOf('=');
            var name = line[..equals].Trim().ToString();
            string[] parts = line[(equals + 1)..].ToString().Split(',', StringSplitOptions.TrimEntries);
            rows.Add(parts switch
            {
                [var area, var third, var size] => (name, area, int.Parse(third, CultureInfo.InvariantCulture), int.Parse(size, CultureInfo.InvariantCulture), wet),
                [var area, var third] => (name, area, int.Parse(third, CultureInfo.InvariantCulture), 25, wet),
                _ => throw new FormatException(raw),
            });
        }
        return rows;
    }

    public static string Slug(string text)
    {
        var written = new StringBuilder();
        var wasLetter = false;
        foreach (var character in text.AsSpan())
        {
            if (char.IsUpper(character) && wasLetter)
                written.Append('-');
            wasLetter = char.IsLetterOrDigit(character);
            if (wasLetter)
                written.Append(char.ToLowerInvariant(character));
            else if (written.Length > 0 && written[^1] != '-')
                written.Append('-');
        }
        return written.ToString().Trim('-');
    }

    public static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 17;
        foreach (var character in text)
            hash = unchecked(hash * 31 + character) & 0xFFFF;
        return hash;
    }
}

public sealed record SpanParsers : Topology
{
    private static readonly IReadOnlyList<(string Name, string Area, int Third, int Size, bool Wet)> Rows = PlanText.Parse(PlanText.Source);

    public override string Id => "span-parsers";
    public override ResourceGroup ResourceGroup => new($"rg-{PlanText.Slug("SpanParsers of  Plant_7")}", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-span-parsers") { AddressSpace = ["10.60.0.0/16"], Subnets = [.. Rows.Select(row => new Subnet(row.Name, $"10.60.{row.Third}.0/{row.Size}"))] };
    public IotHub Hub => new($"hub-{PlanText.Hash("span"):x4}") { Sku = IotHubSku.S1, Capacity = Rows.Count, Tags = [.. Rows.Where(row => row is (_, ['n' or 's', .., 'h'], _, _, var wet)).Select(row => new Tag(row.Name, row.Area[..^2].ToUpperInvariant() + (row.Wet ? "!" : "")))] };
    public StorageAccount Archive => new(string.Create(8, Rows[0].Name, (span, name) => { span.Fill('0'); "st".CopyTo(span); name.AsSpan(0, 4).CopyTo(span[2..]); })) { Containers = ["a-b-c".LastIndexOf('-') is var last ? "a-b-c"[(last + 1)..] + "x" : "none", "plant.north.press".Split('.')[1..] is [var area, var machine] ? $"{machine}-in-{area}" : "odd"] };
}
