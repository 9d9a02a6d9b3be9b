using IotVnetDsl;

// Tables of named tuples, cut, counted, grouped and looked up by the newer query operators.
public sealed record GroupedTables : Topology
{
    private static readonly (string Name, string Area, int Devices, bool Wet)[] Machines =
    [
        ("press", "north", 40, false), ("paint", "north", 120, true), ("pack", "south", 12, false), ("mill", "south", 700, true), ("saw", "south", 33, true), ("lab", "west", 5, false),
    ];

    private static readonly ILookup<bool, string> Wetness = Machines.ToLookup(machine => machine.Wet, machine => machine.Name);
    private static readonly Dictionary<string, List<string>> ByArea = Machines.GroupBy(machine => machine.Area).ToDictionary(group => group.Key, group => group.Select(machine => machine.Name).ToList());

    public override string Id => "grouped-tables";
    public override ResourceGroup ResourceGroup => new("rg-grouped", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-grouped")
    {
        AddressSpace = ["10.50.0.0/16"],
        Subnets = [.. Machines.Chunk(4).SelectMany((chunk, row) => chunk.Select((machine, column) => new Subnet(machine.Name, $"10.50.{row * 64 + column}.0/24")))],
    };

    public IotHub Hub => new("hub-grouped")
    {
        Sku = IotHubSku.S1,
        Capacity = Machines.AggregateBy(machine => machine.Area, 0, (sum, machine) => sum + machine.Devices).Max(pair => pair.Value) / 100,
        ConsumerGroups = [.. Machines.Index().Where(item => item.Index % 2 == 0).Select(item => $"{item.Item.Name}-{item.Index}")],
        Tags =
        [
            .. Machines.CountBy(machine => machine.Area).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Tag(pair.Key, $"{pair.Value}")),
            .. Machines.Zip("abcdef", (machine, letter) => $"{letter}:{machine.Name}").TakeLast(2).Select((text, at) => new Tag($"zip-{at}", text)),
            new("wet", string.Join("+", Wetness[true])), new("dry", string.Join("+", Wetness[false].Order())), new("most", Machines.MaxBy(machine => machine.Devices).Name), new("areas", string.Join(",", ByArea.Keys.Order())),
            new("first", Machines.First(machine => machine is { Wet: true, Devices: > 500 }).Name), new("spread", string.Join(",", Machines.Select(machine => machine.Devices).Order().Skip(1).SkipLast(1))),
        ],
    };

    public StorageAccount Archive => new("stgrouped") { Containers = [.. ByArea["south"], .. Machines.DistinctBy(machine => machine.Area).Select(machine => $"area-{machine.Area}"), .. Machines.GroupBy(machine => machine.Devices switch { < 20 => "small", < 100 => "middle", _ => "large" }, (size, group) => $"{size}-{group.Count()}")] };
    public EventHubsNamespace Streams => new("ehns-grouped") { Sku = EventHubsSku.Standard, Capacity = 1, EventHubs = [.. from machine in Machines group machine by machine.Wet into kind orderby kind.Key descending from machine in kind where machine.Devices > 30 select new EventHub($"eh-{(kind.Key ? "wet" : "dry")}-{machine.Name}") { PartitionCount = machine.Devices > 100 ? 8 : 2 }] };
}
