using IotVnetDsl;

// A builder whose type says which step comes next; parts are added by generic methods with constraints.
public interface IPart { string Key { get; } }
public sealed record Zone(string Key, int Weight = 1) : IPart;
public sealed record Door(string Key, params string[] Callers) : IPart;

public abstract class Step<TSelf> where TSelf : Step<TSelf>
{
    private protected readonly List<IPart> Parts;
    private protected Step(List<IPart> parts) => Parts = parts;
    public TSelf With<TPart>(string key, Func<TPart, TPart>? change = null) where TPart : IPart
    {
        IPart part = typeof(TPart) == typeof(Zone) ? new Zone(key) : new Door(key);
        Parts.Add(change is null ? part : change((TPart)part));
        return (TSelf)this;
    }
    public TSelf When(bool condition, Action<TSelf> then, Action<TSelf>? otherwise = null)
    {
        if (condition)
            then((TSelf)this);
        else
            otherwise?.Invoke((TSelf)this);
        return (TSelf)this;
    }
}

public sealed class NamedStep : Step<NamedStep>
{
    internal NamedStep(string name) : base([]) => Name = name;
    internal string Name { get; }
    public PlacedStep At(int octet) => new(this, octet, Parts);
}

public sealed class PlacedStep : Step<PlacedStep>
{
    private readonly NamedStep _named;
    private readonly int _octet;
    internal PlacedStep(NamedStep named, int octet, List<IPart> parts) : base(parts) => (_named, _octet) = (named, octet);
    public IEnumerable<T> All<T>() where T : class, IPart => Parts.OfType<T>();
    public VirtualNetwork Build()
    {
        var third = 0;
        return new($"vnet-{_named.Name}")
        {
            AddressSpace = [$"10.{_octet}.0.0/16"],
            Subnets = [.. All<Zone>().Select(zone => new Subnet(zone.Key, $"10.{_octet}.{third += zone.Weight}.0/24"))],
            Tags = [.. All<Door>().Select((door, at) => new Tag($"door{at}-{door.Key}", string.Join('|', door.Callers)))],
        };
    }
    public static implicit operator VirtualNetwork(PlacedStep step) => step.Build();
}

public static class Plan
{
    public static NamedStep Named(string name) => new(name);
}

public sealed record TypedSteps(bool Wide = true) : Topology
{
    public override string Id => "typed-steps";
    public override ResourceGroup ResourceGroup => new("rg-steps", Region.WestEurope);

    public VirtualNetwork Main => Plan.Named("main").With<Zone>("core").At(7).With<Zone>("edge", zone => zone with { Weight = 4 }).With<Door>("north", door => new(door.Key + "!", "ops", "qa")).When(Wide, step => step.With<Zone>("wide"), step => step.With<Zone>("narrow"));
    public VirtualNetwork Side
    {
        get
        {
            var named = Plan.Named("side").With<Zone>("one");
            var first = named.At(8);
            var second = named.At(9);
            named.With<Zone>("late");
            second.With<Door>("both");
            return first.When(!Wide, step => step.With<Zone>("never")).Build() with { Name = "vnet-side-" + second.All<IPart>().Count() };
        }
    }
}
