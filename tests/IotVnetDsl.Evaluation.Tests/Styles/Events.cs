using IotVnetDsl;

// Conventions that raise events.
public sealed class Naming
{
    private readonly List<string> _given = [];

    public event Action<string>? Named;

    public event EventHandler<string>? Refused;

    public IReadOnlyList<string> Given => _given;

    public string Of(string kind, string name)
    {
        var made = $"{kind}-{name}";
        if (made.Length > 40)
        {
            Refused?.Invoke(this, made);
            made = made[..40];
        }

        _given.Add(made);
        Named?.Invoke(made);
        return made;
    }
}

public sealed record Events : Topology
{
    public override string Id => "events";
    public override ResourceGroup ResourceGroup => new("rg-events", Region.WestEurope);

    public VirtualNetwork Network
    {
        get
        {
            var naming = new Naming();
            var count = 0;
            naming.Named += _ => count++;
            naming.Of("vnet", "first");
            var name = naming.Of("vnet", "plant");
            return new(name) { AddressSpace = [$"10.{count}.0.0/16"], Subnets = [.. naming.Given.Select((given, index) => new Subnet(given, $"10.{count}.{index}.0/24"))] };
        }
    }

    public IotHub Hub
    {
        get
        {
            var naming = new Naming();
            var refused = new List<string>();
            naming.Refused += (_, name) => refused.Add(name);
            var name = naming.Of("hub", "a-name-that-is-far-longer-than-our-convention-allows");
            return new(name) { Sku = IotHubSku.S1, Capacity = refused.Count + 1 };
        }
    }

    public StorageAccount Archive
    {
        get
        {
            var all = new List<string>();
            Action<string> note = all.Add;
            note += text => all.Add(text + "2");
            note("raw");
            note -= note;
            return new("stevents") { Containers = [.. all] };
        }
    }
}
