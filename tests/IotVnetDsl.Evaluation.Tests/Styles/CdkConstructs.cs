using IotVnetDsl;

// As those write who come from CDK: constructs in scopes with ids, contexts that are inherited, aspects that visit the tree and change it, exports that others import, grants between constructs.
public interface IConstruct
{
    Node Node { get; }
}

public sealed class Node
{
    private readonly Dictionary<string, IConstruct> _children = new();
    private readonly Dictionary<string, object> _context = new();
    private readonly List<string> _notes = new();

    public Node(IConstruct host, IConstruct? scope, string id)
    {
        (Host, Scope, Id) = (host, scope, id);
        if (scope is null)
            return;
        if (scope.Node._children.ContainsKey(id))
            throw new ArgumentException($"There is already a construct with name '{id}'");
        scope.Node._children.Add(id, host);
    }

    public IConstruct Host { get; }
    public IConstruct? Scope { get; }
    public string Id { get; }
    public string Path => Scope is null or { Node.Id: "" } ? Id : $"{Scope.Node.Path}/{Id}";
    public IEnumerable<IConstruct> Children => _children.Values;
    public IReadOnlyList<string> Notes => _notes;
    public void SetContext(string key, object value) => _context[key] = value;
    public object? TryGetContext(string key) => _context.TryGetValue(key, out var value) ? value : Scope?.Node.TryGetContext(key);
    public void Note(string text) => _notes.Add(text);
    public IConstruct FindChild(string id) => _children.TryGetValue(id, out var child) ? child : throw new KeyNotFoundException(id);
    public IEnumerable<IConstruct> FindAll()
    {
        yield return Host;
        foreach (var child in Children)
        {
            foreach (var inner in child.Node.FindAll())
                yield return inner;
        }
    }
}

public abstract class Construct : IConstruct
{
    protected Construct(IConstruct? scope, string id) => Node = new Node(this, scope, id);
    public Node Node { get; }
    public override string ToString() => Node.Path;
}

public sealed class App() : Construct(null, "");

public sealed class SiteStack : Construct
{
    public SiteStack(IConstruct scope, string id, int octet) : base(scope, id)
    {
        Node.SetContext("octet", octet);
        Network = new NetworkConstruct(this, "Network");
        Edge = new ZoneConstruct(Network, "Edge") { Length = 25 };
        Doors = new ZoneConstruct(Network, "Doors");
        HubSpec = new HubConstruct(this, "Hub");
        HubSpec.GrantAccess(Edge);
    }

    public NetworkConstruct Network { get; }
    public ZoneConstruct Edge { get; }
    public ZoneConstruct Doors { get; }
    public HubConstruct HubSpec { get; }
}

public sealed class NetworkConstruct(IConstruct scope, string id) : Construct(scope, id)
{
    public int Octet => (int)(Node.TryGetContext("octet") ?? 0);
    public int NextThird() => Node.Children.Count() * 4;
}

public sealed class ZoneConstruct : Construct
{
    public ZoneConstruct(NetworkConstruct network, string id) : base(network, id)
    {
        Owner = network;
        Third = network.NextThird();
    }
    public NetworkConstruct Owner { get; }
    public int Third { get; }
    public int Length { get; set; } = 24;
    public Subnet ToSubnet() => new(Node.Id.ToLowerInvariant(), $"10.{Owner.Octet}.{Third}.0/{Length}");
}

public sealed class HubConstruct(IConstruct scope, string id) : Construct(scope, id)
{
    private readonly List<ZoneConstruct> _granted = [];
    public int Units { get; set; } = 1;
    public IReadOnlyList<ZoneConstruct> Granted => _granted;
    public void GrantAccess(ZoneConstruct zone)
    {
        _granted.Add(zone);
        zone.Node.Note($"{Node.Id} may be reached");
    }
}

public interface IAspect
{
    void Visit(IConstruct construct);
}

public sealed class ProductionAspect : IAspect
{
    public int Visited { get; private set; }
    public void Visit(IConstruct construct)
    {
        Visited++;
        switch (construct)
        {
            case HubConstruct hub:
                hub.Units *= 3;
                break;
            case ZoneConstruct { Length: 24 } zone:
                zone.Length = 26;
                zone.Node.Note("is smaller in production");
                break;
        }
    }
}

public sealed record CdkConstructs : Topology
{
    private readonly App _app = new();
    private readonly SiteStack _kiel;
    private readonly SiteStack _emden;
    private readonly ProductionAspect _production = new();

    public CdkConstructs()
    {
        _app.Node.SetContext("owner", "ot");
        _kiel = new SiteStack(_app, "Kiel", 90);
        _emden = new SiteStack(_app, "Emden", 91);
        _emden.Node.SetContext("owner", "it");
        foreach (var construct in _kiel.Node.FindAll())
            _production.Visit(construct);
    }

    public override string Id => "cdk-constructs";
    public override ResourceGroup ResourceGroup => new("rg-cdk", Region.WestEurope);
    public IEnumerable<VirtualNetwork> Networks => new[] { _kiel, _emden }.Select(stack => new VirtualNetwork($"vnet-{stack.Node.Id}".ToLowerInvariant())
    {
        AddressSpace = [$"10.{stack.Network.Octet}.0.0/16"],
        Subnets = [.. stack.Network.Node.Children.OfType<ZoneConstruct>().Select(zone => zone.ToSubnet())],
        Tags = [new("owner", $"{stack.Network.Node.TryGetContext("owner")}")],
    });
    public IotHub Hub => new("iot-cdk")
    {
        Sku = IotHubSku.S1,
        Capacity = _kiel.HubSpec.Units,
        Tags = [new("paths", string.Join(" ", _app.Node.FindAll().Skip(1).Select(construct => construct.ToString()))), new("notes", string.Join(";", _kiel.Doors.Node.Notes.Concat(_emden.Edge.Node.Notes))), new("visited", $"{_production.Visited}"), new("granted", string.Join(",", _kiel.HubSpec.Granted.Select(zone => zone.Node.Path)))],
    };
    public StorageAccount Archive => new("stcdk") { Containers = [.. _app.Node.Children.Select(child => child.Node.Id.ToLowerInvariant()), ((SiteStack)_app.Node.FindChild("Emden")).Doors.ToSubnet().Name] };
}
