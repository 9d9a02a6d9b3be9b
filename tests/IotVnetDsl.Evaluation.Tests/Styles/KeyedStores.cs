using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using IotVnetDsl;

// Collections of .NET that are used less: keyed, ordered, own Collection<T> with checks, frozen sets, immutable builders, read-only views, CollectionsMarshal, bit arrays.
public sealed class Site(string code, int octet) { public string Code => code; public int Octet => octet; public List<string> Halls { get; } = []; }
public sealed class SiteTable() : KeyedCollection<string, Site>(StringComparer.OrdinalIgnoreCase) { protected override string GetKeyForItem(Site item) => item.Code; }
public sealed class CheckedNames : Collection<string>
{
    public List<string> Refused { get; } = [];
    protected override void InsertItem(int index, string item)
    {
        if (item.Length > 6 || Contains(item))
            Refused.Add(item);
        else
            base.InsertItem(index, item.ToLowerInvariant());
    }
}
public sealed class Catalog : IReadOnlyDictionary<string, int>
{
    private readonly SortedDictionary<string, int> _items = new(StringComparer.Ordinal);
    public Catalog Add(string name, int value) { _items.Add(name, value); return this; }
    public int this[string key] => _items[key];
    public IEnumerable<string> Keys => _items.Keys;
    public IEnumerable<int> Values => _items.Values;
    public int Count => _items.Count;
    public bool ContainsKey(string key) => _items.ContainsKey(key);
    public bool TryGetValue(string key, out int value) => _items.TryGetValue(key, out value);
    public IEnumerator<KeyValuePair<string, int>> GetEnumerator() => _items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed record KeyedStores : Topology
{
    private static readonly SiteTable Sites = new() { new("ess", 1) { Halls = { "press", "paint" } }, new("ber", 2) { Halls = { "mill" } } };
    private static readonly FrozenSet<string> Reserved = new[] { "gateway", "firewall" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly ImmutableDictionary<string, ImmutableArray<int>> Ports = ImmutableDictionary<string, ImmutableArray<int>>.Empty.Add("mqtt", [8883, 443]).SetItem("amqp", [5671]);

    public override string Id => "keyed-stores";
    public override ResourceGroup ResourceGroup => new($"rg-{Sites["ESS"].Code}", Region.WestEurope);
    public VirtualNetwork Network
    {
        get
        {
            var names = new CheckedNames { "Core", "Edge", "TooLongName", "core" };
            names.Insert(0, "Lab");
            var order = new OrderedDictionary<string, int>();
            foreach (var (at, name) in names.Index())
                order.Add(name, at * 8);
            order.Insert(1, "extra", 77);
            order.Remove("edge");
            return new("vnet-keyed")
            {
                AddressSpace = [.. Sites.Select(site => (AddressPrefix)$"10.{site.Octet}.0.0/16")],
                Subnets = [.. order.Select(pair => new Subnet(pair.Key, $"10.1.{pair.Value}.0/24")), .. Sites.SelectMany(site => site.Halls, (site, hall) => new Subnet($"{site.Code}-{hall}", $"10.2.{site.Octet * 10 + site.Halls.IndexOf(hall)}.0/24"))],
                Tags = [new("refused", string.Join(",", names.Refused)), new("first", order.GetAt(0).Key + order.IndexOf("extra")), new("has", $"{Sites.Contains("ber")}{Sites.TryGetValue("xx", out _)}{Reserved.Contains("GATEWAY")}{Sites.IndexOf(Sites["ber"])}")],
            };
        }
    }
    public IotHub Hub
    {
        get
        {
            var counts = new Dictionary<char, int>();
            foreach (var letter in "plantfloor")
                CollectionsMarshal.GetValueRefOrAddDefault(counts, letter, out _)++;
            var bits = new BitArray(16);
            foreach (var site in Sites)
                bits[site.Octet] = true;
            bits.Set(5, true);
            var free = Enumerable.Range(0, bits.Length).First(at => at > 0 && !bits[at]);
            var stack = ImmutableStack<string>.Empty.Push("a").Push("b");
            var builder = ImmutableArray.CreateBuilder<string>(3);
            builder.Add("x");
            builder.AddRange("y", "z");
            builder[0] += "!";
            var catalog = new Catalog().Add("b", 2).Add("a", 1);
            var view = new ReadOnlyCollection<string>(Sites["ess"].Halls);
            var multi = new Dictionary<(string Site, int Hall), string> { [("ess", 1)] = "one", [("ess", 2)] = "two" };
            var linked = new LinkedList<int>([3, 1]);
            linked.AddFirst(9);
            linked.AddAfter(linked.Find(3)!, 4);
            var set = new SortedSet<int> { 5, 1, 9, 3 };
            var span = CollectionsMarshal.AsSpan(new List<int> { 1, 2, 3 });
            span[1] = 20;
            return new("hub-keyed")
            {
                Sku = IotHubSku.S1,
                Capacity = free,
                Tags =
                [
                    new("letters", string.Concat(counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(3).Select(pair => $"{pair.Key}{pair.Value}"))),
                    new("bits", string.Concat(bits.Cast<bool>().Select(bit => bit ? '1' : '0'))),
                    new("stack", stack.Peek() + string.Join("", stack) + stack.Pop().Peek()),
                    new("built", string.Join(",", builder.ToImmutable())),
                    new("catalog", string.Join(",", catalog.Select(pair => pair.Key + pair.Value)) + catalog.Count + catalog.GetValueOrDefault("z", 7)),
                    new("view", $"{view.Count}{view[1]}"),
                    new("multi", multi[("ess", 2)] + multi.ContainsKey(("ber", 1))),
                    new("linked", string.Join("", linked)),
                    new("set", string.Join(",", set.GetViewBetween(2, 6)) + set.Min + set.Max + string.Join("", set.Reverse())),
                    new("span", string.Join(",", span.ToArray())),
                    new("ports", string.Join(",", Ports["mqtt"].Concat(Ports.GetValueOrDefault("amqp")))),
                ],
            };
        }
    }
}
