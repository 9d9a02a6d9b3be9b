using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IotVnetDsl;

// Caches that fill as they are asked: memo tables, double-checked locks, lazies, counters within.
public sealed class NameBook
{
    private readonly Dictionary<(string, int), string> _known = [];
    private readonly Lazy<string[]> _words = new(() => "ab cd ef".Split(' '));
    private string? _first;
    private readonly object _gate = new();
    public int Misses { get; private set; }
    public string Of(string kind, int number)
    {
        if (_known.TryGetValue((kind, number), out var known))
            return known;
        Misses++;
        return _known[(kind, number)] = $"{kind}-{_words.Value[number % _words.Value.Length]}-{number}";
    }
    public string First
    {
        get
        {
            if (_first is null)
            {
                lock (_gate)
                    _first ??= Of("first", 0);
            }
            return _first;
        }
    }
}

public static class Fibonacci
{
    private static readonly Dictionary<int, long> Known = new() { [0] = 0, [1] = 1 };
    public static long Of(int number) => Known.TryGetValue(number, out var known) ? known : Known[number] = Of(number - 1) + Of(number - 2);
}

public sealed record LazyCaches(string Stage = "dev") : Topology
{
    private readonly NameBook _book = new();
    private static readonly ConcurrentDictionary<string, string> Upper = new();
    private static readonly Lazy<IReadOnlyDictionary<string, int>> Blocks = new(() => new Dictionary<string, int> { ["press"] = 4, ["mill"] = 5 });
    private VirtualNetwork? _network;

    public override string Id => "lazy-caches";
    public override ResourceGroup ResourceGroup => new($"rg-lazy-{Upper.GetOrAdd(Stage, stage => stage.ToUpperInvariant()).ToLowerInvariant()}", Region.WestEurope);

    public VirtualNetwork Network => _network ??= new("vnet-lazy") { AddressSpace = ["10.5.0.0/16"], Subnets = [.. Blocks.Value.OrderBy(block => block.Value).Select(block => new Subnet(block.Key, $"10.5.{block.Value}.0/24"))] };
    public IotHub Hub
    {
        get
        {
            var book = new NameBook();
            string[] names = [book.Of("hub", 1), book.Of("hub", 1), book.First, book.First, book.Of("hub", 4)];
            return new(names[0]) { Sku = IotHubSku.S1, Capacity = book.Misses, Tags = [new("names", string.Join(",", names)), new("fib", Fibonacci.Of(30).ToString())] };
        }
    }
    public StorageAccount Archive => new("stlazy" + _book.Of("x", 2).Replace("-", "")) { Containers = [_book.First, _book.Of("x", 2)] };
}
