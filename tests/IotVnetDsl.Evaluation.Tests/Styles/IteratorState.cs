using System.Collections.Immutable;
using IotVnetDsl;

// Iterators with state, filtered and taken from; immutable builders; goto and do.
public sealed record IteratorState : Topology
{
    private static readonly ImmutableArray<string> Zones = Build();
    private static readonly ImmutableDictionary<string, int> Blocks = ImmutableDictionary<string, int>.Empty.Add("a", 1).SetItem("b", 2).AddRange([new("c", 3)]);

    public override string Id => "iterator-state";
    public override ResourceGroup ResourceGroup => new("rg-iterator-state", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-iterators") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. Zones.Zip(Fibonacci().Where(n => n % 2 == 1).Skip(1)).Select(pair => new Subnet(pair.First, $"10.{pair.Second}.0.0/16"))] };
    public IEnumerable<StorageAccount> Accounts => Blocks.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new StorageAccount($"st{pair.Key}{pair.Value}") { Containers = [.. Letters(pair.Value)] });
    public IotHub Hub
    {
        get
        {
            var units = 0;
            do
                units += 2;
            while (units < 5);
            var rounds = 0;
        again:
            rounds++;
            if (rounds * units < 20)
                goto again;
            return new($"hub-{rounds}") { Sku = IotHubSku.S1, Capacity = units };
        }
    }
    public EventHubsNamespace Streams
    {
        get
        {
            const int Most = 3;
            using var names = Letters(5).GetEnumerator();
            var hubs = new List<EventHub>();
            while (names.MoveNext() && hubs.Count < Most)
                hubs.Add(new($"eh-{names.Current}") { PartitionCount = 2 });
            return new("ehns-iterators") { Sku = EventHubsSku.Standard, Capacity = 1, EventHubs = [.. hubs] };
        }
    }

    private static ImmutableArray<string> Build()
    {
        var zones = ImmutableArray.CreateBuilder<string>(3);
        zones.Add("endpoints");
        zones.AddRange("lines", "services");
        zones.Insert(0, "GatewaySubnet");
        zones.RemoveAt(2);
        return zones.ToImmutable();
    }

    private static IEnumerable<int> Fibonacci()
    {
        var (last, next) = (1, 1);
        while (true)
        {
            yield return next;
            (last, next) = (next, last + next);
        }
    }

    private static IEnumerable<string> Letters(int count)
    {
        if (count <= 0)
            yield break;
        for (var letter = 'a'; letter < 'a' + count; letter++)
        {
            if (letter == 'b')
                continue;
            yield return letter.ToString();
        }
    }
}
