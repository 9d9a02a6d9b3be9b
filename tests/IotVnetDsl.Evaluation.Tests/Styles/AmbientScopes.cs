using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using IotVnetDsl;

// Scopes that are opened and closed: a stack of prefixes, counters across threads, a registry that is asked or filled, using declarations.
public sealed class Scopes
{
    private readonly Stack<string> _names = new();
    private int _number;
    public IDisposable Open(string name)
    {
        _names.Push(name);
        return new Scope(this);
    }
    public string Path => string.Join("-", _names.Reverse());
    public int Next => Interlocked.Increment(ref _number);
    public List<string> Log { get; } = [];
    private sealed class Scope(Scopes scopes) : IDisposable
    {
        private bool _closed;
        public void Dispose()
        {
            if (_closed)
                return;
            _closed = true;
            scopes.Log.Add("-" + scopes._names.Pop());
        }
    }
}

public sealed class Registry<TKey, TValue> where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();
    private readonly Func<TKey, TValue> _make;
    private int _misses;
    public Registry(Func<TKey, TValue> make) => _make = make ?? throw new ArgumentNullException(nameof(make));
    public TValue this[TKey key] => _known.GetOrAdd(key, name => { _misses++; return _make(name); });
    public int Misses => _misses;
    public bool TryAdd(TKey key, TValue value) => _known.TryAdd(key, value);
    public TValue Change(TKey key, Func<TValue, TValue> change) => _known.AddOrUpdate(key, name => _make(name), (_, old) => change(old));
}

public sealed record AmbientScopes : Topology
{
    public override string Id => "ambient-scopes";
    public override ResourceGroup ResourceGroup => new("rg-ambient", Region.WestEurope);

    private static string Here([CallerMemberName] string member = "", [CallerArgumentExpression(nameof(member))] string text = "none") => $"{member}{text}".ToLowerInvariant();

    public VirtualNetwork Network
    {
        get
        {
            var scopes = new Scopes();
            var subnets = new List<Subnet>();
            using (scopes.Open("site"))
            {
                subnets.Add(Make(scopes));
                using (var inner = scopes.Open("hall"))
                {
                    subnets.Add(Make(scopes));
                    inner.Dispose();
                }
                subnets.Add(Make(scopes, 26));
            }
            using var last = scopes.Open(Here());
            subnets.Add(Make(scopes));
            return new("vnet-ambient") { AddressSpace = ["10.0.0.0/16"], Subnets = [.. subnets], Tags = [new("log", string.Join(" ", scopes.Log)), new("next", scopes.Next.ToString())] };

            static Subnet Make(Scopes scopes, int length = 24) => scopes.Next is var number ? new($"{scopes.Path}-{number}", $"10.0.{number}.0/{length}") : throw new InvalidOperationException();
        }
    }

    public IotHub Hub
    {
        get
        {
            var lengths = new Registry<string, int>(name => name.Length);
            var sum = lengths["press"] + lengths["mill"] + lengths["press"];
            lengths.TryAdd("mill", 100);
            var changed = lengths.Change("mill", old => old * 10) + lengths.Change("new", old => -1);
            var total = 0;
            foreach (var number in Enumerable.Range(1, 4))
                Interlocked.Add(ref total, number);
            var first = Interlocked.Exchange(ref total, 5);
            Interlocked.CompareExchange(ref total, 9, 5);
            var numbers = new ConcurrentQueue<int>([1, 2, 3]);
            numbers.Enqueue(4);
            var taken = numbers.TryDequeue(out var head) ? head : -1;
            var bag = new BlockingBag();
            lock (bag)
                bag.Put(taken).Put(7);
            return new("hub-ambient") { Sku = IotHubSku.S1, Capacity = lengths.Misses, Tags = [new("sum", $"{sum}/{changed}"), new("total", $"{first}/{total}"), new("queue", $"{taken}{string.Concat(numbers)}"), new("bag", bag.ToString())] };
        }
    }

    private sealed class BlockingBag
    {
        private readonly Lock _gate = new();
        private readonly List<int> _items = [];
        public BlockingBag Put(int item)
        {
            lock (_gate)
            {
                _items.Add(item);
            }
            return this;
        }
        public override string ToString() { using (_gate.EnterScope()) return string.Join("|", _items); }
    }

    public StorageAccount Archive => new($"st{Here()}") { Containers = [Shared.Value.ToLowerInvariant(), Shared.IsValueCreated ? "made" : "odd"] };
    private static readonly Lazy<string> Shared = new(() => Here("Lazy"), LazyThreadSafetyMode.ExecutionAndPublication);
}
