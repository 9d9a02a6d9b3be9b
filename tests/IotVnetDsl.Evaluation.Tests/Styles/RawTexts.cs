using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using IotVnetDsl;

// Tables in raw strings, cut up by hand, and frozen or immutable collections of what comes of it.
public sealed record RawTexts(string Stage = "dev") : Topology
{
    private const string Csv = """
        name;block;size;labels
        # the first hall
        press;10.11.0.0/16;24;owner=ops,shift=3

        paint;10.12.0.0/16;25;owner=it
        mill;10.13.0.0/16;;
        """;

    private sealed record Row(string Name, string Block, int Size, FrozenDictionary<string, string> Labels);

    private static readonly ImmutableArray<Row> Rows = Read();
    private static readonly FrozenDictionary<string, Row> ByName = Rows.ToFrozenDictionary(row => row.Name);
    private static readonly FrozenSet<string> Large = new[] { "press", "mill" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<Row> Read()
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var line in Csv.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1))
        {
            if (line.StartsWith('#') || line.Split(';') is not [var name, var block, var size, var labels])
                continue;
            rows.Add(new(name, block, int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 26,
                labels.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(label => label.Split('=', 2)).ToFrozenDictionary(pair => pair[0], pair => pair[1])));
        }
        return rows.ToImmutable();
    }

    public override string Id => "raw-texts";
    public override ResourceGroup ResourceGroup => new($"rg-raw-{Stage}", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks => Rows.Select(row => new VirtualNetwork($"vnet-{row.Name}") { AddressSpace = [row.Block], Subnets = [new("main", row.Block[..row.Block.LastIndexOf('.')] + $".0/{row.Size}")], Tags = [.. row.Labels.OrderBy(label => label.Key).Select(label => new Tag(label.Key, label.Value))] });

    public IotHub Hub => new(string.Create(12, Stage, static (span, stage) => { "hub-raw-".AsSpan().CopyTo(span); span[8..].Fill('x'); stage.AsSpan().CopyTo(span[8..]); }))
    {
        Sku = IotHubSku.S1,
        Capacity = ByName["paint"].Size - Rows.Length * 8,
        Tags = [new("large", Large.Contains("PRESS").ToString()), new("owner", ByName["press"].Labels.GetValueOrDefault("owner", "nobody")), new("shift", ByName["mill"].Labels.GetValueOrDefault("shift", "none")), new("text", string.Create(CultureInfo.InvariantCulture, $"{1234.5:N1}|{Rows.Length,3}|{true}"))],
    };

    public StorageAccount Archive
    {
        get
        {
            var text = new StringBuilder().AppendJoin('|', Rows.Select(row => row.Name)).Insert(0, '<').Append($"{Rows.Length:D2}").Replace("|", "");
            text.Length -= 1;
            var escaped = $$"""{{{Stage}}}-{x}"""[1..^4];
            return new($"straw{text.ToString(1, 5)}{escaped.Trim('{', '}')}") { Containers = [.. """
                first
                  second
                third
                """.Split('\n').Select(line => line.Trim()).Select(line => new BlobContainer(line))] };
        }
    }
}
