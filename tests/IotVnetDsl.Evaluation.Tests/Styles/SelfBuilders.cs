using IotVnetDsl;

// Generic builders that give themselves back, with interfaces for each step.
public interface INeedsName { INeedsBlock Named(string name); }
public interface INeedsBlock { ICanBuild InBlock(byte second); }
public interface ICanBuild { ICanBuild Zone(string name, int size = 24); VirtualNetwork Build(); }

public abstract class BuilderOf<TSelf, T> where TSelf : BuilderOf<TSelf, T>
{
    private readonly List<Action<TSelf>> _steps = [];
    protected string Name { get; private set; } = "";
    protected Dictionary<string, string> Labels { get; } = new(StringComparer.Ordinal);
    public TSelf Named(string name) { Name = name; return (TSelf)this; }
    public TSelf Label(string key, string value) { Labels[key] = value; return (TSelf)this; }
    public TSelf Then(Action<TSelf> step) { _steps.Add(step); return (TSelf)this; }
    public TSelf When(bool condition, Func<TSelf, TSelf> step) => condition ? step((TSelf)this) : (TSelf)this;
    public T Build() { foreach (var step in _steps) step((TSelf)this); return Make(); }
    protected abstract T Make();
    public static implicit operator T(BuilderOf<TSelf, T> builder) => builder.Build();
}

public sealed class HubBuilder : BuilderOf<HubBuilder, IotHub>
{
    private int _units = 1;
    private readonly SortedSet<string> _groups = new(StringComparer.Ordinal);
    public HubBuilder Units(int units) { _units = Math.Max(_units, units); return this; }
    public HubBuilder Reader(params ReadOnlySpan<string> groups) { foreach (var group in groups) _groups.Add(group); return this; }
    protected override IotHub Make() => new(Name) { Sku = IotHubSku.S1, Capacity = _units, ConsumerGroups = [.. _groups], Tags = [.. Labels.Select(label => new Tag(label.Key, label.Value))] };
}

public sealed class NetworkBuilder : INeedsName, INeedsBlock, ICanBuild
{
    private string? _name;
    private byte _second;
    private readonly Queue<(string Name, int Size)> _zones = new();
    private NetworkBuilder() { }
    public static INeedsName Start() => new NetworkBuilder();
    INeedsBlock INeedsName.Named(string name) { _name = name; return this; }
    ICanBuild INeedsBlock.InBlock(byte second) { _second = second; return this; }
    public ICanBuild Zone(string name, int size = 24) { _zones.Enqueue((name, size)); return this; }
    public VirtualNetwork Build()
    {
        var subnets = new List<Subnet>(_zones.Count);
        var third = 0;
        while (_zones.TryDequeue(out var zone))
        {
            subnets.Add(new(zone.Name, $"10.{_second}.{third}.0/{zone.Size}"));
            third += 1 << Math.Max(0, 24 - zone.Size);
        }
        return new(_name ?? throw new InvalidOperationException(nameof(_name))) { AddressSpace = [$"10.{_second}.0.0/16"], Subnets = [.. subnets] };
    }
}

public sealed record SelfBuilders(bool Large = true) : Topology
{
    public static SelfBuilders Big => new();
    public static SelfBuilders Small => new(false);
    public override string Id => "self-builders";
    public override ResourceGroup ResourceGroup => new($"rg-self-{(Large ? "large" : "small")}", Region.WestEurope);

    public VirtualNetwork Network => NetworkBuilder.Start().Named("vnet-self").InBlock(90).Zone("endpoints").Zone("lines", 22).Zone("services", 26).Build();
    public IotHub Hub => new HubBuilder().Named("hub-self").Label("owner", "plants").When(Large, hub => hub.Units(4).Label("size", "large")).Then(hub => hub.Reader("ops", "audit")).Then(hub => hub.Label("size", hub.GetType().Name)).Build();
    public IotHub Second => new HubBuilder().Named("hub-second").Units(2).Units(1).Reader("z", "a", "m");
}
