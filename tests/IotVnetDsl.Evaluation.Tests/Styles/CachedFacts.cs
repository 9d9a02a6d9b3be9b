using System.Collections.Concurrent;
using IotVnetDsl;

// What is worked out once: lazy values, caches by key, memoized functions, a static constructor, counters that give numbers out, a singleton with a registry.
public static class Memo
{
    public static Func<TKey, TValue> Ize<TKey, TValue>(Func<TKey, TValue> function) where TKey : notnull
    {
        var cache = new Dictionary<TKey, TValue>();
        return key => cache.TryGetValue(key, out var value) ? value : cache[key] = function(key);
    }
}

public sealed class Sequence(string prefix, int start = 1)
{
    private int _next = start;
    public string Next() => $"{prefix}{_next++:00}";
    public int Given => _next - start;
}

public sealed class Catalog
{
    private static readonly Lazy<Catalog> s_instance = new(() => new Catalog());
    private readonly ConcurrentDictionary<string, int> _numbers = new();
    private readonly Dictionary<string, List<string>> _members = new(StringComparer.OrdinalIgnoreCase);
    private Catalog()
    {
        Put("edge", "press");
        Put("Edge", "paint");
        Put("core", "mill");
    }
    public static Catalog Instance => s_instance.Value;
    private void Put(string kind, string member)
    {
        if (_members.TryGetValue(kind, out var members) is false)
            _members[kind] = members = new();
        members.Add(member);
    }
    public IReadOnlyList<string> this[string kind] => _members.GetValueOrDefault(kind) ?? [];
    public int NumberOf(string name) => _numbers.GetOrAdd(name, static key => key.Length * 10);
    public int Raise(string name) => _numbers.AddOrUpdate(name, 1, (_, old) => old + 1);
}

public static class Facts
{
    public static readonly IReadOnlyDictionary<Region, string> Codes;
    public static readonly string[] Order;
    private static readonly Func<int, long> s_fib = null!;

    static Facts()
    {
        var codes = new Dictionary<Region, string> { [Region.WestEurope] = "weu" };
        foreach (var (region, code) in new (Region, string)[] { (Region.NorthEurope, "neu"), (Region.EastUS, "eus") })
            codes.TryAdd(region, code);
        Codes = codes;
        Order = [.. codes.Values.Order(StringComparer.Ordinal)];
        s_fib = Memo.Ize<int, long>(number => number < 2 ? number : s_fib(number - 1) + s_fib(number - 2));
    }

    public static long Fibonacci(int number) => s_fib(number);
}

public sealed record CachedFacts : Topology
{
    private readonly Sequence _names = new("pe-", 5);
    private readonly Func<string, string> _slug = Memo.Ize<string, string>(text => text.ToLowerInvariant().Replace(' ', '-'));
    private string? _label;
    private IReadOnlyList<Subnet>? _subnets;

    public override string Id => "cached-facts";
    public override ResourceGroup ResourceGroup => new($"rg-{Facts.Codes[Region.NorthEurope]}", Region.NorthEurope);
    public override ValueList<Tag>? Tags => [new("label", Label), new("order", string.Join(",", Facts.Order)), new("fib", $"{Facts.Fibonacci(10)}"), new("edge", string.Join("+", Catalog.Instance["EDGE"])), new("none", $"{Catalog.Instance["x"].Count}"), new("number", $"{Catalog.Instance.NumberOf("press")}")];

    private string Label => _label ??= _slug("Plant Floor") + Facts.Codes.Count;
    private IReadOnlyList<Subnet> Subnets => _subnets ??= [.. Catalog.Instance["edge"].Concat(Catalog.Instance["core"]).Select((name, at) => new Subnet(_slug(name.ToUpperInvariant()), $"10.3.{at}.0/24"))];

    public VirtualNetwork Network => new($"vnet-{Label}") { AddressSpace = ["10.3.0.0/16"], Subnets = [.. Subnets] };

    public StorageAccount Archive
    {
        get
        {
            var sequence = new Sequence("c");
            string[] names = [sequence.Next(), sequence.Next(), .. Enumerable.Repeat(sequence, 2).Select(each => each.Next())];
            var counts = new Dictionary<char, int>();
            foreach (var letter in Label)
                counts[letter] = counts.GetValueOrDefault(letter) + 1;
            var seen = new ConcurrentDictionary<string, Lazy<string>>();
            var both = Enumerable.Range(0, 3).Select(at => seen.GetOrAdd($"k{at % 2}", key => new Lazy<string>(() => $"{key}x{at}")).Value).ToList();
            return new("stfacts") { Containers = [.. names, .. both], Tags = [new("given", $"{sequence.Given}"), new("most", $"{counts.MaxBy(pair => pair.Value).Key}{counts.Values.Max()}"), new("seen", string.Join(",", seen.Keys.Order()))] };
        }
    }

    public IotHub Hub => new($"hub-{_slug("Plant Floor")}") { Sku = IotHubSku.S1, Capacity = Subnets.Count, Tags = [new("first", Subnets[0].Name)] };

    public IEnumerable<PrivateEndpoint> Doors
    {
        get
        {
            foreach (var subnet in Subnets)
                yield return new(_names.Next() + subnet.Name, Hub, Network.Subnet(subnet.Name)) { Dns = Dns.PrivateZones };
        }
    }
}
