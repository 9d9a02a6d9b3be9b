using IotVnetDsl;

// A landing zone by data: classes with interfaces, a registry with events, validation attributes that nobody reads, an address plan with a tree of blocks and a printer.
public sealed class AddressPlan
{
    private readonly SortedDictionary<int, (string Owner, int Size)> _taken = [];
    private readonly Queue<(int Start, int Size)> _returned = new();
    public event Action<string, int>? Taken;
    public int Take(string owner, int size)
    {
        if (_returned.Count > 0 && _returned.Peek() is var (start, room) && room >= size)
        {
            _returned.Dequeue();
            return Put(start);
        }
        var next = _taken.Count == 0 ? 0 : _taken.Last().Key + _taken.Values.Last().Size;
        return Put((next + size - 1) / size * size);

        int Put(int at)
        {
            _taken[at] = (owner, size);
            Taken?.Invoke(owner, at);
            return at;
        }
    }
    public void Return(int start) { if (_taken.Remove(start, out var block)) _returned.Enqueue((start, block.Size)); }
    public IEnumerable<string> Print() { foreach (var (start, (owner, size)) in _taken) yield return $"{start,3}+{size}:{owner}"; }
    public int? Find(string owner) => _taken.Where(pair => pair.Value.Owner == owner).Select(pair => (int?)pair.Key).FirstOrDefault();
}
public interface IZone { string Name { get; } int Size => 1; IEnumerable<string> Rules => []; }
public sealed record Core : IZone { public string Name => "core"; public int Size => 4; }
public sealed record Edge(int Number, bool Strict = false) : IZone { public string Name => $"edge{Number}"; public IEnumerable<string> Rules => Strict ? ["deny-all", "allow-mqtt"] : ["allow-mqtt"]; }
public sealed record Shared<T>(T Inner, string Suffix) : IZone where T : IZone { public string Name => Inner.Name + Suffix; public int Size => Inner.Size * 2; public IEnumerable<string> Rules => Inner.Rules.Concat(["audit"]); }

public sealed record AddressJournals : Topology
{
    private static readonly IZone[] Zones = [new Core(), new Edge(1), new Edge(2, Strict: true), new Shared<Edge>(new(3), "s")];
    private readonly AddressPlan _plan = new();
    private readonly List<string> _journal = [];
    private readonly IReadOnlyDictionary<string, int> _starts;
    public AddressJournals()
    {
        _plan.Taken += (owner, at) => _journal.Add($"{owner}@{at}");
        _plan.Taken += static (_, _) => { };
        var starts = new Dictionary<string, int>();
        foreach (var zone in Zones)
            starts.Add(zone.Name, _plan.Take(zone.Name, zone.Size));
        _plan.Return(starts["edge1"]);
        starts.Remove("edge1");
        starts["late"] = _plan.Take("late", 1);
        _starts = starts;
    }
    public override string Id => "address-journals";
    public override ResourceGroup ResourceGroup => new("rg-like3", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-like3")
    {
        AddressSpace = ["10.0.0.0/16"],
        Subnets = [.. _starts.OrderBy(pair => pair.Value).Select(pair => new Subnet(pair.Key, $"10.0.{pair.Value}.0/24") { NetworkSecurityGroup = Group })],
        Tags = [new("plan", string.Join("|", _plan.Print())), new("journal", string.Join(",", _journal)), new("found", $"{_plan.Find("core")}{_plan.Find("none")?.ToString() ?? "-"}")],
    };
    public NetworkSecurityGroup Group => new("nsg-like3")
    {
        Rules = [.. Zones.SelectMany(zone => zone.Rules, (zone, rule) => (zone.Name, rule)).Select((pair, at) => pair.rule switch
        {
            ['d', 'e', 'n', 'y', ..] => new SecurityRule($"{pair.rule}-{pair.Name}", 4000 + at, TrafficDirection.Inbound, FirewallAction.Deny),
            "audit" => new SecurityRule($"audit-{at}", 300 + at, TrafficDirection.Outbound, FirewallAction.Allow),
            var other => new SecurityRule($"{other}-{pair.Name}", 100 + 10 * at, TrafficDirection.Inbound, FirewallAction.Allow) { DestinationPorts = ["8883"] },
        })],
    };
}
