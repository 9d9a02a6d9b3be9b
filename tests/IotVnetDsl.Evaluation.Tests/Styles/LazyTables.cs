using System.Collections.Frozen;
using System.Collections.ObjectModel;
using IotVnetDsl;

// Static readonly tables in all kinds of collections, made lazily and asked by TryGetValue and by nullable flows.
public static class Catalog
{
    private static readonly Lazy<IReadOnlyDictionary<string, Entry>> All = new(() => Load().ToFrozenDictionary(entry => entry.Name));
    private static readonly ReadOnlyCollection<string> Order = Array.AsReadOnly(["hub", "store", "bus"]);
    public static readonly IReadOnlyList<string> Kinds = Order;
    public static Entry? Find(string name) => All.Value.TryGetValue(name, out var entry) ? entry : null;
    public static Entry Get(string name) => All.Value.GetValueOrDefault(name) ?? throw new KeyNotFoundException(name);
    public static int CountOf(Func<Entry, bool> filter) => All.Value.Values.Count(filter);

    private static IEnumerable<Entry> Load()
    {
        yield return new("hub", 2, null);
        yield return new("store", null, "zrs");
        yield return new("bus", 4, "premium") { Aliases = { "sb", "queue" } };
    }

    public sealed record Entry(string Name, int? Units, string? Tier)
    {
        public List<string> Aliases { get; init; } = [];
        public int UnitsOr(int other) => Units ?? other;
    }
}

public sealed record LazyTables(string? Region2 = null) : Topology
{
    private readonly Lazy<string> _suffix = new(() => "lazy" + Catalog.Kinds.Count);
    private static readonly SortedList<int, string> Ranks = new() { [3] = "third", [1] = "first", [2] = "second" };
    private static readonly HashSet<string> Reserved = new(["hub", "BUS"], StringComparer.OrdinalIgnoreCase);
    private static readonly LinkedList<string> Chain = new(["x", "y"]);

    public override string Id => "lazy-tables";
    public override ResourceGroup ResourceGroup => new($"rg-{_suffix.Value}", Region.WestEurope);

    public IotHub Hub => new($"hub-{Catalog.Find("none")?.Tier ?? Catalog.Find("store")?.Tier ?? "x"}") { Sku = IotHubSku.S1, Capacity = Catalog.Get("hub").Units, Tags = [new("aliases", string.Join(',', Catalog.Get("bus").Aliases)), new("count", Catalog.CountOf(entry => entry.Units is > 1).ToString())] };
    public StorageAccount Archive => new($"st{_suffix.Value}") { Sku = Catalog.Find("store") is { Tier: "zrs" } ? StorageSku.StandardZrs : StorageSku.StandardLrs, Containers = [.. Ranks.Values, Ranks.Keys[0].ToString() + "st", .. Ranks.Where(rank => rank.Key != 2).Select(rank => rank.Value + "-w")] };
    public IEnumerable<ServiceBusNamespace> Buses => Catalog.Kinds.Where(kind => !Reserved.Contains(kind) || kind.Equals("BUS", StringComparison.OrdinalIgnoreCase)).Select(kind => new ServiceBusNamespace($"sbns-{kind}") { Sku = ServiceBusSku.Premium, Capacity = Catalog.Get(kind).UnitsOr(1), Queues = [.. Chain.Select(link => new Queue(link)), new(Region2?.Length.ToString() ?? "none")] });
    public VirtualNetwork Network
    {
        get
        {
            int? third = Region2?.Length;
            third ??= 5;
            bool? wide = third > 4 ? true : null;
            return new("vnet-lazy") { AddressSpace = [$"10.{third.Value + 1}.0.0/{(wide.GetValueOrDefault() ? 16 : 24)}"], Subnets = [new("a", $"10.{third + 1}.{third.GetValueOrDefault()}.0/24")] };
        }
    }
}
