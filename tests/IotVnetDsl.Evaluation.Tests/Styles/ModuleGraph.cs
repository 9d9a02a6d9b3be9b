using System.Collections.Immutable;
using System.Text;
using IotVnetDsl;

// Modules that depend on one another: generic factories with static abstract members, sorted by what they need, composed by LINQ; outputs by type; partial classes; file-scoped helpers.
public interface IModule
{
    static virtual string Kind => "module";
    static abstract ImmutableArray<string> Needs { get; }
    void Apply(ModuleContext context);
}

public interface IModule<TSelf, in TInput> : IModule where TSelf : IModule<TSelf, TInput>, new()
{
    TSelf With(TInput input);
}

public sealed class ModuleContext
{
    private readonly Dictionary<Type, object> _outputs = [];
    private readonly StringBuilder _trace = new();
    public IReadOnlyDictionary<string, string> Names => _names;
    private readonly Dictionary<string, string> _names = [];
    public void Publish<T>(T output) where T : notnull => _outputs[typeof(T)] = output;
    public T Require<T>() => _outputs.TryGetValue(typeof(T), out var output) ? (T)output : throw new InvalidOperationException($"no {typeof(T).Name}");
    public T? Find<T>() where T : class => _outputs.GetValueOrDefault(typeof(T)) as T;
    public ModuleContext Name(string key, string value) { _names.Add(key, value); _trace.AppendLine($"{key}={value}"); return this; }
    public string Trace => _trace.ToString().TrimEnd().ReplaceLineEndings("; ");
}

public sealed record NetworkOutput(string Name, ImmutableSortedDictionary<string, string> Subnets);
public sealed record HubOutput(string Name, int Units);

public partial class NetworkModule : IModule<NetworkModule, (int Octet, string[] Subnets)>
{
    private int _octet = 1;
    private ImmutableArray<string> _subnets = [];
    public static ImmutableArray<string> Needs => [];
    static string IModule.Kind => "network";
    public NetworkModule With((int Octet, string[] Subnets) input)
    {
        (_octet, var subnets) = input;
        _subnets = [.. subnets];
        return this;
    }
    public partial void Apply(ModuleContext context);
}

public partial class NetworkModule
{
    public partial void Apply(ModuleContext context)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < _subnets.Length; at++)
            builder[_subnets[at]] = Address(at);
        context.Publish(new NetworkOutput($"vnet-{_octet}", builder.ToImmutable()));
        context.Name("network", $"vnet-{_octet}");
        string Address(int third) => $"10.{_octet}.{third}.0/24";
    }
}

public sealed class HubModule : IModule<HubModule, int>
{
    public int Units { get; set; } = 1;
    public static ImmutableArray<string> Needs { get; } = ["network"];
    static string IModule.Kind => "hub";
    public HubModule With(int input) => new() { Units = input };
    public void Apply(ModuleContext context)
    {
        var network = context.Require<NetworkOutput>();
        context.Publish(new HubOutput($"iot-{network.Name}-{network.Subnets.Keys.First()}", Units));
        context.Name("hub", $"{Units}").Name("by", nameof(HubModule));
    }
}

public sealed class AuditModule : IModule
{
    public static ImmutableArray<string> Needs => ["hub", "network"];
    public void Apply(ModuleContext context) => context.Name("audit", context.Find<HubOutput>() is { Units: > 1 } hub ? hub.Name : context.Find<StringBuilder>()?.ToString() ?? "nothing");
}

public sealed record ModuleEntry(string Kind, ImmutableArray<string> Needs, Action<ModuleContext> Apply)
{
    public static ModuleEntry Of<T>(Func<T, T>? configure = null) where T : IModule, new() => new(T.Kind, T.Needs, context => (configure is null ? new T() : configure(new T())).Apply(context));
    public static ModuleEntry Of<T, TInput>(TInput input) where T : IModule<T, TInput>, new() => Of<T>(module => module.With(input));
}

file static class Sorting
{
    public static IReadOnlyList<ModuleEntry> Sorted(this IEnumerable<ModuleEntry> entries)
    {
        var all = entries.ToDictionary(entry => entry.Kind);
        var (sorted, state) = (new List<ModuleEntry>(), new Dictionary<string, bool>());
        foreach (var kind in all.Keys.OrderBy(kind => kind, StringComparer.Ordinal))
            Visit(kind);
        return sorted;

        void Visit(string kind)
        {
            if (state.TryGetValue(kind, out var done))
            {
                if (!done)
                    throw new InvalidOperationException("circle at " + kind);
                return;
            }
            state[kind] = false;
            foreach (var need in all[kind].Needs)
                Visit(need);
            state[kind] = true;
            sorted.Add(all[kind]);
        }
    }
}

public sealed record ModuleGraph : Topology
{
    private static ModuleContext Run(params IEnumerable<ModuleEntry> entries)
    {
        var context = new ModuleContext();
        foreach (var entry in entries.Sorted())
            entry.Apply(context);
        return context;
    }

    private static readonly ModuleEntry[] Entries = [ModuleEntry.Of<AuditModule>(), ModuleEntry.Of<HubModule, int>(2), ModuleEntry.Of<NetworkModule, (int, string[])>((6, ["doors", "apps"]))];
    private readonly ModuleContext _context = Run(Entries);

    public override string Id => "module-graph";
    public override ResourceGroup ResourceGroup => new("rg-modules", Region.WestEurope);
    public override ValueList<Tag>? Tags => [new("trace", _context.Trace), new("order", string.Join(">", Entries.Sorted().Select(entry => entry.Kind))), .. _context.Names.Select(pair => new Tag(pair.Key, pair.Value))];

    public VirtualNetwork Network => _context.Require<NetworkOutput>() is var output ? new(output.Name) { AddressSpace = ["10.6.0.0/16"], Subnets = [.. output.Subnets.Select(subnet => new Subnet(subnet.Key, subnet.Value))] } : null!;
    public IotHub Hub => _context.Require<HubOutput>() is (var name, var units) ? new(name) { Sku = IotHubSku.S1, Capacity = units } : throw new InvalidOperationException();
    public StorageAccount Archive
    {
        get
        {
            string missing;
            try { missing = Run(ModuleEntry.Of<NetworkModule>()).Require<HubOutput>().Name; }
            catch (InvalidOperationException fault) { missing = fault.Message; }
            return new("stmodules") { Containers = [.. _context.Require<NetworkOutput>().Subnets.Keys], Tags = [new("missing", missing)] };
        }
    }
}
