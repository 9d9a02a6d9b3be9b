using IotVnetDsl;

// Registries of factories, filled by static constructors, modules that register themselves, and decorators over delegates.
public delegate Subnet SubnetFactory(string name, int third);

public static class Registry
{
    private static readonly Dictionary<string, SubnetFactory> Factories = new(StringComparer.OrdinalIgnoreCase);
    private static readonly List<string> Order = [];

    static Registry()
    {
        Register("plain", static (name, third) => new(name, $"10.6.{third}.0/24"));
        Register("dns", (name, third) => Create("plain", name, third) with { Delegation = "Microsoft.Network/dnsResolvers" });
        foreach (var size in new[] { 25, 26 })
            Register($"small{size}", (name, third) => new($"{name}-{size}", $"10.6.{third}.0/{size}"));
        Register("PLAIN2", Decorated(Factories["plain"], "two"));
    }

    public static IReadOnlyList<string> Names => Order;
    public static Subnet Create(string kind, string name, int third) => Factories.TryGetValue(kind, out var factory) ? factory(name, third) : throw new KeyNotFoundException($"kind {kind}");
    private static void Register(string kind, SubnetFactory factory)
    {
        Factories.Add(kind, factory);
        Order.Add(kind);
    }
    private static SubnetFactory Decorated(SubnetFactory inner, string suffix) => (name, third) => inner($"{name}-{suffix}", third + 100);
}

public abstract class Shelf
{
    private static readonly Dictionary<Type, Func<string, Shelf>> Makers = new()
    {
        [typeof(Hot)] = name => new Hot(name),
        [typeof(Cold)] = name => new Cold(name, 30),
    };
    protected Shelf(string name) => Name = name;
    public string Name { get; }
    public abstract StorageSku Sku { get; }
    public virtual string[] Containers => [Name];
    public static T Make<T>(string name) where T : Shelf => (T)Makers[typeof(T)](name);
    public static Shelf Make(string kind, string name) => Makers.First(maker => maker.Key.Name.Equals(kind, StringComparison.OrdinalIgnoreCase)).Value(name);

    public sealed class Hot(string name) : Shelf(name)
    {
        public override StorageSku Sku => StorageSku.StandardZrs;
    }
    public sealed class Cold : Shelf
    {
        private readonly int _days;
        public Cold(string name, int days) : base("c-" + name) => _days = days;
        public override StorageSku Sku => StorageSku.StandardLrs;
        public override string[] Containers => [.. base.Containers, $"after-{_days}"];
    }
}

public sealed record FactoryTable : Topology
{
    private static readonly IReadOnlyDictionary<string, Func<double, double, double>> Math2 = new Dictionary<string, Func<double, double, double>> { ["+"] = (a, b) => a + b, ["max"] = Math.Max, ["pow"] = Math.Pow };
    private readonly Func<string, string> _name = new Func<string, string>[] { text => text.Trim(), text => text.Replace(' ', '-'), string.IsInterned!, text => "n-" + text }.Where(step => step != null).Aggregate((first, next) => text => next(first(text)) ?? first(text));

    public override string Id => "factory-table";
    public override ResourceGroup ResourceGroup => new("rg-factories", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-factories") { AddressSpace = ["10.6.0.0/16"], Subnets = [.. Registry.Names.Select((kind, third) => Registry.Create(kind.ToUpperInvariant(), $"s{third}", third))] };
    public StorageAccount Archive { get { var shelf = Shelf.Make<Shelf.Cold>("raw"); return new("stfactories") { Sku = shelf.Sku, Containers = [.. shelf.Containers, .. Shelf.Make("hot", "fast").Containers] }; } }
    public IotHub Hub
    {
        get
        {
            string missing;
            try { missing = Registry.Create("none", "x", 1).Name; }
            catch (KeyNotFoundException exception) { missing = exception.Message; }
            return new("hub-factories") { Sku = IotHubSku.S1, Capacity = (int)Math2["max"](Math2["+"](1, 1), Math2["pow"](2, 2)), Tags = [new("missing", missing), new("names", string.Join("|", Registry.Names))] };
        }
    }
}
