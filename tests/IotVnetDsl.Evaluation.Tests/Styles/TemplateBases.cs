using IotVnetDsl;

// A company's base topology as a template method: hooks that plants override, sealed steps, interfaces with defaults, base calls in between.
public interface IMonitored { string Workspace => "law-shared"; int RetentionDays => 30; }
public interface ISecured { bool IsLocked { get; } string Label => IsLocked ? "locked" : "open"; }

public abstract record PlantTemplate<TSelf>(string Name) : Topology, ISecured where TSelf : PlantTemplate<TSelf>, new()
{
    public static TSelf Default { get; } = new();

    protected abstract int Octet { get; }
    protected virtual IEnumerable<string> Zones { get { yield return "core"; yield return "endpoints"; } }
    protected virtual IotHub Configure(IotHub hub) => hub with { Capacity = 1 };
    protected virtual string NameOf(string kind, string? part = null) => part is null ? $"{kind}-{Name}" : $"{kind}-{Name}-{part}";
    public virtual bool IsLocked => false;

    public sealed override string Id => $"plant-{Name}";
    public sealed override ResourceGroup ResourceGroup => new(NameOf("rg"), Home);
    private protected virtual Region Home => Region.WestEurope;

    public VirtualNetwork Network => Shape(new VirtualNetwork(NameOf("vnet")) { AddressSpace = [$"10.{Octet}.0.0/16"] });
    public IotHub Hub
    {
        get
        {
            var hub = Configure(new IotHub(NameOf("iot", GetType().Name.ToLowerInvariant())) { Sku = IotHubSku.S1 });
            return hub.Capacity switch { null or 0 => hub with { Capacity = 1 }, > 10 => throw new InvalidOperationException("too large"), _ => hub };
        }
    }

    private VirtualNetwork Shape(VirtualNetwork network)
    {
        var at = 0;
        return network with { Subnets = [.. Zones.Select(zone => new Subnet(zone, $"10.{Octet}.{at++}.0/24"))], Tags = [new("security", ((ISecured)this).Label), new("watch", this is IMonitored watched ? $"{watched.Workspace}:{watched.RetentionDays}" : "none")] };
    }
}

public sealed record PressPlant() : PlantTemplate<PressPlant>("press"), IMonitored
{
    protected override int Octet => 11;
    public override bool IsLocked => true;
    protected override IEnumerable<string> Zones => base.Zones.Append("robots");
    protected override IotHub Configure(IotHub hub) => base.Configure(hub) with { Sku = IotHubSku.S2, Tags = [new("by", "press"), new("default", Default.Name)] };
}

public record MillPlant() : PlantTemplate<MillPlant>("mill"), IMonitored
{
    int IMonitored.RetentionDays => Octet * 10;
    protected override int Octet => 12;
    protected override string NameOf(string kind, string? part = null) => base.NameOf(kind, part).Replace("mill", "m") + (part?.Length.ToString() ?? "");
    protected override IotHub Configure(IotHub hub) => hub with { Capacity = Zones.Count() };
    private protected override Region Home => Region.NorthEurope;
}

public sealed record LabPlant : PlantTemplate<LabPlant>, ISecured
{
    private readonly string[] _zones;
    public LabPlant() : base("lab") => _zones = ["bench", .. base.Zones.Skip(1)];
    protected override int Octet { get; } = 13;
    protected override IEnumerable<string> Zones => _zones;
    string ISecured.Label => $"lab of {_zones.Length}";
    public StorageAccount? Archive { get; init; } = new("stlab") { Containers = ["raw"] };
}
