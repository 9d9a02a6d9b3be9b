using IotVnetDsl;

// Tables that a static constructor fills.
public static class SiteTable
{
    public static readonly Dictionary<string, (int Block, string Region)> ByName = new();
    private static readonly List<string> Order = [];

    static SiteTable()
    {
        Register("bremen", 10, "weu");
        Register("gdansk", 11, "neu");
        foreach (var number in Enumerable.Range(1, 3))
            Register($"depot{number}", 20 + number, number % 2 == 0 ? "neu" : "weu");
    }

    public static IReadOnlyList<string> Names => Order;

    private static void Register(string name, int block, string region)
    {
        ByName[name] = (block, region);
        Order.Add(name);
    }
}

public sealed record StaticTables : Topology
{
    private static readonly Dictionary<string, int> Capacities;

    static StaticTables()
    {
        Capacities = new Dictionary<string, int> { ["bremen"] = 4 };
        foreach (var name in SiteTable.Names)
        {
            if (!Capacities.ContainsKey(name))
                Capacities[name] = name.StartsWith("depot", StringComparison.Ordinal) ? 1 : 2;
        }
    }

    public override string Id => "static-tables";
    public override ResourceGroup ResourceGroup => new("rg-static-tables", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks => SiteTable.Names.Select(name => new VirtualNetwork($"vnet-{name}")
    {
        AddressSpace = [$"10.{SiteTable.ByName[name].Block}.0.0/16"],
        Subnets = [new("endpoints", $"10.{SiteTable.ByName[name].Block}.1.0/24")],
    });

    public IEnumerable<IotHub> Hubs => from name in SiteTable.Names
                                       let site = SiteTable.ByName[name]
                                       where site.Region == "weu"
                                       select new IotHub($"hub-{name}") { Sku = IotHubSku.S1, Capacity = Capacities[name] };

    public StorageAccount Archive => new("ststatictables") { Containers = [.. SiteTable.ByName.Keys.OrderBy(name => name, StringComparer.Ordinal)] };
}
