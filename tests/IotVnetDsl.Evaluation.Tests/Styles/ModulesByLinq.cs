using IotVnetDsl;

// Sites folded into networks and peers by recursion, tuples, ranges and iterators with finally.
public sealed record ModulesByLinq(int Sites = 3) : Topology
{
    public static ModulesByLinq Small => new(1);
    public static ModulesByLinq Usual => new();

    private static IEnumerable<(int From, int To)> Pairs(int count) { for (var from = 0; from < count; from++) for (var to = from + 1; to < count; to++) yield return (from, to); }

    private static IEnumerable<string> Bracketed(IEnumerable<string> items, List<string> trace)
    {
        trace.Add("open");
        try
        {
            foreach (var item in items)
            {
                trace.Add(item);
                yield return $"[{item}]";
            }
        }
        finally
        {
            trace.Add("close");
        }
    }

    private static IEnumerable<int> Sieve(int most)
    {
        var crossed = new bool[most + 1];
        for (var number = 2; number <= most; number++)
        {
            if (crossed[number])
                continue;
            yield return number;
            for (var multiple = number * number; multiple <= most; multiple += number)
                crossed[multiple] = true;
        }
    }

    private static IEnumerable<IReadOnlyList<T>> Permutations<T>(IReadOnlyList<T> items) => items.Count <= 1 ? [items] : items.SelectMany((item, at) => Permutations<T>([.. items.Take(at), .. items.Skip(at + 1)]).Select(rest => (IReadOnlyList<T>)[item, .. rest]));

    public override string Id => "modules-by-linq";
    public override ResourceGroup ResourceGroup => new($"rg-linq-{Sites}", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks => Enumerable.Range(1, Sites).Zip(Sieve(30)).Select(pair => new VirtualNetwork($"vnet-{pair.First}") { AddressSpace = [$"10.{100 + pair.Second}.0.0/16"] });

    public IotHub Hub
    {
        get
        {
            var trace = new List<string>();
            var two = Bracketed(["a", "b", "c"], trace).Take(2).ToList();
            var again = Bracketed(two, trace);
            var count = trace.Count;
            var shown = string.Concat(again);
            return new($"hub-linq-{count}") { Sku = IotHubSku.S1, Capacity = Pairs(Sites).Count() + 1, Tags = [new("shown", shown), new("trace", string.Join(",", trace)), new("pairs", string.Join(";", Pairs(Sites).Select(pair => $"{pair.From}{pair.To}"))), new("orders", string.Join(" ", Permutations<char>(['x', 'y', 'z']).Select(order => string.Concat(order)))), new("slice", string.Join(",", Enumerable.Range(1, 9).Take(2..^3))), new("primes", string.Join(",", Sieve(20).Reverse()))] };
        }
    }
}
