using IotVnetDsl;

// Everything is a query: lets, joins into groups, running totals, sliding pairs, pivots, ranks, gaps, set operations, queries over queries.
public static class Running
{
    public static IEnumerable<(T Item, int Before)> RunningSum<T>(this IEnumerable<T> items, Func<T, int> of)
    {
        var sum = 0;
        foreach (var item in items)
        {
            yield return (item, sum);
            sum += of(item);
        }
    }

    public static IEnumerable<TOut> Pairwise<T, TOut>(this IEnumerable<T> items, Func<T, T, TOut> of)
    {
        using var all = items.GetEnumerator();
        if (!all.MoveNext())
            yield break;
        var before = all.Current;
        while (all.MoveNext())
        {
            yield return of(before, all.Current);
            before = all.Current;
        }
    }

    public static IEnumerable<(int Rank, T Item)> Ranked<T, TKey>(this IEnumerable<T> items, Func<T, TKey> by) =>
        items.GroupBy(by).OrderByDescending(group => group.Key).SelectMany((group, at) => group.Select(item => (at + 1, item)));
}

public sealed record LinqPlans : Topology
{
    private sealed record Device(string Line, string Kind, int Count);
    private sealed record Flow(string From, string To, int Port);

    private static readonly Device[] Devices =
    [
        new("press", "plc", 12), new("press", "camera", 4), new("paint", "robot", 9), new("paint", "plc", 3), new("mill", "plc", 30), new("lab", "scope", 1),
    ];

    private static readonly Flow[] Flows = [new("press", "hub", 8883), new("paint", "hub", 8883), new("mill", "hub", 8883), new("lab", "archive", 443), new("press", "archive", 443)];

    private static IEnumerable<(string Line, int Count, string Kinds)> Lines =>
        from device in Devices
        group device by device.Line into line
        let count = line.Sum(device => device.Count)
        where count > 1
        orderby count descending, line.Key
        select (line.Key, count, string.Join("+", from device in line orderby device.Kind select device.Kind));

    private static readonly ILookup<string, int> Ports = Flows.ToLookup(flow => flow.From, flow => flow.Port);

    public override string Id => "linq-plans";
    public override ResourceGroup ResourceGroup => new("rg-linq", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-linq")
    {
        AddressSpace = ["10.86.0.0/16"],
        Subnets =
        [
            .. from line in Lines.RunningSum(line => line.Count > 20 ? 2 : 1)
               let item = line.Item
               select new Subnet(item.Line, $"10.86.{line.Before}.0/{(item.Count > 20 ? 23 : 24)}"),
            .. Lines.Select(line => line.Line).Pairwise((left, right) => new Subnet($"{left}-{right}", $"10.86.{left.Length + right.Length + 100}.0/28")),
            new("doors", "10.86.200.0/26"),
        ],
    };

    public NetworkSecurityGroup Rules => new("nsg-linq")
    {
        Rules =
        [
            .. from flow in Flows
               group flow by (flow.To, flow.Port) into same
               orderby same.Key.Port, same.Key.To
               select (same.Key, Sources: same.Select(flow => flow.From).Order(StringComparer.Ordinal)) into rule
               let name = $"{rule.Key.To}-{rule.Key.Port}"
               select new SecurityRule(name, 100 + rule.Key.Port % 1000, TrafficDirection.Inbound, FirewallAction.Allow) { Description = string.Join(",", rule.Sources), DestinationPorts = [$"{rule.Key.Port}"] },
        ],
    };

    public IotHub Hub => new("iot-linq")
    {
        Sku = IotHubSku.S1,
        Capacity = Devices.GroupBy(device => device.Kind).Max(kind => kind.Sum(device => device.Count)) / 20,
        ConsumerGroups = [.. Lines.Select(line => new ConsumerGroup(line.Line))],
        Tags =
        [
            .. Devices.Ranked(device => device.Count / 10).Where(ranked => ranked.Rank < 3).Select(ranked => new Tag($"r{ranked.Rank}-{ranked.Item.Line}-{ranked.Item.Kind}", $"{ranked.Item.Count}")),
            new("pivot", string.Join(";", Devices.Select(device => device.Kind).Distinct().Order(StringComparer.Ordinal).Select(kind => kind + ":" + string.Join(",", Lines.Select(line => Devices.FirstOrDefault(device => device.Line == line.Line && device.Kind == kind)?.Count ?? 0))))),
            new("silent", string.Join(",", Devices.Select(device => device.Line).Except(Flows.Where(flow => flow.To == "hub").Select(flow => flow.From)))),
            new("both", string.Join(",", Lines.GroupJoin(Flows, line => line.Line, flow => flow.From, (line, flows) => (line.Line, Count: flows.Count())).Where(pair => pair.Count > 1).Select(pair => pair.Line))),
            new("ports", string.Join(",", Ports["press"].Concat(Ports["none"]).Select(port => port.ToString()))),
        ],
    };

    public PrivateEndpoint Door => new("pe-linq", Hub, Network.Subnet("doors")) { Dns = Dns.PrivateZones };
    public StorageAccount Archive => new("stlinq") { Containers = [.. from line in Lines from kind in line.Kinds.Split('+') where kind != "camera" select $"{line.Line}-{kind}"] };
}
