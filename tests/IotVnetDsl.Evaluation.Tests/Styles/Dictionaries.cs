using System.Collections.Frozen;
using System.Collections.ObjectModel;
using IotVnetDsl;

// Every dictionary there is: initializers, comparers, merges, inverted ones, nested ones, counters, ordered, frozen, keyed.
public sealed class ZoneTable : KeyedCollection<string, Subnet>
{
    protected override string GetKeyForItem(Subnet item) => item.Name;
}

public sealed class Defaults<TKey, TValue>(Func<TKey, TValue> make) where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _items = [];
    public TValue this[TKey key] { get => _items.TryGetValue(key, out var value) ? value : _items[key] = make(key); set => _items[key] = value; }
    public IEnumerable<TKey> Keys => _items.Keys;
    public bool TryGet(TKey key, out TValue? value) => _items.TryGetValue(key, out value);
}

public sealed record Dictionaries : Topology
{
    private static readonly FrozenDictionary<string, int> Octets = new Dictionary<string, int> { { "berlin", 1 }, { "essen", 2 } }.ToFrozenDictionary();
    private static readonly Dictionary<string, Dictionary<string, int>> Nested = new() { ["berlin"] = new() { ["press"] = 1, ["paint"] = 2 }, ["essen"] = new(StringComparer.OrdinalIgnoreCase) { ["Mill"] = 3 } };
    private static Dictionary<TKey, TValue> Merge<TKey, TValue>(IDictionary<TKey, TValue> left, params IEnumerable<KeyValuePair<TKey, TValue>>[] others) where TKey : notnull
    {
        var result = new Dictionary<TKey, TValue>(left);
        foreach (var (key, value) in others.SelectMany(other => other))
            result[key] = value;
        return result;
    }
    private static Dictionary<char, int> Letters(string text)
    {
        Dictionary<char, int> counts = [];
        foreach (var letter in text)
        {
            counts.TryAdd(letter, 0);
            counts[letter]++;
        }
        return counts;
    }

    public override string Id => "dictionaries";
    public override ResourceGroup ResourceGroup => new("rg-dictionaries", Region.WestEurope);
    public VirtualNetwork Network
    {
        get
        {
            var zones = new ZoneTable { new("core", "10.0.0.0/24"), new("edge", "10.0.1.0/24") };
            zones.Remove("core");
            zones.Insert(0, new("first", "10.0.7.0/24"));
            return new("vnet-dictionaries") { AddressSpace = ["10.0.0.0/16"], Subnets = [.. zones, .. from site in Nested from hall in site.Value select new Subnet($"{site.Key}-{hall.Key}".ToLowerInvariant(), $"10.0.{Octets[site.Key] * 16 + hall.Value}.0/24")], Tags = [new("edge", zones["edge"].AddressPrefix.ToString()!), new("has", $"{zones.Contains("core")}")] };
        }
    }
    public IotHub Hub
    {
        get
        {
            var merged = Merge(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, new Dictionary<string, string> { ["b"] = "3" }, [new("c", "4"), KeyValuePair.Create("a", "9")]);
            var inverted = merged.ToLookup(pair => pair.Value.Length, pair => pair.Key);
            var defaults = new Defaults<string, List<int>>(_ => []);
            defaults["x"].Add(1);
            defaults["y"].Add(2);
            defaults["x"].Add(3);
            var ordered = new OrderedDictionary<string, int> { ["z"] = 1, ["a"] = 2 };
            ordered.Insert(0, "m", 5);
            var sorted = new SortedList<string, int>(StringComparer.Ordinal) { ["b"] = 1, ["B"] = 2, ["a"] = 3 };
            var removed = merged.Remove("b", out var gone);
            var read = new ReadOnlyDictionary<string, string>(merged);
            merged["late"] = "7";
            var duplicate = "no";
            try { merged.Add("a", "x"); } catch (ArgumentException) { duplicate = "yes"; }
            return new("hub-dictionaries") { Sku = IotHubSku.S1, Capacity = Nested["essen"]["MILL"], Tags = [new("merged", string.Join(",", merged.Select(pair => pair.Key + pair.Value))), new("inverted", string.Concat(inverted[1])), new("defaults", string.Join(";", defaults.Keys.Select(key => $"{key}{string.Join("", defaults[key])}")) + defaults.TryGet("none", out _)), new("ordered", string.Join(",", ordered.Keys) + ordered.IndexOf("z") + ordered.GetAt(0).Value), new("sorted", string.Join(",", sorted.Keys) + sorted.Values[0]), new("removed", $"{removed}{gone}{read.Count}{duplicate}"), new("letters", string.Concat(Letters("plantnap").OrderBy(pair => -pair.Value).ThenBy(pair => pair.Key).Select(pair => $"{pair.Key}{pair.Value}")))] };
        }
    }
}
