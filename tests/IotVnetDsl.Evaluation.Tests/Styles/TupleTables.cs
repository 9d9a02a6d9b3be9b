using IotVnetDsl;

// Tuples everywhere: tables, swaps, named and nested parts, comparisons, discards, deconstruction in loops and lambdas.
using Zone = (string Name, (byte Second, byte Third) Block, bool IsPublic);

public sealed record TupleTables : Topology
{
    private static readonly Zone[] Zones = [("press", (20, 1), false), ("paint", (20, 2), true), ("mill", (21, 0), false)];
    private static readonly Dictionary<(string Kind, bool Large), (int Units, string Sku)> Sizes = new() { [("hub", true)] = (4, "S2"), [("hub", false)] = (1, "S1") };

    public override string Id => "tuple-tables";
    public override ResourceGroup ResourceGroup => new("rg-tuples", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks
    {
        get
        {
            foreach (var group in Zones.GroupBy(zone => (zone.Block.Second, zone.IsPublic)))
            {
                var ((second, isPublic), count) = (group.Key, group.Count());
                yield return new($"vnet-{second}-{(isPublic ? "public" : "private")}-{count}") { AddressSpace = [$"10.{second}.0.0/16"], Subnets = [.. group.Select(zone => { var (name, (_, third), _) = zone; return new Subnet(name, $"10.{second}.{third}.0/24"); })] };
            }
        }
    }

    public IotHub Hub
    {
        get
        {
            var ((units, sku), rest) = (Sizes[("hub", Zones.Length > 2)], Zones[1..]);
            var (low, high) = Bounds(Zones.Select(zone => (int)zone.Block.Third));
            (low, high) = (high, low);
            var text = "";
            foreach (var (name, (second, third), isPublic) in rest)
                text += $"{name}{second + third}{(isPublic ? '+' : '-')}";
            (string A, int B) pair = (A: "a", B: 1), same = ("a", 1);
            (pair.B, var old) = (pair.B + 10, pair.B);
            return new($"hub-tuples-{sku}") { Sku = sku == "S2" ? IotHubSku.S2 : IotHubSku.S1, Capacity = units, Tags = [new("bounds", $"{low}..{high}"), new("text", text), new("same", $"{pair == same}{(pair with { B = 1 }) == same}{pair.CompareTo(same) > 0}"), new("old", $"{old}{pair}"), new("state", (Zones.Length, sku) switch { (> 3, _) => "many", (_, "S2") => "large", var (length, _) => length.ToString() })] };
        }
    }

    public StorageAccount Archive => new("sttuples") { Containers = [.. Zones.Zip(Zones.Skip(1), (left, right) => (left.Name, Next: right.Name)).Select(pair => $"{pair.Name}-{pair.Next}"), .. Zones.OrderByDescending(zone => (zone.Block.Second, zone.Name)).Select(zone => zone.Name), Zones.MaxBy(zone => zone.Block).Name + "-max"] };

    private static (int Low, int High) Bounds(IEnumerable<int> numbers)
    {
        var (low, high) = (int.MaxValue, int.MinValue);
        foreach (var number in numbers)
            (low, high) = (Math.Min(low, number), Math.Max(high, number));
        return (low, high);
    }
}
