using System.Threading;
using IotVnetDsl;

// Components that register themselves with their parents, inherit options, and are walked when everything is there.
public class Unit
{
    private static readonly AsyncLocal<Unit?> Ambient = new();
    private readonly List<Unit> _children = new();
    private readonly Dictionary<string, object?> _outputs = new();

    public Unit(string name, Unit? parent = null)
    {
        Name = name;
        Parent = parent;
        parent?._children.Add(this);
    }

    public string Name { get; }
    public Unit? Parent { get; }
    public IReadOnlyList<Unit> Children => _children;
    public string Path => Parent is null ? Name : $"{Parent.Path}/{Name}";
    public int Depth => (Parent?.Depth ?? -1) + 1;
    public int? Octet { get; init; }
    public int EffectiveOctet => Octet ?? Parent?.EffectiveOctet ?? 1;
    public object? this[string key] { get => _outputs.GetValueOrDefault(key) ?? Parent?[key]; set => _outputs[key] = value; }
    protected void RegisterOutputs(params (string Key, object? Value)[] outputs)
    {
        foreach (var (key, value) in outputs)
            this[key] = value;
    }
    public IEnumerable<Unit> Walk()
    {
        yield return this;
        foreach (var child in _children)
            foreach (var unit in child.Walk())
                yield return unit;
    }
    public T? Ancestor<T>() where T : Unit => this as T ?? Parent?.Ancestor<T>();
}

public sealed class Site : Unit
{
    public Site(string name, Unit parent, params string[] halls) : base(name, parent)
    {
        foreach (var hall in halls)
            new Hall(hall, this);
        RegisterOutputs(("halls", halls.Length), ("first", halls.FirstOrDefault()));
    }
}

public sealed class Hall(string name, Site site) : Unit(name, site)
{
    public int Number { get; } = site.Children.Count;
    public Subnet ToSubnet() => new($"{Ancestor<Site>()!.Name}-{Name}", $"10.{EffectiveOctet}.{Number}.0/24");
}

public sealed record ComponentTree : Topology
{
    private readonly Unit _root = new("plant") { Octet = 33, ["owner"] = "ot" };
    private readonly Site _berlin;
    private readonly Site _essen;

    public ComponentTree()
    {
        _berlin = new("berlin", _root, "press", "paint");
        _essen = new Site("essen", _root, "mill") { Octet = 34 };
        _ = new Hall("late", _essen);
        _berlin["owner"] = "it";
    }

    public override string Id => "component-tree";
    public override ResourceGroup ResourceGroup => new("rg-tree", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-tree") { AddressSpace = ["10.33.0.0/16", "10.34.0.0/16"], Subnets = [.. _root.Walk().OfType<Hall>().Select(hall => hall.ToSubnet())] };
    public IotHub Hub => new("hub-tree") { Sku = IotHubSku.S1, Capacity = _root.Walk().Max(unit => unit.Depth), Tags = [new("paths", string.Join(" ", _root.Walk().Select(unit => unit.Path))), new("owners", $"{_berlin.Children[0]["owner"]}{_essen["owner"]}"), new("halls", $"{_berlin["halls"]}{_essen["first"]}{_essen.Children[^1]["first"]}{_root["halls"] ?? "none"}")] };
}
