using System.Runtime.InteropServices;
using IotVnetDsl;

// Next free addresses, counted by references.
public sealed record RefLocals : Topology
{
    public override string Id => "ref-locals";
    public override ResourceGroup ResourceGroup => new("rg-ref-locals", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-ref") { AddressSpace = ["10.30.0.0/16"], Subnets = [.. Carve("endpoints", "services", "names")] };

    public IotHub Hub
    {
        get
        {
            int[] units = [1, 2, 3];
            ref var last = ref units[^1];
            last += 4;
            return new("hub-ref") { Sku = IotHubSku.S1, Capacity = units.Max() };
        }
    }

    public StorageAccount Archive
    {
        get
        {
            var name = "st";
            Append(ref name, "ref");
            Append(ref name, "archive");
            Split("raw/clean", out var first, out var second);
            return new(name) { Containers = [first, second] };
        }
    }

    public EventHubsNamespace Streams
    {
        get
        {
            var counts = new Dictionary<string, int>();
            foreach (var kind in new[] { "a", "b", "a" })
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, kind, out _);
                count++;
            }

            return new("ehns-ref") { Sku = EventHubsSku.Standard, Capacity = counts["a"], EventHubs = [.. counts.Select(pair => new EventHub($"eh-{pair.Key}") { PartitionCount = pair.Value + 1 })] };
        }
    }

    private static List<Subnet> Carve(params string[] names)
    {
        var next = 0;
        var subnets = new List<Subnet>();
        foreach (var name in names)
        {
            ref var number = ref next;
            subnets.Add(new Subnet(name, $"10.30.{number}.0/24"));
            number += 2;
        }

        return subnets;
    }

    private static void Append(ref string text, string more) => text += more;

    private static void Split(string text, out string first, out string second)
    {
        var parts = text.Split('/');
        first = parts[0];
        second = parts[1];
    }
}
