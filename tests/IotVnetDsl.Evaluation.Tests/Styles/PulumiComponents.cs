using System.Runtime.CompilerServices;
using IotVnetDsl;

// As those write who come from Pulumi: a configuration that is required or has defaults, outputs that are applied, components with arguments and options.
public sealed class Config(string project, IReadOnlyDictionary<string, string> values)
{
    public string Require(string key) => Get(key) ?? throw new InvalidOperationException($"Missing required configuration variable '{project}:{key}'");
    public string? Get(string key) => values.TryGetValue($"{project}:{key}", out var value) ? value : null;
    public int GetInt32(string key, int otherwise = 0) => Get(key) is { } text ? int.Parse(text) : otherwise;
    public bool? GetBoolean(string key) => Get(key) switch { null => null, var text => bool.Parse(text) };
    public T RequireObject<T>(string key, Func<string, T> read) => read(Require(key));
}

public readonly record struct Output<T>(T Value)
{
    public Output<U> Apply<U>(Func<T, U> map) => new(map(Value));
    public static Output<(T, U)> Tuple<U>(Output<T> first, Output<U> second) => new((first.Value, second.Value));
    public static implicit operator Output<T>(T value) => new(value);
}

public static class Output
{
    public static Output<T> Create<T>(T value) => new(value);
    public static Output<string> Format(FormattableString text) => new(FormattableString.Invariant(text));
    public static Output<T[]> All<T>(params Output<T>[] outputs) => new([.. outputs.Select(output => output.Value)]);
}

public abstract class ComponentArgs
{
    public Output<string> Stage { get; set; } = "dev";
}

public sealed class SiteArgs : ComponentArgs
{
    public required Output<string> Name { get; init; }
    public int Octet { get; set; }
    public List<string> Zones { get; } = new();
    public Dictionary<string, string> Tags { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}

public class ComponentOptions
{
    public string? Prefix { get; init; }
    public Func<string, string>? Transform { get; init; }
    public static ComponentOptions Merge(ComponentOptions? first, ComponentOptions? second) => new() { Prefix = second?.Prefix ?? first?.Prefix, Transform = second?.Transform ?? first?.Transform };
}

public abstract class Component
{
    protected Component(string type, string name, ComponentOptions? options)
    {
        Urn = $"urn:{type}::{name}";
        Options = ComponentOptions.Merge(new ComponentOptions { Prefix = "plt", Transform = text => text.ToLowerInvariant() }, options);
    }

    public string Urn { get; }
    protected ComponentOptions Options { get; }
    protected string Named(string kind, string name, [CallerMemberName] string? member = null) => Options.Transform!($"{kind}-{Options.Prefix}-{name}-{member}");
}

public sealed class SiteComponent : Component
{
    public SiteComponent(string name, SiteArgs args, ComponentOptions? options = null) : base("acme:iot:Site", name, options)
    {
        var stage = args.Stage;
        Network = Build(args);
        HubName = Output<string>.Tuple(args.Name, stage).Apply(both => $"hub-{both.Item1}-{both.Item2}");
        Labels = Output.All(args.Zones.Select(zone => Output.Create(zone)).ToArray()).Apply(all => string.Join("+", all));
    }

    public VirtualNetwork Network { get; }
    public Output<string> HubName { get; }
    public Output<string> Labels { get; private set; }

    private VirtualNetwork Build(SiteArgs args) => new(Named("vnet", args.Name.Value))
    {
        AddressSpace = [$"10.{args.Octet}.0.0/16"],
        Subnets = [.. args.Zones.Select((zone, at) => new Subnet(zone, $"10.{args.Octet}.{at}.0/24"))],
        Tags = [.. args.Tags.Select(tag => new Tag(tag.Key, tag.Value))],
    };
}

public sealed record PulumiComponents : Topology
{
    private static readonly Config Config = new("acme", new Dictionary<string, string> { ["acme:site"] = "Berlin", ["acme:octet"] = "42", ["acme:locked"] = "true", ["acme:zones"] = "press,paint" });

    private readonly SiteComponent _site = new("main", new SiteArgs { Name = Config.Require("site"), Octet = Config.GetInt32("octet", 1), Zones = { "core", "edge" }, Tags = { ["Owner"] = "ot", ["owner"] = "it" } });
    private readonly SiteComponent _other;

    public PulumiComponents()
    {
        var args = new SiteArgs { Name = "lab", Stage = Output.Create("test") };
        args.Zones.AddRange(Config.RequireObject("zones", text => text.Split(',')));
        args.Octet = Config.GetInt32("missing", 7);
        args.Tags = new() { ["urn"] = _site.Urn };
        _other = new("lab", args, new() { Prefix = "lab", Transform = static text => text.Replace("Build", "x") });
    }

    public override string Id => "pulumi-components";
    public override ResourceGroup ResourceGroup => new($"rg-{Config.Require("site").ToLowerInvariant()}", Region.GermanyWestCentral);

    public VirtualNetwork Network => _site.Network;
    public VirtualNetwork Lab => _other.Network;
    public IotHub Hub => new(_site.HubName.Value) { Sku = IotHubSku.S1, Capacity = Config.GetInt32("units", 2), DisableLocalAuthentication = Config.GetBoolean("locked"), DisableDeviceSas = Config.GetBoolean("sas") ?? false, Tags = [new("labels", _site.Labels.Value), new("lab", _other.Labels.Apply(text => text.Length).Apply(length => $"{length:00}").Value), new("text", Output.Format($"{Config.Get("site")}/{3}").Value)] };
    public StorageAccount Archive => new(_other.HubName.Apply(name => "st" + name.Replace("-", "")).Value) { Containers = [_other.Urn.Split("::")[^1]] };
}
