using IotVnetDsl;

// Classes whose primary constructors capture what their methods change: allocators and counters that are handed around.
public sealed class Allocator(string block, int next = 0)
{
    private readonly List<string> _given = [];
    public IReadOnlyList<string> Given => _given;
    public int Left => 256 - next;
    public string Take(int count = 1)
    {
        var at = next;
        next += count;
        var prefix = $"{block}.{at}.0/24";
        _given.Add(prefix);
        return prefix;
    }
}

public class Numbering(int from)
{
    public virtual int Next() => from++;
    public int Peek => from;
}

public sealed class EvenNumbering(int from) : Numbering(from)
{
    public override int Next() => base.Next() * 2;
}

public sealed class NetworkPlan(Allocator allocator, Numbering numbering)
{
    private readonly List<Subnet> _subnets = [];
    public NetworkPlan Add(string name, int blocks = 1) { _subnets.Add(new($"{name}-{numbering.Next()}", allocator.Take(blocks))); return this; }
    public NetworkPlan AddAll(IEnumerable<string> names) { foreach (var name in names) Add(name); return this; }
    public VirtualNetwork Build(string name) => new(name) { AddressSpace = ["10.40.0.0/16"], Subnets = [.. _subnets], Tags = [new("left", allocator.Left.ToString()), new("peek", numbering.Peek.ToString()), new("last", allocator.Given[^1])] };
}

public sealed record CapturedFields(bool IsEven = true) : Topology
{
    public static CapturedFields Even => new();
    public static CapturedFields Odd => new(false);

    public override string Id => "captured-fields";
    public override ResourceGroup ResourceGroup => new("rg-captured", Region.WestEurope);

    public VirtualNetwork Network => new NetworkPlan(new("10.40"), IsEven ? new EvenNumbering(1) : new Numbering(7)).Add("endpoints").Add("wide", 4).AddAll(["press", "mill"]).Build("vnet-captured");

    public IotHub Hub
    {
        get
        {
            var numbering = new Numbering(3);
            Func<string, string> named = prefix => $"{prefix}{numbering.Next()}";
            string[] groups = [named("a"), named("b"), named("c")];
            return new($"hub-captured-{numbering.Peek}") { Sku = IotHubSku.S1, Capacity = numbering.Next(), ConsumerGroups = [.. groups] };
        }
    }
}
