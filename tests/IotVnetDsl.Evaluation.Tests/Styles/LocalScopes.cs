using System.Collections.Immutable;
using IotVnetDsl;

// Helpers where they are used: local functions that capture and recurse, iterators within, static ones, tuples out, immutable folds.
public sealed record LocalScopes(string Stage = "prod") : Topology
{
    private static readonly ImmutableDictionary<string, int> Units = ImmutableDictionary<string, int>.Empty.Add("dev", 1).SetItem("prod", 4).AddRange([new("test", 2)]);
    private static readonly ImmutableArray<(string Name, int Third, string? Note)> Zones = [("core", 1, null), ("edge", 2, "far"), ("lab", 3, null)];
    private static readonly ImmutableSortedDictionary<string, ImmutableList<int>> Ports = Zones.Aggregate(ImmutableSortedDictionary<string, ImmutableList<int>>.Empty, (all, zone) => all.SetItem(zone.Name[..1], (all.GetValueOrDefault(zone.Name[..1]) ?? []).Add(zone.Third * 100)));

    public override string Id => "local-scopes";
    public override ResourceGroup ResourceGroup => new(Name("rg"), Region.WestEurope);
    private string Name(string kind) => $"{kind}-local-{Stage}";

    public VirtualNetwork Network
    {
        get
        {
            var third = 10;
            return new(Name("vnet")) { AddressSpace = ["10.0.0.0/16"], Subnets = [.. Pairs()] };

            IEnumerable<Subnet> Pairs()
            {
                foreach (var (name, number, note) in Zones)
                {
                    yield return Next(name);
                    if (note is not null)
                        foreach (var more in Numbered(number))
                            yield return Next($"{name}-{note}{more}");
                }
                Subnet Next(string name) => new(name, $"10.0.{third++}.0/24");
                static IEnumerable<int> Numbered(int count) { for (var at = 0; at < count; at++) yield return at * at; }
            }
        }
    }
    public IotHub Hub
    {
        get
        {
            var calls = 0;
            var memo = new Dictionary<(int, int), long>();
            long Ways(int x, int y)
            {
                calls++;
                if (x == 0 || y == 0)
                    return 1;
                if (memo.TryGetValue((x, y), out var known))
                    return known;
                return memo[(x, y)] = Ways(x - 1, y) + Ways(x, y - 1);
            }
            bool Even(int number) => number == 0 || Odd(number - 1);
            bool Odd(int number) => number != 0 && Even(number - 1);
            var (low, high) = MinMax(5, 2, 9);
            Func<int, Func<int, int>> add = a => b => a + b + calls;
            var addTwo = add(2);
            var ways = Ways(4, 4);
            (int, int) swap = (low, high);
            swap = (swap.Item2, swap.Item1);
            var (first, (second, third), _) = (1, (2, "x"), 4);
            return new(Name("hub")) { Sku = IotHubSku.S1, Capacity = Units[Stage], Tags = [new("ways", $"{ways}/{calls}"), new("even", $"{Even(10)}{Odd(10)}"), new("swap", $"{swap}"), new("add", $"{addTwo(1)}"), new("deep", $"{first}{second}{third}"), new("ports", string.Join(";", Ports.Select(pair => $"{pair.Key}:{string.Join(",", pair.Value)}"))), new("compare", $"{(1, "a") == (1, "a")}{(1, 2).CompareTo((1, 3))}")] };

            static (int Low, int High) MinMax(params int[] numbers)
            {
                var result = (Low: int.MaxValue, High: int.MinValue);
                foreach (var number in numbers)
                    result = (Math.Min(result.Low, number), Math.Max(result.High, number));
                return result;
            }
        }
    }
}
