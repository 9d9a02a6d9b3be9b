using System.Globalization;
using System.Text;
using IotVnetDsl;

// Tables as text in the source, read by a few lines of code.
public sealed record SiteRow(string Name, int Block, bool IsLarge, IReadOnlyList<string> Lines)
{
    public static SiteRow Parse(string line)
    {
        var cells = line.Split(';', StringSplitOptions.TrimEntries);
        return new(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), bool.Parse(cells[2]), cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}

public sealed record ConfigTexts : Topology
{
    private const string Table = """
        # name ; block ; large ; lines
        bremen ; 101 ; true  ; filling, packing
        ulm    ; 102 ; false ; filling

        essen  ; 103 ; false ;
        """;

    private static readonly Lazy<IReadOnlyList<SiteRow>> Rows = new(() =>
        [.. Table.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(SiteRow.Parse)]);

    public override string Id => "config-texts";
    public override ResourceGroup ResourceGroup => new("rg-config-texts", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks => Rows.Value.Select(row => new VirtualNetwork($"vnet-{row.Name}") { AddressSpace = [$"10.{row.Block}.0.0/16"] });
    public IEnumerable<IotHub> Hubs => Rows.Value.Where(row => row.Lines.Count > 0).Select(row => new IotHub($"hub-{row.Name}") { Sku = row.IsLarge ? IotHubSku.S2 : IotHubSku.S1, Capacity = row.Lines.Count, ConsumerGroups = [.. row.Lines] });
    public StorageAccount Archive => new(Key("st", Rows.Value.Select(row => row.Name))) { Containers = [.. Rows.Value.ToDictionary(row => row.Name, row => row.Block).Where(pair => pair.Value > 101).Select(pair => pair.Key)] };
    public EventHubsNamespace Streams => new("ehns-config") { Sku = EventHubsSku.Standard, Capacity = Rows.Value.Count(row => row.IsLarge), EventHubs = [.. Rows.Value.GroupBy(row => row.Lines.Count).OrderBy(group => group.Key).Select(group => new EventHub($"lines{group.Key}") { PartitionCount = group.Count() + 1 })] };

    private static string Key(string prefix, IEnumerable<string> names)
    {
        var text = new StringBuilder(prefix);
        foreach (var name in names)
        {
            text.Append(name[0]);
            if (text.Length > 10)
                break;
        }

        return text.Append(names.Count().ToString("D3", CultureInfo.InvariantCulture)).ToString();
    }
}
