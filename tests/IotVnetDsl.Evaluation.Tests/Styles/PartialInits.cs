using IotVnetDsl;

// Partial properties, init accessors with bodies, interface default methods, with on nested records.
public interface ISized
{
    int Devices { get; }
    int Units => Devices switch { <= 400 => 1, <= 800 => 2, _ => (Devices + 399) / 400 };
    string Describe() => $"{Devices} devices, {Units} units";
}

public interface ILabelled { string Label { get; } string Tagged => $"[{Label}]"; }

public partial class LineSpec : ISized, ILabelled
{
    public partial string Name { get; init; }
    public partial int Devices { get; }
    partial void OnNamed(string name);
    string ILabelled.Label => Name + "!";
}

public partial class LineSpec
{
    private string _name = "none";
    private int _named;
    public partial string Name { get => _name; init { _name = value.ToLowerInvariant(); OnNamed(_name); } }
    public partial int Devices => _name.Length * 150 + _named;
    partial void OnNamed(string name) => _named = name.Count(letter => letter == 's');
}

public sealed record Sizing(int Units, string Sku);
public sealed record Doors(bool Public, ValueList<string> Ranges);
public sealed record HubSpec(string Name, Sizing Sizing, Doors Doors)
{
    private readonly string _suffix = "";
    public string Suffix { get => _suffix; init => _suffix = value.Length == 0 ? value : $"-{value}"; }
    public string Full => Name + Suffix;
    public int Weight { get; init { ArgumentOutOfRangeException.ThrowIfNegative(value); field = value * Sizing.Units; } }
}

public sealed class Override : ISized { public int Devices => 900; public int Units => 7; }

public sealed record PartialInits : Topology
{
    private static readonly HubSpec Base = new("hub-partial", new(1, "S1"), new(true, ["10.0.0.0/8"]));
    private static readonly HubSpec Large = Base with { Sizing = Base.Sizing with { Units = 3 }, Suffix = "large", Doors = Base.Doors with { Public = false, Ranges = [.. Base.Doors.Ranges, "192.168.0.0/16"] }, Weight = 5 };

    public override string Id => "partial-inits";
    public override ResourceGroup ResourceGroup => new("rg-partial", Region.WestEurope);

    public IotHub First => Make(Base);
    public IotHub Second => Make(Large with { Name = "hub-second", Weight = 2 });

    private static IotHub Make(HubSpec spec) => new(spec.Full)
    {
        Sku = spec is { Sizing.Sku: "S1", Sizing.Units: > 2 } ? IotHubSku.S2 : IotHubSku.S1,
        Capacity = spec.Sizing.Units,
        PublicNetworkAccess = spec.Doors.Public ? PublicNetworkAccess.Enabled : PublicNetworkAccess.Disabled,
        IpFilterRules = [.. spec.Doors.Ranges.Select((range, at) => new IpFilterRule($"r{at}", IpFilterAction.Accept, range))],
        Tags = [new("weight", spec.Weight.ToString()), new("equal", (spec == Large).ToString()), new("text", new Sizing(2, "x").ToString())],
    };

    public StorageAccount Archive
    {
        get
        {
            var line = new LineSpec { Name = "PRESS" };
            ISized sized = line;
            ISized own = new Override();
            return new("stpartial") { Containers = [line.Name, $"u{sized.Units}", sized.Describe().Replace(", ", "-").Replace(' ', '-'), own.Describe()[^7..].Replace(" ", ""), ((ILabelled)line).Tagged.Trim('[', ']', '!')] };
        }
    }
}
