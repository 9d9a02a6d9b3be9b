using IotVnetDsl;

// A fluent builder whose methods are extension methods over a generic self type, with a copy at each step.
public interface IFluent<TSelf> where TSelf : IFluent<TSelf>
{
    string Name { get; init; }
    IReadOnlyDictionary<string, string> Labels { get; init; }
    TSelf Copy();
}

public record FluentBase<TSelf> where TSelf : FluentBase<TSelf>
{
    public required string Name { get; init; }
    public IReadOnlyList<(string Key, string Value)> Labels { get; private init; } = [];
    public TSelf Label(string key, string value) => (TSelf)(this with { Labels = [.. Labels.Where(label => label.Key != key), (key, value)] });
    public TSelf If(bool condition, Func<TSelf, TSelf> step) => condition ? step((TSelf)this) : (TSelf)this;
    public TSelf ForEach<T>(IEnumerable<T> items, Func<TSelf, T, TSelf> step) => items.Aggregate((TSelf)this, step);
}

public sealed record FluentHub : FluentBase<FluentHub>
{
    public int Units { get; private init; } = 1;
    public IReadOnlyList<string> Groups { get; private init; } = [];
    public FluentHub Scale(int by) => this with { Units = Units * by };
    public FluentHub Read(string by) => this with { Groups = [.. Groups, by] };
    public IotHub Build() => new(Name) { Sku = Units > 2 ? IotHubSku.S2 : IotHubSku.S1, Capacity = Units, ConsumerGroups = [.. Groups], Tags = [.. Labels.Select(label => new Tag(label.Key, label.Value))] };
}

public sealed record FluentStore : FluentBase<FluentStore>
{
    private readonly List<string> _containers = [];
    public FluentStore Container(string name) { _containers.Add(name); return this; }
    public StorageAccount Build() => new(Name) { Containers = [.. _containers], Tags = [.. Labels.Select(label => new Tag(label.Key, label.Value))] };
}

public sealed record SelfTypedBuilders(bool Large = false) : Topology
{
    public static SelfTypedBuilders Small => new();
    public static SelfTypedBuilders Big => new(Large: true);
    public override string Id => "self-typed-builders";
    public override ResourceGroup ResourceGroup => new("rg-self-typed", Region.WestEurope);

    private FluentHub Common => new FluentHub { Name = "hub-base" }.Label("owner", "ops").Read("audit");

    public IotHub Hub => Common.If(Large, hub => hub.Scale(2).Scale(2).Label("owner", "big")).ForEach(["a", "b"], (hub, name) => hub.Read($"group-{name}")).Build();
    public IotHub Other => (Common with { Name = "hub-other" }).Label("kind", nameof(Other).ToLowerInvariant()).Build();
    public StorageAccount Archive => new FluentStore { Name = "stselftyped" }.Container("raw").ForEach(Enumerable.Range(1, 2), (store, number) => store.Container($"part-{number}")).Label("a", "1").Build();
}
