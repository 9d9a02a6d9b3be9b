using System.Collections;
using System.Diagnostics;
using System.Threading;
using IotVnetDsl;

// Rings of a rollout: shared counters, a registry that types enter by themselves, states with guards, events, a scope that is left, lists in lists.
public sealed class Ring : IEnumerable<Ring.Cell>
{
    private static int s_created;
    private readonly List<Cell> _cells = [];

    public Ring(string name, int weight)
    {
        (Name, Weight) = (name, weight);
        Number = ++s_created;
    }

    public string Name { get; }
    public int Weight { get; }
    public int Number { get; }
    public Cell this[string name] => _cells.Find(cell => cell.Name == name) ?? throw new KeyNotFoundException(name);
    public event EventHandler<CellEventArgs>? CellAdded;

    public void Add(string name, params int[] zones)
    {
        var cell = new Cell(this, name, zones);
        _cells.Add(cell);
        CellAdded?.Invoke(this, new CellEventArgs { Cell = cell });
    }

    public IEnumerator<Cell> GetEnumerator() => _cells.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [DebuggerDisplay("{Name}")]
    public sealed class Cell
    {
        private readonly Ring _ring;
        internal Cell(Ring ring, string name, int[] zones)
        {
            _ring = ring;
            Name = name;
            Zones = zones is [] ? [1] : zones;
        }
        public string Name { get; }
        public int[] Zones { get; }
        public string FullName => $"{_ring.Name}-{Name}";
        public State State { get; private set; } = State.Planned;
        public Cell Advance()
        {
            State = State switch
            {
                State.Planned when _ring.Weight > 1 => State.Canary,
                State.Planned => State.Live,
                State.Canary => State.Live,
                var final => final,
            };
            return this;
        }
    }

    public enum State { Planned, Canary, Live }
}

public sealed class CellEventArgs : EventArgs
{
    public required Ring.Cell Cell { get; init; }
}

public static class Rings
{
    private static readonly Dictionary<string, Ring> All = new();
    public static readonly Ring Inner = Register(new("inner", 3) { { "a", 1, 2 }, { "b" } });
    public static readonly Ring Outer = Register(new("outer", 1) { { "c", 3 }, { "d", 1, 2, 3 }, { "e" } });

    private static Ring Register(Ring ring)
    {
        All.Add(ring.Name, ring);
        return ring;
    }

    public static IReadOnlyCollection<string> Names => All.Keys;
    public static int Weight => All.Values.Sum(ring => ring.Weight);
    public static Ring Get(string name) => All.TryGetValue(name, out var ring) ? ring : All.Values.First();
}

public sealed class Indent : IDisposable
{
    private readonly List<string> _lines;
    private int _depth;
    public Indent(List<string> lines) => _lines = lines;
    public Indent In(string title) { Line(title); _depth++; return this; }
    public void Line(string text) => _lines.Add(new string(' ', _depth * 2) + text);
    public void Dispose() => _depth--;
}

public sealed record DeploymentRings : Topology
{
    private static int s_next = 100;
    private static int Next() => Interlocked.Increment(ref s_next);

    private readonly Ring _local = new("local", 2);
    private readonly List<string> _log = new();

    public DeploymentRings()
    {
        _local.CellAdded += (sender, args) => _log.Add($"{((Ring)sender!).Name}+{args.Cell.Name}");
        _local.CellAdded += OnAdded;
        _local.Add("x", 2);
        _local.CellAdded -= OnAdded;
        _local.Add("y");

        void OnAdded(object? sender, CellEventArgs args) => args.Cell.Advance();
    }

    public override string Id => "deployment-rings";
    public override ResourceGroup ResourceGroup => new($"rg-rings-{Rings.Names.Count}", Region.UKSouth);

    public IEnumerable<VirtualNetwork> Networks
    {
        get
        {
            var second = 0;
            foreach (var ring in new[] { Rings.Inner, Rings.Get("outer"), Rings.Get("none"), _local })
            {
                if (ring == Rings.Inner && second > 0)
                    continue;
                yield return new VirtualNetwork($"vnet-{ring.Name}") { AddressSpace = [$"10.{second}.0.0/16"], Subnets = [.. ring.SelectMany((cell, at) => cell.Zones.Select(zone => new Subnet($"{cell.FullName}-z{zone}", $"10.{second}.{at * 10 + zone}.0/24")))] };
                second += ring.Weight;
            }
        }
    }

    public StorageAccount Log
    {
        get
        {
            var lines = new List<string>();
            using (var outer = new Indent(lines).In("rings"))
            {
                foreach (var name in Rings.Names)
                    outer.Line(name);
                using (outer.In("cells"))
                    outer.Line(string.Join("/", Rings.Outer.Select(cell => cell.Name)));
                outer.Line("end");
            }
            return new("strings") { Containers = [.. _log.Select(line => line.Replace('+', '-'))], Tags = [.. lines.Select((line, at) => new Tag($"l{at}", line)), new("states", string.Join(" ", _local.Select(cell => cell.State))), new("weight", $"{Rings.Weight}"), new("state", Rings.Inner["b"].State.ToString())] };
        }
    }

    public IotHub Hub => new("hub-rings") { Sku = IotHubSku.S1, Capacity = _local.Weight, Tags = [new("second", Rings.Outer.Number > Rings.Inner.Number ? "later" : "sooner"), new("zones", $"{Rings.Outer.SelectMany(cell => cell.Zones).Distinct().Count()}"), new("missing", Try(() => _local["z"].Name))] };

    private static string Try(Func<string> read)
    {
        try { return read(); }
        catch (KeyNotFoundException fault) { return $"no {fault.Message}"; }
        finally { Next(); }
    }
}
