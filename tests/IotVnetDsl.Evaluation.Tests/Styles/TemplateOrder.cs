using IotVnetDsl;

// Template methods of abstract bases: virtual calls in constructors, initializers before them, members that hide, sealed overrides, base calls in chains.
public abstract class PlantTemplate
{
    private readonly List<string> _log = [];
    protected PlantTemplate(string name)
    {
        Name = name;
        Log($"base:{Suffix ?? "null"}:{Third}");
        Configure();
    }
    public string Name { get; protected set; }
    protected virtual string? Suffix => null;
    protected int Third = 1;
    protected void Log(string text) => _log.Add(text);
    public string Trace => string.Join(",", _log);
    protected virtual void Configure() => Log("configure");
    protected abstract IEnumerable<(string Name, int Third)> Zones();
    public string Kind() => "template";
    public virtual VirtualNetwork Build()
    {
        Log("build");
        return new($"vnet-{Name}{Suffix}") { AddressSpace = ["10.8.0.0/16"], Subnets = [.. Zones().Select(zone => new Subnet(zone.Name, $"10.8.{zone.Third}.0/24"))] };
    }
}

public class LinePlant : PlantTemplate
{
    private readonly string _suffix = "-line";
    private int _calls = 5;
    public LinePlant(string name) : this(name, 2) => Log("one");
    protected LinePlant(string name, int third) : base(name.ToLowerInvariant())
    {
        Log($"two:{_calls}:{third}");
        Third += third;
    }
    protected override string? Suffix => _suffix;
    protected override void Configure()
    {
        base.Configure();
        _calls++;
        Log($"line:{_calls}:{_suffix is null}");
    }
    protected override IEnumerable<(string Name, int Third)> Zones()
    {
        yield return ("core", Third);
        for (var at = 0; at < _calls - 3; at++)
            yield return ($"zone{at}", Third + at + 1);
    }
    public new string Kind() => "line";
}

public sealed class BigPlant(string name, int floors) : LinePlant(name, floors)
{
    private readonly string _floor = $"f{floors}";
    protected override string? Suffix => $"{base.Suffix}-{_floor}";
    protected override void Configure() => Log($"big:{floors}:{_floor ?? "?"}");
    protected override IEnumerable<(string Name, int Third)> Zones() => base.Zones().Append((_floor, 100 + floors++)).Concat([($"again{floors}", 120)]);
    public override VirtualNetwork Build() => base.Build() with { Name = base.Build().Name + "-big" };
}

public sealed record TemplateOrder : Topology
{
    private readonly LinePlant _line = new("Line");
    public override string Id => "template-order";
    public override ResourceGroup ResourceGroup => new("rg-template", Region.WestEurope);
    public VirtualNetwork Line => _line.Build();
    public VirtualNetwork Big => new BigPlant("big", 3).Build();
    public IotHub Hub
    {
        get
        {
            PlantTemplate plant = new BigPlant("x", 4);
            var other = new LinePlant("y");
            return new("hub-template") { Sku = IotHubSku.S1, Tags = [new("big", plant.Trace), new("line", other.Trace), new("kinds", plant.Kind() + ((LinePlant)plant).Kind() + other.Kind())] };
        }
    }
}
