using System.Collections;
using System.Runtime.CompilerServices;
using IotVnetDsl;

// Collection expressions with spreads and conditions, params spans, collection builders, anonymous types, nested tuples.
[CollectionBuilder(typeof(Zones), nameof(Create))]
public sealed class Zones : IEnumerable<string>
{
    private readonly string[] _names;
    private Zones(string[] names) => _names = names;
    public static Zones Create(ReadOnlySpan<string> names) => new([.. names, "last"]);
    public int Count => _names.Length;
    public string this[Index index] => _names[index];
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Bag : IEnumerable<(string, int)>
{
    private readonly List<(string, int)> _items = [];
    public void Add(string name, int value = 1) => _items.Add((name, value));
    public IEnumerator<(string, int)> GetEnumerator() { foreach (var item in _items) yield return item; }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed record Spreads(bool Public = false, params string[] Readers) : Topology
{
    public static Spreads Open => new(true, "a", "b");
    public static Spreads Closed => new() { Readers = ["c"] };
    private static readonly Zones Names = ["endpoints", "lines"];

    public override string Id => "spreads";
    public override ResourceGroup ResourceGroup => new("rg-spreads", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-spreads")
    {
        AddressSpace = ["10.5.0.0/16", .. Public ? ["10.6.0.0/16"] : (string[])[]],
        Subnets = [.. Names.Select((name, index) => new Subnet(name, $"10.5.{index}.0/24")), .. Public ? new[] { new Subnet("public", "10.6.0.0/24") } : [], new(Names[^1] + Names.Count, "10.5.250.0/24")],
    };

    public IotHub Hub => new("hub-spreads") { Sku = IotHubSku.S1, Capacity = Most(3, 7, Readers.Length), ConsumerGroups = [.. Readers, .. (Readers is [var first, ..] ? [first + first] : Enumerable.Empty<string>()), .. from reader in Readers from letter in "xy" select reader + letter] };

    public StorageAccount Archive
    {
        get
        {
            var bag = new Bag { "raw", { "clean", 3 }, { "dead", 2 } };
            var shapes = bag.Select(item => new { Name = item.Item1, Count = item.Item2 }).Where(shape => shape.Count != 3).Select(shape => shape with { Name = shape.Name + shape.Count });
            var ((a, b), c) = (("one", 2), new { Three = 3 });
            (string Name, (int Low, int High) Range)[] table = [("n", (1, 2)), ("m", (3, 5))];
            return new("stspreads") { Containers = [.. shapes.Select(shape => shape.Name), $"{a}-{b}-{c.Three}", .. table.Select(row => $"{row.Name}{row.Range.High - row.Range.Low}"), .. Pairs().Select(pair => $"{pair.Left}{pair.Right}")] };
        }
    }

    private static int Most(params ReadOnlySpan<int> numbers)
    {
        var most = numbers[0];
        foreach (var number in numbers[1..])
            most = Math.Max(most, number);
        return most;
    }

    private static IEnumerable<(string Left, int Right)> Pairs()
    {
        List<string> left = ["p", "q"];
        int[] right = [1, 2];
        return left.SelectMany(_ => right, (l, r) => (l, r)).Where(pair => pair != ("p", 2));
    }
}
