using IotVnetDsl;

// Makers by type and by enum: dictionaries of functions, generic methods with constraints, type tests, delegates of one's own, services that are resolved.
public delegate TOut Maker<in TIn, out TOut>(TIn options, int index);
public enum Kind { Hub, Archive, Network }
public interface IOptions<TSelf> where TSelf : IOptions<TSelf> { static abstract string Abbreviation { get; } string Name { get; } string FullName => $"{TSelf.Abbreviation}-{Name}"; }
public record HubOptions(string Name, int Units = 1) : IOptions<HubOptions> { public static string Abbreviation => "iot"; }
public record ArchiveOptions(string Name) : IOptions<ArchiveOptions> { static string IOptions<ArchiveOptions>.Abbreviation => "st"; public string FullName => $"st{Name}"; }

public sealed class Services
{
    private readonly Dictionary<Type, Func<Services, object>> _makers = [];
    private readonly Dictionary<Type, object> _made = [];
    public Services Add<T>(Func<Services, T> make) where T : class { _makers[typeof(T)] = services => make(services); return this; }
    public Services AddInstance<T>(T instance) where T : class { _made[typeof(T)] = instance; return this; }
    public T Get<T>() where T : class
    {
        if (_made.TryGetValue(typeof(T), out var made))
            return (T)made;
        if (!_makers.TryGetValue(typeof(T), out var make))
            throw new InvalidOperationException($"No {typeof(T).Name} is registered.");
        return (T)(_made[typeof(T)] = make(this));
    }
    public T? Find<T>() where T : class { try { return Get<T>(); } catch (InvalidOperationException) { return null; } }
    public int Count => _made.Count;
}

public sealed class Clock { public string Now { get; init; } = "2026"; }
public sealed class Namer(Clock clock, string prefix) { public string Of(string name) => $"{prefix}-{name}-{clock.Now}"; }

public sealed record TypeRegistries : Topology
{
    private static readonly Dictionary<Kind, Maker<string, string>> Names = new()
    {
        [Kind.Hub] = (name, index) => $"iot-{name}-{index:00}",
        [Kind.Archive] = static (name, index) => $"st{name}{index}",
        [Kind.Network] = Plain,
    };
    private static string Plain(string name, int index) => $"vnet-{name}";
    private static readonly Maker<object, string> Any = (value, index) => $"{index}{value}";

    private static string NameOf<T>(T options) where T : IOptions<T> => options.FullName;
    private static T Default<T>() where T : struct, Enum => Enum.GetValues<T>()[^1];
    private static T Make<T>() where T : class, new() => new T();
    private static string Describe(object? value) => value switch
    {
        null => "nothing",
        int and > 100 => "large",
        int number => $"int{number}",
        string { Length: 0 } => "empty",
        string text when text.StartsWith('#') => "comment",
        IEnumerable<string> texts => $"texts{texts.Count()}",
        Kind.Hub or Kind.Archive => "resource",
        Kind kind => kind.ToString(),
        (int x, string y) => $"{x}{y}",
        HubOptions { Units: > 1, Name: ['b', ..] name } => $"big {name}",
        HubOptions(var name, _) => name,
        Type type => type.Name,
        _ => value.GetType().Name,
    };

    private static Services Configured() => new Services().Add(services => new Namer(services.Get<Clock>(), "acme")).Add(_ => new Clock { Now = "27" }).AddInstance(new HubOptions("registered", 3));

    public override string Id => "type-registries";
    public override ResourceGroup ResourceGroup => new("rg-registries", Region.WestEurope);

    public IotHub Hub
    {
        get
        {
            var services = Configured();
            var namer = services.Get<Namer>();
            var same = ReferenceEquals(services.Get<Namer>(), namer);
            Maker<string, object> wide = (text, index) => text + index;
            var options = services.Get<HubOptions>();
            return new(NameOf(options with { Name = namer.Of("hub") }))
            {
                Sku = IotHubSku.S1,
                Capacity = options.Units,
                Tags =
                [
                    new("same", $"{same}{services.Count}{services.Find<string>() is null}"), new("names", string.Join(" ", Enum.GetValues<Kind>().Select((kind, at) => Names[kind]("x", at)))), new("wide", $"{wide("t", 4)}{Any(Kind.Archive, 2)}"), new("last", $"{Default<Kind>()}{Enum.GetNames<Kind>().Length}"), new("made", Make<Clock>().Now),
                    new("what", string.Join(",", new object?[] { null, 101, 5, "", "#x", new[] { "a", "b" }, Kind.Archive, Kind.Network, (1, "t"), new HubOptions("berlin", 4), new HubOptions("lyon"), typeof(Clock), 4.5m, new ArchiveOptions("z") }.Select(Describe))),
                    new("types", $"{typeof(IotHub).Name}{nameof(Kind.Hub)}{typeof(Kind).IsEnum}{options is IOptions<HubOptions>}{options.GetType() == typeof(HubOptions)}"),
                ],
            };
        }
    }
    public StorageAccount Archive => new(NameOf(new ArchiveOptions("registries"))) { Containers = [.. Names.Keys.Select(kind => $"{kind}".ToLowerInvariant()).Where(name => name is { Length: > 2 and < 8 })] };
}
