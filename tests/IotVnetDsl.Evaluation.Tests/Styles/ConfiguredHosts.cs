using System.Globalization;
using System.Text;
using IotVnetDsl;

// Configuration by Action<T>, layered options, a generic self-typed builder that checks in Build, required/init/field members, with-chains.
public sealed class NetworkOptions
{
    public required string Name { get; init; }
    public int Third { get; set => field = value is < 0 or > 255 ? throw new ArgumentOutOfRangeException(nameof(value)) : value; }
    public int Length { get; set; } = 24;
    public IList<string> Zones { get; } = [];
    public IDictionary<string, string> Labels { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
    public Func<NetworkOptions, string>? Naming { get; set; }
    public string FullName => Naming?.Invoke(this) ?? $"snet-{Name}";
}
public static class OptionsExtensions
{
    public static NetworkOptions Configure(this NetworkOptions options, params Action<NetworkOptions>?[] steps)
    {
        foreach (var step in steps)
            step?.Invoke(options);
        return options;
    }
    public static Action<T> Then<T>(this Action<T> first, Action<T> second) => value => { first(value); second(value); };
}
public abstract class Builder<TSelf, TResult> where TSelf : Builder<TSelf, TResult>
{
    private readonly List<Func<TResult, TResult>> _steps = [];
    protected List<string> Faults { get; } = [];
    protected TSelf Self => (TSelf)this;
    protected TSelf Step(Func<TResult, TResult> step) { _steps.Add(step); return Self; }
    public TSelf When(bool condition, Func<TSelf, TSelf> then) => condition ? then(Self) : Self;
    public TSelf ForEach<T>(IEnumerable<T> items, Action<TSelf, T> each) { foreach (var item in items) each(Self, item); return Self; }
    protected abstract TResult Start();
    protected virtual void Check() { }
    public TResult Build()
    {
        Check();
        if (Faults is [var fault, ..])
            throw new InvalidOperationException(fault);
        return _steps.Aggregate(Start(), (result, step) => step(result));
    }
}
public sealed class HubBuilder(string name) : Builder<HubBuilder, IotHub>
{
    private int _tags;
    public HubBuilder Units(int units) => Step(hub => hub with { Capacity = units });
    public HubBuilder Tag(string key, string value) { _tags++; return Step(hub => hub with { Tags = [.. hub.Tags ?? [], new(key, value)] }); }
    protected override void Check() { if (_tags > 9) Faults.Add("too many tags"); }
    protected override IotHub Start() => new(name) { Sku = IotHubSku.S1 };
}
public sealed record Layer(string Name, int? Units = null, string? Zone = null)
{
    public Layer Over(Layer below) => below with { Name = Name, Units = Units ?? below.Units, Zone = Zone ?? below.Zone };
    public static Layer operator >>(Layer below, Layer above) => above.Over(below);
}

public sealed record ConfiguredHosts : Topology
{
    private static readonly Action<NetworkOptions> Small = options => options.Length = 27;
    private static readonly Action<NetworkOptions> Labelled = Small.Then(options => options.Labels["small"] = "yes");
    private static NetworkOptions Options(string name, int third, params Action<NetworkOptions>[] steps) => new NetworkOptions { Name = name, Third = third }.Configure([.. steps, options => options.Zones.Add($"z{options.Zones.Count + 1}")]);
    private static readonly NetworkOptions[] All = [Options("core", 0), Options("edge", 1, Small), Options("lab", 2, Labelled, options => { options.Naming = self => $"snet-{self.Name}-{self.Length}"; options.Zones.Add("z9"); })];
    private static readonly Layer Effective = new Layer("base", 1, "a") >> new Layer("team", Zone: "b") >> new Layer("site", 4);

    public override string Id => "configured-hosts";
    public override ResourceGroup ResourceGroup => new($"rg-{Effective.Name}-{Effective.Zone}", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-configured") { AddressSpace = ["10.0.0.0/16"], Subnets = [.. All.Select(options => new Subnet(options.FullName, $"10.0.{options.Third}.0/{options.Length}"))], Tags = [.. All.SelectMany(options => options.Labels).Select(label => new Tag(label.Key, label.Value)), new("zones", string.Join(";", All.Select(options => string.Join("+", options.Zones)))), new("fault", Fault(() => Options("x", 256).Name))] };
    public IotHub Hub => new HubBuilder("hub-configured").Units(Effective.Units ?? 1).Tag("first", "1").When(All.Length > 2, builder => builder.Tag("many", $"{All.Length}")).When(All.Length > 5, builder => builder.Tag("lots", "x")).ForEach(All.Index(), (builder, pair) => builder.Tag($"n{pair.Index}", pair.Item.Name)).Build();
    public StorageAccount Report
    {
        get
        {
            var text = new StringBuilder();
            text.AppendLine(CultureInfo.InvariantCulture, $"{"name",-8}|{"len",5}");
            foreach (var options in All)
                text.Append(CultureInfo.InvariantCulture, $"{options.Name,-8}|{options.Length,5:000}").Append('\n');
            var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var many = new HubBuilder("x").ForEach(Enumerable.Range(0, 12), (builder, at) => builder.Tag($"t{at}", ""));
            return new("streport") { Containers = ["report", .. lines.Select(line => line.Replace('|', '-').Replace(" ", ""))], Tags = [new("fault", Fault(() => many.Build().Name))] };
        }
    }
    private static string Fault(Func<string> run) { try { return run(); } catch (ArgumentException fault) { return fault.GetType().Name; } catch (InvalidOperationException fault) { return fault.Message; } }
}
