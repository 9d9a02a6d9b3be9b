using IotVnetDsl;

// All in tables: a configuration record per stage with overrides on top of each other, columns with converters, rows drawn as text, a table that is its own collection and checks itself.
public sealed record Column<TRow>(string Name, Func<TRow, string, TRow> Set, bool IsRequired = false);

public sealed class TableReader<TRow>(TRow empty, params Column<TRow>[] columns) where TRow : class
{
    private readonly Dictionary<string, Column<TRow>> _columns = columns.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<TRow> Read(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var header = Cells(lines[0]);
        foreach (var column in _columns.Values.Where(column => column.IsRequired && !header.Contains(column.Name, StringComparer.OrdinalIgnoreCase)))
            throw new FormatException($"no column {column.Name}");
        foreach (var line in lines.Skip(1))
        {
            var row = empty;
            foreach (var (name, cell) in header.Zip(Cells(line)))
            {
                if (cell is not "" and not "-" && _columns.TryGetValue(name, out var column))
                    row = column.Set(row, cell);
            }
            yield return row;
        }
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}

public sealed record ZoneRow
{
    public string Name { get; init; } = "";
    public int Third { get; init; }
    public int Length { get; init; } = 24;
    public IReadOnlyList<int> Ports { get; init; } = [];
    public bool HasDoor { get; init; }
}

public sealed class ZoneTable : IReadOnlyCollection<ZoneRow>
{
    private readonly SortedDictionary<int, ZoneRow> _byThird = [];
    public ZoneTable(IEnumerable<ZoneRow> rows)
    {
        foreach (var row in rows)
        {
            if (!_byThird.TryAdd(row.Third, row))
                throw new InvalidOperationException($"{row.Name} and {_byThird[row.Third].Name} are one");
        }
    }
    public int Count => _byThird.Count;
    public ZoneRow? this[string name] => _byThird.Values.FirstOrDefault(row => row.Name == name);
    public IEnumerator<ZoneRow> GetEnumerator() => _byThird.Values.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed record StageSettings(string Name, int Units, IotHubSku Sku, bool IsOpen = false)
{
    public int Octet { get; init; } = 88;
    public StageSettings Over(Func<StageSettings, StageSettings>? change) => change?.Invoke(this) ?? this;
}

public sealed record DrawnTables(StageSettings Stage) : Topology
{
    private static readonly StageSettings Common = new("common", 1, IotHubSku.S1);
    private static readonly IReadOnlyDictionary<string, Func<StageSettings, StageSettings>> Overrides = new Dictionary<string, Func<StageSettings, StageSettings>>
    {
        ["test"] = settings => settings with { IsOpen = true },
        ["prod"] = settings => settings with { Units = settings.Units * 3, Sku = IotHubSku.S2, Octet = 89 },
    };

    public static DrawnTables Test => Of("test");
    public static DrawnTables Prod => Of("prod");
    private static DrawnTables Of(string name) => new((Common with { Name = name }).Over(Overrides.GetValueOrDefault(name)));

    private static readonly ZoneTable Zones = new(new TableReader<ZoneRow>(
        new ZoneRow(),
        new("name", (row, cell) => row with { Name = cell }, IsRequired: true),
        new("third", (row, cell) => row with { Third = int.Parse(cell) }, IsRequired: true),
        new("length", (row, cell) => row with { Length = int.Parse(cell.TrimStart('/')) }),
        new("ports", (row, cell) => row with { Ports = [.. cell.Split(' ').Select(int.Parse)] }),
        new("door", (row, cell) => row with { HasDoor = cell == "x" })).Read("""
            | Name  | Third | Length | Ports    | Door | Note   |
            -- the lines of the plant
            | paint | 4     | /25    | 443 8883 | -    | loud   |
            | press | 2     | -      | 8883     | x    |        |
            | lab   | 9     | /28    |          | x    | closed |
            """));

    public override string Id => "drawn-tables";
    public override ResourceGroup ResourceGroup => new($"rg-drawn-{Stage.Name}", Region.WestEurope);
    public VirtualNetwork Network => new($"vnet-{Stage.Name}") { AddressSpace = [$"10.{Stage.Octet}.0.0/16"], Subnets = [.. Zones.Select(zone => new Subnet(zone.Name, $"10.{Stage.Octet}.{zone.Third}.0/{zone.Length}"))] };
    public NetworkSecurityGroup Rules => new($"nsg-{Stage.Name}") { Rules = [.. Zones.SelectMany(zone => zone.Ports.Select((port, at) => new SecurityRule($"{zone.Name}-{port}", zone.Third * 100 + at, TrafficDirection.Inbound, FirewallAction.Allow) { DestinationPorts = [$"{port}"] }))] };
    public IotHub Hub => new($"iot-{Stage.Name}") { Sku = Stage.Sku, Capacity = Stage.Units, PublicNetworkAccess = Stage.IsOpen ? PublicNetworkAccess.Enabled : PublicNetworkAccess.Disabled, Tags = [new("zones", $"{Zones.Count}"), new("lab", $"{Zones["lab"]?.Length}"), new("none", $"{Zones["x"]?.Length}")] };
    public IEnumerable<PrivateEndpoint> Doors => Zones.Where(zone => zone.HasDoor).Select(zone => new PrivateEndpoint($"pe-{zone.Name}", Hub, Network.Subnet(zone.Name)) { Dns = Dns.PrivateZones });
    public StorageAccount Archive => new($"stdrawn{Stage.Name}") { Containers = [.. Zones.Select(zone => zone.Name)] };
}
