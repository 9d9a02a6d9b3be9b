using System.Collections;
using System.Diagnostics.CodeAnalysis;
using IotVnetDsl;

// Specifications, decorators and a middleware pipeline; a tiny rule engine with expressions; builders that are records; indexers and ranges of one's own.
public interface ISpecification<in T> { bool IsSatisfiedBy(T item); string Describe(); }
public sealed class Spec<T>(Func<T, bool> test, string text) : ISpecification<T>
{
    public bool IsSatisfiedBy(T item) => test(item);
    public string Describe() => text;
    public static Spec<T> operator &(Spec<T> left, Spec<T> right) => new(item => left.IsSatisfiedBy(item) && right.IsSatisfiedBy(item), $"({left.Describe()} and {right.Describe()})");
    public static Spec<T> operator |(Spec<T> left, Spec<T> right) => new(item => left.IsSatisfiedBy(item) || right.IsSatisfiedBy(item), $"({left.Describe()} or {right.Describe()})");
    public static Spec<T> operator !(Spec<T> spec) => new(item => !spec.IsSatisfiedBy(item), $"not {spec.Describe()}");
    public static bool operator true(Spec<T> _) => false;
    public static bool operator false(Spec<T> _) => false;
}
public sealed record Machine(string Name, int Port, string Hall, bool Critical = false);
public delegate Machine Next(Machine machine);
public sealed class Pipeline : IEnumerable<Func<Next, Next>>
{
    private readonly Stack<Func<Next, Next>> _steps = new();
    public void Add(Func<Next, Next> step) => _steps.Push(step);
    public void Add(Func<Machine, Machine> map) => Add(next => machine => next(map(machine)));
    public Next Build(Next last) { var next = last; foreach (var step in _steps) next = step(next); return next; }
    public IEnumerator<Func<Next, Next>> GetEnumerator() => _steps.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
public sealed class Hall(string name) : IEnumerable<Machine>
{
    private readonly List<Machine> _machines = [];
    public string Name => name;
    public Machine this[string key] => _machines.FirstOrDefault(machine => machine.Name == key) ?? throw new KeyNotFoundException($"no {key} in {name}");
    public Machine this[Index at] => _machines[at];
    public IReadOnlyList<Machine> this[Range range] => _machines.GetRange(range.GetOffsetAndLength(_machines.Count).Offset, range.GetOffsetAndLength(_machines.Count).Length);
    public void Add(string machine, int port, bool critical = false) => _machines.Add(new(machine, port, name, critical));
    public bool TryFind(Spec<Machine> spec, [NotNullWhen(true)] out Machine? found) => (found = _machines.Find(spec.IsSatisfiedBy)) is not null;
    public IEnumerator<Machine> GetEnumerator() => _machines.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
public record HubSpec(string Name)
{
    private ValueList<Tag> Extra { get; init; } = [];
    public int Size { get; init; } = 1;
    public HubSpec Tagged(string key, object? value) => value is null ? this : this with { Extra = [.. Extra, new(key, value.ToString()!)] };
    public HubSpec Sized(int size) => this with { Size = size };
    public virtual IotHub Build() => new(Name) { Sku = IotHubSku.S1, Capacity = Size, Tags = Extra };
}
public sealed record StrictHubSpec(string Name, int Most) : HubSpec(Name) { public override IotHub Build() => base.Build() with { Capacity = Math.Min(Size, Most) }; }

public sealed record Specifications : Topology
{
    private static readonly Hall North = new("north") { { "press", 8883, true }, { "paint", 443 }, { "mill", 8883 } };
    private static readonly Spec<Machine> Mqtt = new(machine => machine.Port == 8883, "mqtt");
    private static readonly Spec<Machine> Critical = new(machine => machine.Critical, "critical");
    private static readonly List<string> Seen = [];
    private static readonly Next Chain = new Pipeline { machine => machine with { Name = machine.Name.ToUpperInvariant() }, next => machine => machine.Port == 443 ? machine : next(machine with { Port = machine.Port + 1 }), machine => machine with { Name = machine.Name + "!" } }.Build(machine => machine with { Hall = machine.Hall + "x" });

    public override string Id => "specifications";
    public override ResourceGroup ResourceGroup => new("rg-like4", Region.WestEurope);
    public VirtualNetwork Network => new("vnet-like4") { AddressSpace = ["10.0.0.0/16"], Subnets = [.. North.Where((Mqtt & !Critical).IsSatisfiedBy).Concat(North[..2]).DistinctBy(machine => machine.Name).Select((machine, at) => new Subnet(machine.Name, $"10.0.{at}.0/24"))] };
    public IotHub Hub => new StrictHubSpec("hub-like4", 3).Tagged("spec", (Mqtt & !Critical | Critical).Describe()).Tagged("none", null).Sized(9).Tagged("last", North[^1].Name).Tagged("chain", string.Join(" ", North.Select(machine => Chain(machine)).Select(machine => $"{machine.Name}:{machine.Port}:{machine.Hall}"))).Tagged("try", North.TryFind(Critical, out var found) ? found.Name : "-").Tagged("fault", Try(() => North["kiln"].Name)).Tagged("counts", (North.Count(Mqtt.IsSatisfiedBy), North.Sum(machine => machine.Port), North["paint"].Critical)).Build();
    private static string Try(Func<string> run) { try { return run(); } catch (KeyNotFoundException fault) { return fault.Message; } finally { _ = Seen.Count; } }
}
