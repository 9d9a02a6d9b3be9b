using System.Runtime.CompilerServices;
using IotVnetDsl;

// A small Pulumi-like program: outputs with Apply, components with inputs by object, a context that names by path, dependencies recorded, exports at the end.
public sealed class Output<T>(T value, params IReadOnlyList<string> from)
{
    public T Value => value;
    public IReadOnlyList<string> From => from;
    public Output<TOut> Apply<TOut>(Func<T, TOut> map, [CallerMemberName] string? by = null) => new(map(value), [.. from, .. by is null ? Array.Empty<string>() : [by]]);
    public static implicit operator Output<T>(T value) => new(value);
    public static Output<string> Format(FormattableString text) => new(string.Format(System.Globalization.CultureInfo.InvariantCulture, text.Format, text.GetArguments().Select(argument => argument is Output<string> output ? output.Value : argument).ToArray()));
    public override string ToString() => $"{value}";
}
public static class Output
{
    public static Output<(T1, T2)> All<T1, T2>(Output<T1> first, Output<T2> second) => new((first.Value, second.Value), [.. first.From.Union(second.From)]);
    public static Output<IReadOnlyList<T>> All<T>(IEnumerable<Output<T>> outputs) => outputs.ToList() is var list ? new([.. list.Select(output => output.Value)], [.. list.SelectMany(output => output.From).Distinct()]) : throw new InvalidOperationException();
}
public abstract class Component
{
    private static readonly AsyncLocalLike s_scope = new();
    private sealed class AsyncLocalLike { public string? Value { get; set; } }
    protected Component(string type, string name, Component? parent = null)
    {
        Urn = parent is null ? $"{type}::{name}" : $"{parent.Urn}${type}::{name}";
        parent?._children.Add(this);
        Depth = parent is { } ? parent.Depth + 1 : 0;
    }
    private readonly List<Component> _children = [];
    public string Urn { get; }
    public int Depth { get; }
    public IEnumerable<Component> Descendants => _children.SelectMany(child => child.Descendants.Prepend(child));
    public T Add<T>(Func<Component, T> make) where T : Component => make(this);
}
public sealed class Stack(string name) : Component("stack", name);
public sealed record SubnetArgs { public required string Name { get; init; } public required Output<int> Octet { get; init; } public int Length { get; init; } = 24; }
public sealed class SubnetGroup : Component
{
    public SubnetGroup(string name, IEnumerable<SubnetArgs> args, Component? parent = null) : base("subnets", name, parent)
    {
        Subnets = [.. args.Select(arg => arg.Octet.Apply(octet => new Subnet(arg.Name, $"10.7.{octet}.0/{arg.Length}")))];
        Names = Output.All(Subnets).Apply(all => string.Join(",", all.Select(subnet => subnet.Name)));
    }
    public IReadOnlyList<Output<Subnet>> Subnets { get; }
    public Output<string> Names { get; }
}

public sealed record OutputGraphs : Topology
{
    private readonly Stack _stack = new("plant");
    private readonly SubnetGroup _group;
    private readonly Dictionary<string, Output<string>> _exports = new();
    public OutputGraphs()
    {
        Output<int> first = 16;
        var second = first.Apply(octet => octet * 2);
        _group = _stack.Add(parent => new SubnetGroup("core", [new() { Name = "gw", Octet = 0, Length = 27 }, new() { Name = "edge", Octet = first }, new() { Name = "lab", Octet = second }], parent));
        _stack.Add(parent => new SubnetGroup("none", [], parent));
        _exports["names"] = _group.Names;
        _exports["sum"] = Output.All(first, second).Apply(pair => $"{pair.Item1 + pair.Item2}");
        _exports["from"] = new(string.Join("/", second.Apply(octet => octet + 1).From));
    }
    public override string Id => "output-graphs";
    public override ResourceGroup ResourceGroup => new("rg-like", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-like") { AddressSpace = ["10.7.0.0/16"], Subnets = [.. _group.Subnets.Select(output => output.Value)], Tags = [.. _exports.Select(export => new Tag(export.Key, export.Value.ToString()))] };
    public IotHub Hub => new(Output.All<string, int>("hub", 7).Apply(pair => $"{pair.Item1}-{pair.Item2}").Value) { Sku = IotHubSku.S1, Tags = [new("urns", string.Join(" ", _stack.Descendants.Select(component => component.Urn))), new("depth", $"{_group.Depth}"), new("format", Output<string>.Format($"a-{_group.Names}-b{1}").Value)] };
}
