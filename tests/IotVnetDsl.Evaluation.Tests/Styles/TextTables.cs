using System.Globalization;
using System.Text.RegularExpressions;
using IotVnetDsl;

// Tables written as text.
public sealed partial record TextTables : Topology
{
    private const string Csv = """
        site;block;lines;remark
        bremen;10;2;first
        # gdansk is closed
        porto;11;3;"second"

        lyon;0x0C;1;
        """;

    private const string Pairs = "env=test, owner = plants ,cost=47.5";

    private static readonly Regex Name = new(@"^(?<kind>[a-z]+)-(?<rest>.+)$");

    private sealed record Row(string Site, int Block, int Lines, string? Remark)
    {
        public static Row Parse(string line) => line.Split(';') is [var site, var block, var lines, var remark]
            ? new(site, block.StartsWith("0x", StringComparison.Ordinal) ? int.Parse(block.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : int.Parse(block, CultureInfo.InvariantCulture), int.Parse(lines), remark.Trim('"') is { Length: > 0 } text ? text : null)
            : throw new FormatException(line);
    }

    private static IEnumerable<Row> Rows => Csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Where(line => !line.StartsWith('#')).Select(Row.Parse);

    private static Dictionary<string, string> Settings { get; } = Pairs.Split(',').Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    public override string Id => "text-tables";
    public override ResourceGroup ResourceGroup => new($"rg-{Settings["ENV"]}", Region.WestEurope);
    public override ValueList<Tag>? Tags => [.. Settings.Select(pair => new Tag(pair.Key, pair.Value))];

    public IEnumerable<VirtualNetwork> Networks => Rows.Select(row => new VirtualNetwork($"vnet-{row.Site}-{row.Remark ?? "none"}") { AddressSpace = [$"10.{row.Block}.0.0/16"], Subnets = [.. Enumerable.Range(0, row.Lines).Select(line => new Subnet($"line{(char)('a' + line)}", $"10.{row.Block}.{line}.0/24"))] });

    public IotHub Hub => new(string.Format(CultureInfo.InvariantCulture, "hub-{0}-{1:000}", Settings["owner"], decimal.Parse(Settings["cost"], CultureInfo.InvariantCulture) * 2)) { Sku = IotHubSku.S1, Capacity = Rows.Sum(row => row.Lines) };

    public StorageAccount Archive => new(string.Create(12, Settings["owner"], static (span, owner) => { span.Fill('0'); owner.AsSpan().CopyTo(span); })) { Containers = [.. Json().Split(':')[1].Trim('}').Split('|')] };

    public StorageAccount Matches => new("stmatches") { Containers = [Name.Match("vnet-bremen").Groups["rest"].Value, Regex.Replace("a_b c", "[^a-z]", "-"), Regex.IsMatch("abc", "^[a-c]+$") ? "yes" : "no"] };

    private static string Json() => $$"""{"names":{{string.Join('|', Rows.Select(row => row.Site))}}}""";
}
