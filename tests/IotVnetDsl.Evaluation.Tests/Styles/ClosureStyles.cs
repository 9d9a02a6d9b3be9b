using IotVnetDsl;

// Functions that make functions: counters, memo, recursion through a variable, dispatch tables, partial application.
public delegate string NameOf(string kind, int number);

public sealed record ClosureStyles(string Stage = "int") : Topology
{
    private static readonly Dictionary<string, Func<string, string>> Makers = new()
    {
        ["plain"] = name => name,
        ["upper"] = name => name.ToUpperInvariant(),
        ["short"] = static name => name.Length > 3 ? name[..3] : name,
    };

    private readonly NameOf _name = (kind, number) => $"{kind}-{number}";
    private NameOf Named => (kind, number) => _name(kind, number) + "-" + Stage;

    public override string Id => "closure-styles";
    public override ResourceGroup ResourceGroup => new(Named("rg", 1), Region.WestEurope);

    public VirtualNetwork Network
    {
        get
        {
            var next = Counter(10);
            var other = Counter(100);
            string Block() => $"10.{next()}.0.0/16";
            return new(Named("vnet", other())) { AddressSpace = [Block(), Block(), $"10.{other()}.0.0/16"], Subnets = [new("endpoints", Block().Replace(".0.0/16", ".1.0/24"))] };
        }
    }

    public IotHub Hub
    {
        get
        {
            Func<int, int> factorial = null!;
            factorial = n => n <= 1 ? 1 : n * factorial(n - 1);
            var fibonacci = Memo<int, int>((self, n) => n < 2 ? n : self(n - 1) + self(n - 2));
            return new($"hub-{fibonacci(10)}") { Sku = IotHubSku.S1, Capacity = factorial(3), ConsumerGroups = [.. Makers.Select(maker => maker.Key[0] + maker.Value("Telemetry"))] };
        }
    }

    public StorageAccount Archive
    {
        get
        {
            var names = new List<string>();
            var add = names.Add;
            Action<string> both = add;
            both += name => names.Insert(0, $"{name}-{names.Count}");
            foreach (var name in new[] { "raw", "clean" })
                both(name);
            var actions = new List<Action>();
            for (var index = 0; index < 2; index++)
            {
                var copy = index;
                actions.Add(() => names.Add($"i{index}-c{copy}"));
            }
            actions.ForEach(action => action());
            return new("stclosures") { Containers = [.. names] };
        }
    }

    public EventHubsNamespace Streams => new("ehns-closures") { Sku = EventHubsSku.Standard, Capacity = Sum(1)(2)(3), EventHubs = [.. Twice<string>(text => text + "x")("a").Select(letter => letter).Distinct().Select(letter => new EventHub($"eh-{letter}") { PartitionCount = Compose<int>(n => n + 1, n => n * 2)(1) })] };

    private static Func<int> Counter(int first) => () => first++;
    private static Func<T, T> Twice<T>(Func<T, T> step) => value => step(step(value));
    private static Func<T, T> Compose<T>(params Func<T, T>[] steps) => value => { foreach (var step in steps) value = step(value); return value; };
    private static Func<int, Func<int, int>> Sum(int first) => second => third => first + second + third;
    private static Func<TKey, T> Memo<TKey, T>(Func<Func<TKey, T>, TKey, T> make) where TKey : notnull
    {
        var known = new Dictionary<TKey, T>();
        T Get(TKey key)
        {
            if (known.TryGetValue(key, out var value))
                return value;
            return known[key] = make(Get, key);
        }
        return Get;
    }
}
