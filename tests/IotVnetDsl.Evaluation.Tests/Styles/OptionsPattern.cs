using IotVnetDsl;

// Options with defaults, named configurations, validation and post-configuration, as the host's options are written.
public sealed class PlantOptions
{
    public string Name { get; set; } = "plant";
    public int Units { get; set; } = 1;
    public bool Closed { get; set; }
    public IList<string> Containers { get; } = new List<string> { "raw" };
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
    public NetworkOptions Network { get; set; } = new();
}

public sealed class NetworkOptions
{
    public int Second { get; set; } = 80;
    public List<(string Name, int Size)> Subnets { get; init; } = [("endpoints", 24)];
}

public interface IConfigure<in T> { void Configure(T options); }
public sealed class Configure<T>(Action<T> action) : IConfigure<T> { void IConfigure<T>.Configure(T options) => action(options); }
public sealed class ClosedInProduction(string stage) : IConfigure<PlantOptions> { public void Configure(PlantOptions options) { if (stage == "prod") options.Closed = true; options.Tags["stage"] = stage; } }

public sealed class OptionsBuilder<T> where T : class, new()
{
    private readonly List<IConfigure<T>> _steps = [];
    private readonly List<Func<T, string?>> _checks = [];
    private Action<T>? _last;
    public OptionsBuilder<T> Configure(Action<T> action) => Add(new Configure<T>(action));
    public OptionsBuilder<T> Add(IConfigure<T> step) { _steps.Add(step); return this; }
    public OptionsBuilder<T> Validate(Func<T, bool> isValid, string fault) { _checks.Add(options => isValid(options) ? null : fault); return this; }
    public OptionsBuilder<T> PostConfigure(Action<T> action) { _last += action; return this; }
    public T Build()
    {
        var options = new T();
        foreach (var step in _steps)
            step.Configure(options);
        _last?.Invoke(options);
        var faults = _checks.Select(check => check(options)).OfType<string>().ToList();
        return faults.Count == 0 ? options : throw new InvalidOperationException(string.Join("; ", faults));
    }
}

public sealed record OptionsPattern(string Stage = "dev") : Topology
{
    public static OptionsPattern Dev => new();
    public static OptionsPattern Prod => new("prod");

    private PlantOptions Options => new OptionsBuilder<PlantOptions>()
        .Configure(options => { options.Name = $"plant-{Stage}"; options.Containers.Add("clean"); })
        .Add(new ClosedInProduction(Stage))
        .Configure(options => { if (options.Closed) options.Units += 2; options.Network.Subnets.Add(("lines", 25)); })
        .Configure(options => options.Network = Stage == "prod" ? new() { Second = 81, Subnets = [.. options.Network.Subnets, ("spare", 26)] } : options.Network)
        .PostConfigure(options => options.Tags["units"] = options.Units.ToString())
        .Validate(options => options.Units is > 0 and < 10, "units")
        .Validate(options => options.Network.Subnets.Count > 0, "no subnet")
        .Build();

    public override string Id => "options-pattern";
    public override ResourceGroup ResourceGroup => new($"rg-{Options.Name}", Region.WestEurope);

    public VirtualNetwork Network => new($"vnet-{Options.Name}") { AddressSpace = [$"10.{Options.Network.Second}.0.0/16"], Subnets = [.. Options.Network.Subnets.Select((subnet, at) => new Subnet(subnet.Name, $"10.{Options.Network.Second}.{at}.0/{subnet.Size}"))] };
    public IotHub Hub { get { var options = Options; return new($"hub-{options.Name}") { Sku = IotHubSku.S1, Capacity = options.Units, PublicNetworkAccess = options.Closed ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled, Tags = [.. options.Tags.OrderBy(tag => tag.Key).Select(tag => new Tag(tag.Key, tag.Value))] }; } }
    public StorageAccount Archive => new($"st{Options.Name.Replace("-", "")}") { Containers = [.. Options.Containers] };
}
