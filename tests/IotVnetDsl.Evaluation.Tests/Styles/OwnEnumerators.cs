using System.Collections;
using IotVnetDsl;

// Enumerators written by hand.
public sealed class Blocks(int first, int count) : IEnumerable<string>
{
    public IEnumerator<string> GetEnumerator() => new Enumerator(first, count);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(int first, int count) : IEnumerator<string>
    {
        private int _index = -1;

        public string Current => $"10.{first + _index}.0.0/16";

        object IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < count;

        public void Reset() => _index = -1;

        public void Dispose()
        {
        }
    }
}

public struct Countdown(int from)
{
    private int _left = from + 1;

    public int Current => _left;

    public bool MoveNext() => --_left > 0;

    public readonly Countdown GetEnumerator() => this;
}

public sealed record OwnEnumerators : Topology
{
    public override string Id => "own-enumerators";
    public override ResourceGroup ResourceGroup => new("rg-own-enumerators", Region.NorthEurope);

    public VirtualNetwork Network => new("vnet-own") { AddressSpace = [.. new Blocks(4, 3)], Subnets = [new("endpoints", "10.4.1.0/24")] };

    public IEnumerable<VirtualNetwork> Each
    {
        get
        {
            var number = 0;
            foreach (var block in new Blocks(20, 2))
                yield return new VirtualNetwork($"vnet-each-{number++}") { AddressSpace = [block] };
        }
    }

    public IEnumerable<StorageAccount> Accounts
    {
        get
        {
            var accounts = new List<StorageAccount>();
            foreach (var number in new Countdown(3))
                accounts.Add(new StorageAccount($"stown{number}") { Containers = [$"level{number}"] });
            return accounts;
        }
    }

    public IotHub Hub => new($"hub-own-{new Blocks(1, 5).Count()}") { Sku = IotHubSku.S1, Capacity = new Blocks(1, 5).Skip(3).Count() };

    public EventHubsNamespace Streams
    {
        get
        {
            using var blocks = new Blocks(7, 2).GetEnumerator();
            var hubs = new List<EventHub>();
            while (blocks.MoveNext())
                hubs.Add(new EventHub(blocks.Current.Replace('/', '-').Replace('.', '-')) { PartitionCount = 4 });
            return new("ehns-own") { Sku = EventHubsSku.Standard, Capacity = 1, EventHubs = [.. hubs] };
        }
    }
}
