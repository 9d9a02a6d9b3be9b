using IotVnetDsl;

// Configuration as dictionaries, layered over each other and cut up by queries.
public sealed record MergedConfig(string Stage) : Topology
{
    public static MergedConfig Dev => new("dev");
    public static MergedConfig Prod => new("prod");

    private static readonly IReadOnlyDictionary<string, string> Defaults = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["units"] = "1", ["sku"] = "S1", ["Zone"] = "a", ["containers"] = "raw;clean" };
    private static readonly Dictionary<string, Dictionary<string, string>> PerStage = new()
    {
        ["dev"] = new() { ["Units"] = "2" },
        ["prod"] = new() { ["SKU"] = "S2", ["units"] = "3", ["containers"] = "raw;clean;gold", ["extra"] = "yes" },
    };

    private Dictionary<string, string> Config => Defaults.Concat(PerStage[Stage]).GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key.ToLowerInvariant(), group => group.Last());

    private static Dictionary<string, int> Merge(params IEnumerable<IEnumerable<KeyValuePair<string, int>>> layers) =>
        layers.Aggregate(new Dictionary<string, int>(), (all, layer) => { foreach (var (key, value) in layer) all[key] = all.GetValueOrDefault(key) + value; return all; });

    public override string Id => "merged-config";
    public override ResourceGroup ResourceGroup => new($"rg-merged-{Stage}", Region.WestEurope);

    public IotHub Hub => new($"hub-merged-{Stage}")
    {
        Sku = Config["sku"] switch { "S1" => IotHubSku.S1, "S2" => IotHubSku.S2, var other => throw new KeyNotFoundException(other) },
        Capacity = Config.TryGetValue("units", out var units) ? int.Parse(units) : 1,
        Tags = [.. Config.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Tag(pair.Key, pair.Value))],
        ConsumerGroups = [.. Merge(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, [new("b", 3), new("c", 4)]).Select(pair => $"{pair.Key}{pair.Value}")],
    };

    public VirtualNetwork Network => new("vnet-merged")
    {
        AddressSpace = ["10.8.0.0/16"],
        Subnets = [.. "press paint mill press-2 mill-2 mill-3".Split(' ').Chunk(2).Index().SelectMany(chunk => chunk.Item.Select((name, at) => new Subnet(name, $"10.8.{chunk.Index * 16 + at}.0/24")))],
    };

    public StorageAccount Archive
    {
        get
        {
            string[] words = ["press", "paint", "pack", "mill", "move", "press"];
            var counted = words.CountBy(word => word[0]).ToDictionary();
            var lengths = words.AggregateBy(word => word[0], 0, (sum, word) => sum + word.Length).OrderByDescending(pair => pair.Value).ToList();
            var zipped = words.Distinct().Zip(Enumerable.Range(1, 10), ["x", "y", "z"]).Select(item => $"{item.First}{item.Second}{item.Third}");
            var lookup = words.ToLookup(word => word.Length);
            return new($"stmerged{counted['p']}{counted['m']}{lengths[0].Key}{lengths[^1].Value}")
            {
                Containers = [.. Config["containers"].Split(';'), .. zipped, .. lookup[4].Order(), .. lookup[9], .. words.ExceptBy(["pack"], word => word).DistinctBy(word => word[0]).Select(word => $"d-{word}"), .. words.LeftJoin(new[] { ("mill", 7) }, word => word, pair => pair.Item1, (word, pair) => $"j-{word}-{pair.Item2}").Distinct()],
            };
        }
    }
}
