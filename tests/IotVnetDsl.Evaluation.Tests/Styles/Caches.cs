using IotVnetDsl;

// Private static caches that are asked before they are filled.
public sealed record Caches(string Stage = "dev") : Topology
{
    private static readonly Dictionary<string, string> Shortened = [];
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, VirtualNetwork> _networks = [];

    public override string Id => "caches";
    public override ResourceGroup ResourceGroup => new($"rg-{Short("production-caches")}-{Stage}", Region.WestEurope);

    public VirtualNetwork North => Network("north");
    public VirtualNetwork South => Network("south");
    public IotHub Hub => new($"hub-{Short("north-hemisphere")}-{Stage}") { Sku = IotHubSku.S1, Capacity = Next("hub") };
    public StorageAccount Archive => new($"st{Short("archive-of-telemetry")}{Stage}") { Containers = [Short("raw-data"), Short("clean-data")] };

    private static string Short(string name)
    {
        if (Shortened.TryGetValue(name, out var known))
            return known;
        var made = string.Concat(name.Split('-').Select(part => part[..Math.Min(3, part.Length)]));
        Shortened[name] = made;
        return made;
    }

    private static int Next(string kind)
    {
        if (!Numbers.TryGetValue(kind, out var number))
            Numbers.Add(kind, number = 1);
        return number;
    }

    private VirtualNetwork Network(string site)
    {
        if (!_networks.TryGetValue(site, out var network))
        {
            network = new VirtualNetwork($"vnet-{site}-{Stage}") { AddressSpace = [site == "north" ? "10.1.0.0/16" : "10.2.0.0/16"], Subnets = [new("endpoints", site == "north" ? "10.1.1.0/24" : "10.2.1.0/24")] };
            _networks[site] = network;
        }

        return network;
    }
}
