using IotVnetDsl;

// Security rules in order of weight: a priority queue, linked lists, comparers and sorts; numbers given out by what is free.
public sealed record Intent(string From, string To, int Port, int Weight = 10, bool Deny = false)
{
    public string Name => $"{(Deny ? "deny" : "allow")}-{From}-{To}-{(Port == 0 ? "any" : Port)}";
}

public sealed class IntentComparer : IComparer<Intent>
{
    public static IntentComparer Instance { get; } = new();
    public int Compare(Intent? x, Intent? y)
    {
        if (ReferenceEquals(x, y)) return 0;
        if (x is null) return -1;
        if (y is null) return 1;
        var byDeny = x.Deny.CompareTo(y.Deny);
        return byDeny != 0 ? byDeny : y.Weight.CompareTo(x.Weight);
    }
}

public sealed record PriorityRules : Topology
{
    private static readonly Intent[] Intents =
    [
        new("any", "any", 0, Weight: 0, Deny: true),
        new("edge", "hub", 8883, 50),
        new("ops", "hub", 443, 50),
        new("edge", "archive", 443),
        new("lab", "any", 0, 5, true),
    ];

    public override string Id => "priority-rules";
    public override ResourceGroup ResourceGroup => new("rg-priority", Region.WestEurope);

    public NetworkSecurityGroup ByQueue
    {
        get
        {
            var queue = new PriorityQueue<Intent, (int, int)>();
            for (var at = 0; at < Intents.Length; at++)
                queue.Enqueue(Intents[at], (-Intents[at].Weight, at));
            var rules = new List<SecurityRule>();
            var priority = 100;
            while (queue.TryDequeue(out var intent, out var key))
                rules.Add(new(intent.Name, priority += intent.Deny ? 100 : 10, TrafficDirection.Inbound, intent.Deny ? FirewallAction.Deny : FirewallAction.Allow) { Description = $"{key.Item1}/{key.Item2}", DestinationPorts = intent.Port == 0 ? null : [intent.Port.ToString()] });
            return new("nsg-queue") { Rules = [.. rules] };
        }
    }

    public NetworkSecurityGroup BySort
    {
        get
        {
            var sorted = (Intent[])Intents.Clone();
            Array.Sort(sorted, IntentComparer.Instance);
            return new("nsg-sort") { Rules = [.. sorted.Select((intent, at) => new SecurityRule(intent.Name, 200 + 10 * at, TrafficDirection.Inbound, intent.Deny ? FirewallAction.Deny : FirewallAction.Allow))] };
        }
    }

    public NetworkSecurityGroup ByList
    {
        get
        {
            var list = new LinkedList<Intent>();
            foreach (var intent in Intents)
            {
                if (intent.Deny)
                    list.AddLast(intent);
                else if (list.First is { } first && first.Value.Weight < intent.Weight)
                    list.AddBefore(first, intent);
                else
                    list.AddFirst(intent);
            }
            list.RemoveLast();
            return new("nsg-list") { Rules = [.. Numbered(list)] };

            static IEnumerable<SecurityRule> Numbered(LinkedList<Intent> all)
            {
                var number = 300;
                for (var node = all.First; node != null; node = node.Next)
                    yield return new(node.Value.Name, number++, TrafficDirection.Outbound, node.Value.Deny ? FirewallAction.Deny : FirewallAction.Allow);
            }
        }
    }

    public StorageAccount Archive
    {
        get
        {
            var byName = new List<Intent>(Intents);
            byName.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
            var byPort = Intents.ToList();
            byPort.Sort(Comparer<Intent>.Create((left, right) => left.Port == right.Port ? left.Weight - right.Weight : right.Port - left.Port));
            var ports = new SortedDictionary<int, List<string>>(Comparer<int>.Create((a, b) => b.CompareTo(a)));
            foreach (var intent in Intents)
            {
                if (!ports.TryGetValue(intent.Port, out var names))
                    ports[intent.Port] = names = [];
                names.Add(intent.From);
            }
            var index = byName.BinarySearch(byName[2], Comparer<Intent>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name)));
            return new("stpriority") { Containers = [byName[0].Name, byName[^1].Name, $"{byPort[0].Name}", $"i{index}", .. ports.Select(pair => $"p{pair.Key}-{string.Join("-", pair.Value)}"), Intents.Min(IntentComparer.Instance)!.Name, Intents.Order(IntentComparer.Instance).Last().Name] };
        }
    }
}
