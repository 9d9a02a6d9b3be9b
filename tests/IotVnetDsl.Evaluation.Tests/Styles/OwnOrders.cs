using IotVnetDsl;

// Orders of one's own, and those that types have.
public sealed record Zone(string Name, int Rank) : IComparable<Zone>
{
    public int CompareTo(Zone? other) => other is null ? 1 : Rank.CompareTo(other.Rank);
}

public sealed class ByLength : IComparer<string>
{
    public int Compare(string? x, string? y)
    {
        var byLength = (x?.Length ?? 0).CompareTo(y?.Length ?? 0);
        return byLength != 0 ? byLength : string.CompareOrdinal(x, y);
    }
}

public sealed record OwnOrders : Topology
{
    private static readonly SortedSet<string> Names = new(new ByLength()) { "telemetry", "raw", "clean", "dead" };
    private static readonly SortedSet<Zone> Zones = [new("outer", 3), new("core", 1), new("middle", 2)];
    private static readonly SortedDictionary<string, int> Blocks = new(Comparer<string>.Create((x, y) => string.CompareOrdinal(y, x))) { ["a"] = 1, ["c"] = 3, ["b"] = 2 };

    public override string Id => "own-orders";
    public override ResourceGroup ResourceGroup => new("rg-own-orders", Region.WestEurope);

    public StorageAccount Archive => new("stownorders") { Containers = [.. Names] };
    public StorageAccount Shortest => new($"st{Names.Min}{Names.Max}") { Containers = [Names.First()] };

    public VirtualNetwork Network => new("vnet-own-orders")
    {
        AddressSpace = ["10.0.0.0/8"],
        Subnets = [.. Zones.Select((zone, index) => new Subnet(zone.Name, $"10.{index}.{zone.Rank}.0/24"))],
    };

    public IEnumerable<IotHub> Hubs => Blocks.Select(pair => new IotHub($"hub-{pair.Key}") { Sku = IotHubSku.S1, Capacity = pair.Value });

    public EventHubsNamespace Streams
    {
        get
        {
            var zones = new List<Zone> { new("late", 9), new("early", 4) };
            zones.Sort(Comparer<Zone>.Default);
            var ordered = new List<string> { "bbb", "a", "cc" };
            ordered.Sort(new ByLength());
            return new($"ehns-{zones[0].Name}")
            {
                Sku = EventHubsSku.Standard,
                Capacity = Comparer<int>.Default.Compare(3, 2) + 1,
                EventHubs = [.. ordered.Select(name => new EventHub(name) { PartitionCount = Math.Max(name.Length, 2) })],
            };
        }
    }

    public ServiceBusNamespace Messages => new("sbns-own-orders")
    {
        Sku = ServiceBusSku.Premium,
        Capacity = 1,
        Queues = [.. new[] { "zeta", "alpha", "mu" }.OrderBy(name => name, Comparer<string>.Create((x, y) => y.Length - x.Length)).Select(name => new Queue(name))],
    };
}
