using IotVnetDsl;

// Local functions that capture, in queries.
public sealed record LocalFunctions(string Stage = "tst") : Topology
{
    public override string Id => "local-functions";
    public override ResourceGroup ResourceGroup => new($"rg-local-{Stage}", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks
    {
        get
        {
            var sites = new[] { "north", "south" };
            var first = 50;
            return sites.Select(Make);

            VirtualNetwork Make(string site, int index) => new($"vnet-{site}-{Stage}") { AddressSpace = [Block(index)], Subnets = [new("endpoints", Block(index).Replace(".0.0/16", ".1.0/24"))] };

            string Block(int index) => $"10.{first + index}.0.0/16";
        }
    }

    public StorageAccount Archive
    {
        get
        {
            var number = 0;
            string[] containers = [.. new[] { "raw", "clean", "dead" }.Select(Numbered)];
            return new($"stlocal{Stage}") { Containers = [.. containers] };

            string Numbered(string name)
            {
                number++;
                return $"{name}{number}";
            }
        }
    }

    public IotHub Hub
    {
        get
        {
            var seen = new HashSet<string>();
            return new($"hub-local-{Stage}") { Sku = IotHubSku.S1, Capacity = 1, ConsumerGroups = [.. new[] { "a", "b", "a" }.Where(IsNew).Select(name => $"group-{name}-{seen.Count}")] };

            bool IsNew(string name) => seen.Add(name);
        }
    }

    public EventHubsNamespace Streams
    {
        get
        {
            return new($"ehns-local-{Stage}") { Sku = EventHubsSku.Standard, Capacity = Factorial(3), EventHubs = Hubs(2) };

            static int Factorial(int number) => number <= 1 ? 1 : number * Factorial(number - 1);

            ValueList<EventHub> Hubs(int count)
            {
                var all = new List<EventHub>();
                void Add(int number) => all.Add(new EventHub($"eh{number}") { PartitionCount = 4 });
                for (var number = 0; number < count; number++)
                    Add(number);
                return [.. all];
            }
        }
    }
}
