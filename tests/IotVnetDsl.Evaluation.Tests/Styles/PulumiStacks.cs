using IotVnetDsl;

// As those write who come from Pulumi: resources with inputs and outputs that are applied, a component that registers itself with its stack, transformations of arguments, a config with typed getters.
public sealed class Output<T>(Func<T> value)
{
    private readonly Lazy<T> _value = new(value);
    public T Value => _value.Value;
    public Output<TOut> Apply<TOut>(Func<T, TOut> next) => new(() => next(_value.Value));
    public static implicit operator Output<T>(T value) => new(() => value);
    public static Output<(T, TOther)> Tuple<TOther>(Output<T> first, Output<TOther> second) => new(() => (first.Value, second.Value));
}

public static class Output
{
    public static Output<string> Format(FormattableString text) => new(() => FormattableString.Invariant(text));
    public static Output<IReadOnlyList<T>> All<T>(params Output<T>[] outputs) => new(() => [.. outputs.Select(output => output.Value)]);
}

public sealed class Config(IReadOnlyDictionary<string, string> values)
{
    public string? Get(string key) => values.TryGetValue(key, out var value) ? value : null;
    public string Require(string key) => Get(key) ?? throw new InvalidOperationException($"Missing required configuration variable '{key}'");
    public int? GetInt32(string key) => Get(key) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
    public bool? GetBoolean(string key) => Get(key) switch { "true" => true, "false" => false, _ => null };
    public IEnumerable<string> GetList(string key) => Get(key)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

public delegate ResourceArgs Transformation(ComponentResource resource, ResourceArgs args);

public record ResourceArgs
{
    public string? Location { get; init; }
    public Dictionary<string, string> Tags { get; init; } = [];
}

public sealed record NetworkArgs : ResourceArgs
{
    public required string Prefix { get; init; }
    public List<string> Zones { get; init; } = [];
}

public class ComponentOptions
{
    public ComponentResource? Parent { get; set; }
    public List<Transformation> Transformations { get; set; } = [];
}

public abstract class ComponentResource
{
    private readonly List<ComponentResource> _children = [];
    private readonly Dictionary<string, object> _outputs = [];
    private readonly List<Transformation> _transformations;

    protected ComponentResource(string type, string name, ResourceArgs args, ComponentOptions? options = null)
    {
        Type = type;
        Name = name;
        Parent = options?.Parent;
        _transformations = options?.Transformations ?? [];
        Parent?._children.Add(this);
        Args = Transformed(args);
    }

    public string Type { get; }
    public string Name { get; }
    public ComponentResource? Parent { get; }
    public ResourceArgs Args { get; }
    public string Urn => $"urn:{(Parent is null ? "" : Parent.Type + "$")}{Type}::{Name}";
    public IEnumerable<ComponentResource> All() => _children.SelectMany(child => child.All()).Prepend(this);
    protected void RegisterOutputs(IDictionary<string, object> outputs)
    {
        foreach (var (key, value) in outputs)
            _outputs.Add(key, value);
    }
    public Output<T> GetOutput<T>(string key) => (Output<T>)_outputs[key];

    private ResourceArgs Transformed(ResourceArgs args)
    {
        for (var owner = this; owner is not null; owner = owner.Parent)
        {
            foreach (var transform in owner._transformations)
                args = transform(this, args);
        }
        return args;
    }
}

public sealed class Stack(string name, ComponentOptions options) : ComponentResource("stack", name, new ResourceArgs(), options);

public sealed class NetworkComponent : ComponentResource
{
    public NetworkComponent(string name, NetworkArgs args, ComponentOptions? options = null) : base("contoso:network", name, args, options)
    {
        VnetName = $"vnet-{name}";
        Subnets = Output.All(args.Zones.Select((zone, at) => new Output<Subnet>(() => new Subnet(zone, $"{args.Prefix}.{at}.0/24"))).ToArray());
        Doors = Subnets.Apply(subnets => subnets[^1].Name);
        RegisterOutputs(new Dictionary<string, object> { ["name"] = VnetName, ["doors"] = Doors });
    }

    public Output<string> VnetName { get; }
    public Output<IReadOnlyList<Subnet>> Subnets { get; }
    public Output<string> Doors { get; }
}

public sealed record PulumiStacks : Topology
{
    private static readonly Config Config = new(new Dictionary<string, string> { ["site"] = "kiel", ["units"] = "2", ["zones"] = "press, paint, ,doors", ["archive"] = "true" });

    private static ResourceArgs Tagged(ComponentResource resource, ResourceArgs args) => args with { Tags = new(args.Tags) { ["component"] = resource.Type, ["site"] = Config.Require("site") } };

    private readonly Stack _stack = new("prod", new() { Transformations = { Tagged, (resource, args) => args.Location is null ? args with { Location = "germanywestcentral" } : args } });
    private readonly NetworkComponent _network;

    public PulumiStacks() => _network = new(Config.Require("site"), new NetworkArgs { Prefix = "10.87", Zones = [.. Config.GetList("zones")], Tags = { ["owner"] = "ot" } }, new() { Parent = _stack });

    public override string Id => "pulumi-stacks";
    public override ResourceGroup ResourceGroup => new(Output.Format($"rg-{Config.Require("site")}-{_stack.Name}").Value, _network.Args.Location == "germanywestcentral" ? Region.GermanyWestCentral : Region.WestEurope);
    public override ValueList<Tag>? Tags => [.. _network.Args.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag(tag.Key, tag.Value))];
    public VirtualNetwork Network => new(_network.VnetName.Value) { AddressSpace = ["10.87.0.0/16"], Subnets = [.. _network.Subnets.Value] };
    public IotHub Hub => new(_network.GetOutput<string>("name").Apply(name => name.Replace("vnet", "iot")).Value)
    {
        Sku = IotHubSku.S1,
        Capacity = Config.GetInt32("units") ?? 1,
        Tags = [new("urns", string.Join(" ", _stack.All().Select(resource => resource.Urn))), new("missing", Config.Get("nothing") ?? "none")],
    };
    public StorageAccount? Archive => Config.GetBoolean("archive") is true ? new("stpulumi") { Containers = [.. Config.GetList("zones")] } : null;
    public PrivateEndpoint Door => new("pe-pulumi", Hub, Network.Subnet(_network.Doors.Value)) { Dns = Dns.PrivateZones };
}
