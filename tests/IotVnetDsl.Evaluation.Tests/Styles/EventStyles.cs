using IotVnetDsl;

// A bus of events, weak conventions, delegates in fields of objects.
public sealed record Created(string Kind, string Name);

public sealed class Bus
{
    private readonly Dictionary<Type, List<Delegate>> _handlers = [];
    private readonly Dictionary<string, Action<string>> _byKind = [];
    public event Action<Created>? Made;
    public void On(string kind, Action<string> handler) => _byKind[kind] = _byKind.TryGetValue(kind, out var before) ? before + handler : handler;
    public void Raise(string kind, string name)
    {
        Made?.Invoke(new(kind, name));
        if (_byKind.GetValueOrDefault(kind) is { } handler)
            handler(name);
    }
}

public sealed class Conventions
{
    public Func<string, string>? Rename { get; set; }
    public Action<string>? Log;
    public string Of(string name) => Rename?.Invoke(name) ?? name;
    public void Note(string text) => Log?.Invoke(text);
}

public sealed record EventStyles : Topology
{
    public override string Id => "event-styles";
    public override ResourceGroup ResourceGroup => new("rg-event-styles", Region.WestEurope);

    public StorageAccount Archive
    {
        get
        {
            var bus = new Bus();
            var seen = new List<string>();
            void Remember(Created created) => seen.Add($"{created.Kind}-{created.Name}");
            bus.Made += Remember;
            bus.On("net", name => seen.Add($"1{name}"));
            bus.On("net", name => seen.Add($"2{name}"));
            bus.Raise("net", "a");
            bus.Made -= Remember;
            bus.Raise("net", "b");
            bus.Raise("hub", "c");
            return new("stevents") { Containers = [.. seen] };
        }
    }

    public IotHub Hub
    {
        get
        {
            var count = 0;
            var conventions = new Conventions { Rename = name => name + "-renamed", Log = _ => count++ };
            conventions.Note("x");
            conventions.Log += _ => count += 10;
            conventions.Note("y");
            conventions.Log = null;
            conventions.Note("z");
            return new(conventions.Of("hub")) { Sku = IotHubSku.S1, Capacity = count };
        }
    }
}
