using IotVnetDsl;

// Iterators that end early, that take each other in, and whose work stands still until somebody asks.
public sealed record EarlyYields(bool IsClosed = true, int Lines = 2) : Topology
{
    public static EarlyYields Closed => new();
    public static EarlyYields Open => new(IsClosed: false, Lines: 0);

    public override string Id => "early-yields";
    public override ResourceGroup ResourceGroup => new($"rg-early-{IsClosed}".ToLowerInvariant(), Region.WestEurope);

    public VirtualNetwork Network => new("vnet-early") { AddressSpace = ["10.2.0.0/16"], Subnets = [.. Zones()] };

    private IEnumerable<Subnet> Zones()
    {
        yield return new("endpoints", "10.2.0.0/24");
        if (!IsClosed)
            yield break;
        var third = 1;
        try
        {
            foreach (var name in Names())
            {
                if (third > 3)
                    yield break;
                yield return new Subnet(name, $"10.2.{third++}.0/24");
            }
        }
        finally
        {
            third = 100;
        }
        yield return new("after", $"10.2.{third}.0/24");
    }

    private IEnumerable<string> Names()
    {
        for (var line = 1; ; line++)
        {
            if (line > Lines)
                yield break;
            yield return $"line{line}";
        }
    }

    public IEnumerable<StorageAccount> Stores
    {
        get
        {
            if (Lines == 0)
                yield break;
            for (var at = 0; at < Lines; at++)
            {
                if (at == 1 && !IsClosed)
                    continue;
                yield return new($"stearly{at}") { Containers = [.. Numbers().TakeWhile(number => number < 6).Select(number => $"n{number}")] };
            }
        }
    }

    private static IEnumerable<int> Numbers() { var (a, b) = (1, 2); while (true) { yield return a; (a, b) = (b, a + b); } }

    public IotHub Hub
    {
        get
        {
            var log = new List<string>();
            IEnumerable<string> Noted() { log.Add("begun"); yield return "a"; log.Add("went on"); yield return "b"; log.Add("done"); }
            var first = Noted().First();
            var lazy = Noted();
            log.Add("before");
            var all = lazy.ToList();
            return new("hub-early") { Sku = IotHubSku.S1, Capacity = 1, ConsumerGroups = [first, .. all.Skip(1), .. log.Select((entry, at) => $"{at}-{entry.Replace(' ', '-')}")] };
        }
    }

    public PrivateEndpoint? Door => IsClosed ? new("pe-early", Hub, Network.Subnet("endpoints")) : null;
}
