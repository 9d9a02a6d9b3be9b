using IotVnetDsl;

// A graph of parts: breadth first, depth first, in the order of what needs what, shortest ways, and circles that are found.
public sealed class PartGraph
{
    private readonly Dictionary<string, HashSet<string>> _needs = new(StringComparer.Ordinal);

    public PartGraph Need(string part, params string[] others)
    {
        if (!_needs.TryGetValue(part, out var set))
            _needs.Add(part, set = new(StringComparer.Ordinal));
        set.UnionWith(others);
        foreach (var other in others)
            _needs.TryAdd(other, []);
        return this;
    }

    public IEnumerable<string> Ordered()
    {
        var open = _needs.ToDictionary(pair => pair.Key, pair => pair.Value.Count);
        var ready = new Queue<string>(open.Where(pair => pair.Value == 0).Select(pair => pair.Key).OrderBy(name => name, StringComparer.Ordinal));
        while (ready.Count > 0)
        {
            var part = ready.Dequeue();
            yield return part;
            foreach (var (name, needs) in _needs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                if (needs.Contains(part) && --open[name] == 0)
                    ready.Enqueue(name);
            }
        }
    }

    public IReadOnlyList<string> Circle()
    {
        var state = new Dictionary<string, int>();
        var path = new List<string>();
        foreach (var part in _needs.Keys)
        {
            if (Visit(part) is { } found)
                return found;
        }
        return [];

        List<string>? Visit(string part)
        {
            if (state.TryGetValue(part, out var seen))
                return seen == 1 ? path.GetRange(path.IndexOf(part), path.Count - path.IndexOf(part)) : null;
            state[part] = 1;
            path.Add(part);
            foreach (var other in _needs[part])
            {
                if (Visit(other) is { } found)
                    return found;
            }
            path.RemoveAt(path.Count - 1);
            state[part] = 2;
            return null;
        }
    }

    public Dictionary<string, int> Depths(string from)
    {
        Dictionary<string, int> depths = new() { [from] = 0 };
        LinkedList<string> open = new([from]);
        while (open.First is { Value: var part })
        {
            open.RemoveFirst();
            foreach (var other in _needs[part].Where(other => !depths.ContainsKey(other)))
            {
                depths[other] = depths[part] + 1;
                open.AddLast(other);
            }
        }
        return depths;
    }
}

public sealed record DependencyWalks : Topology
{
    private static readonly PartGraph Parts = new PartGraph().Need("hub", "archive", "network").Need("archive", "network").Need("network", "group").Need("audit", "hub", "archive").Need("group");

    private static int Cheapest(string from, string to)
    {
        (string A, string B, int Cost)[] ways = [("a", "b", 7), ("a", "c", 2), ("c", "b", 3), ("b", "d", 1), ("c", "d", 8)];
        var best = new Dictionary<string, int> { [from] = 0 };
        var queue = new PriorityQueue<string, int>();
        queue.Enqueue(from, 0);
        while (queue.TryDequeue(out var at, out var cost))
        {
            if (at == to)
                return cost;
            foreach (var way in ways.Where(way => way.A == at))
            {
                var next = cost + way.Cost;
                if (best.TryGetValue(way.B, out var known) && known <= next)
                    continue;
                best[way.B] = next;
                queue.Enqueue(way.B, next);
            }
        }
        return int.MaxValue;
    }

    public override string Id => "dependency-walks";
    public override ResourceGroup ResourceGroup => new("rg-walks", Region.WestEurope);

    public VirtualNetwork Network => new("vnet-walks") { AddressSpace = ["10.0.0.0/16"], Subnets = [.. Parts.Ordered().Select((part, at) => new Subnet(part, $"10.0.{at}.0/24"))] };
    public IotHub Hub
    {
        get
        {
            var circle = new PartGraph().Need("a", "b").Need("b", "c").Need("c", "b", "d").Circle();
            return new("hub-walks") { Sku = IotHubSku.S1, Capacity = Cheapest("a", "d"), Tags = [new("circle", string.Join(">", circle)), new("none", $"{Parts.Circle().Count}"), new("depths", string.Join(" ", Parts.Depths("audit").OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}{pair.Value}"))), new("far", Cheapest("d", "a") == int.MaxValue ? "never" : "some")] };
        }
    }
}
