using System.Collections;
using System.Runtime.CompilerServices;
using IotVnetDsl;

// Kits of parts that take any number of things: params of spans and of collections, a collection with a builder of its own, adds of one's own, ranges of one's own.
[CollectionBuilder(typeof(Bundle), nameof(Bundle.Create))]
public sealed class Bundle<T>(T[] items) : IReadOnlyList<T>
{
    public int Count => items.Length;
    public T this[int index] => items[index];
    public T this[Index index] => items[index.GetOffset(items.Length)];
    public Bundle<T> Slice(int start, int length) => new(items.AsSpan(start, length).ToArray());
    public Bundle<T> With(params ReadOnlySpan<T> more) => [.. items, .. more];
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Bundle
{
    public static Bundle<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}

public sealed class SubnetTable : IEnumerable<Subnet>
{
    private readonly List<Subnet> _subnets = [];
    private readonly string _prefix;
    public SubnetTable(string prefix) => _prefix = prefix;
    public void Add(string name) => Add(name, _subnets.Count);
    public void Add(string name, int third, int length = 24) => _subnets.Add(new(name, $"{_prefix}.{third}.0/{length}"));
    public void Add(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            Add(name);
    }
    public IEnumerator<Subnet> GetEnumerator()
    {
        foreach (var subnet in _subnets)
            yield return subnet;
    }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed record ParamsKits : Topology
{
    private static string Joined(params ReadOnlySpan<string> parts) => string.Join('-', parts);
    private static int Most(int first, params ReadOnlySpan<int> more)
    {
        var most = first;
        foreach (var number in more)
            most = Math.Max(most, number);
        return most;
    }
    private static string[] Sorted(params List<string> names) { names.Sort(StringComparer.Ordinal); return [.. names]; }
    private static IEnumerable<T> Each<T>(params IEnumerable<T> items) => items.Where(item => item is not null);
    private static Tag[] Tags(params (string Name, object? Value)[] tags) => [.. tags.Where(tag => tag.Value is not null).Select(tag => new Tag(tag.Name, $"{tag.Value}"))];

    private static readonly Bundle<string> Zones = ["press", "paint", "mill"];

    public override string Id => Joined("params", "kits");
    public override ResourceGroup ResourceGroup => new(Joined("rg", Id), Region.WestEurope);

    public VirtualNetwork Network => new(Joined("vnet", Id, "1")) { AddressSpace = ["10.0.0.0/16"], Subnets = [.. new SubnetTable("10.0") { "core", { "edge", 16 }, { "lab", 17, 25 }, { "a", "b", "c" } }] };
    public IotHub Hub => new(Joined([.. Zones, "hub"])) { Sku = IotHubSku.S1, Capacity = Most(1, 3, 2), ConsumerGroups = [.. Each<string?>("ops", null, "audit").Select(name => new ConsumerGroup(name!))], Tags = [.. Tags(("zones", Zones.Count), ("none", null), ("last", Zones[^1]), ("cut", Joined([.. Zones[1..]])), ("most", Most(7)), ("flag", true))] };
    public StorageAccount Archive => new("stparams") { Containers = [.. Sorted("raw", "cold", "archive"), .. Zones.With("new", "old").Select((zone, at) => $"{zone}{at}"), .. Zones.With() is [var first, ..] ? [first + "-first"] : Array.Empty<string>()] };
}
