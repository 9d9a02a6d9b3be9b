using IotVnetDsl;

// As those write who come from enterprise services: a container that modules register factories in, scopes and singletons, decorators, options by name; everything is resolved at the end.
public interface IServices
{
    T Get<T>(string? key = null) where T : class;
}

public sealed class Services : IServices
{
    private readonly Dictionary<(Type Type, string Key), Func<IServices, object>> _factories = [];
    private readonly Dictionary<(Type Type, string Key), object> _singletons = [];
    private readonly Dictionary<Type, List<Func<object, IServices, object>>> _decorators = [];

    public Services Add<T>(Func<IServices, T> factory, string? key = null) where T : class
    {
        _factories[(typeof(T), key ?? "")] = services => factory(services);
        return this;
    }

    public Services Decorate<T>(Func<T, IServices, T> decorator) where T : class
    {
        if (!_decorators.TryGetValue(typeof(T), out var all))
            _decorators.Add(typeof(T), all = []);
        all.Add((inner, services) => decorator((T)inner, services));
        return this;
    }

    public Services AddModule<TModule>() where TModule : IServiceModule, new()
    {
        new TModule().Register(this);
        return this;
    }

    public T Get<T>(string? key = null) where T : class
    {
        var id = (typeof(T), key ?? "");
        if (_singletons.TryGetValue(id, out var made))
            return (T)made;
        if (!_factories.TryGetValue(id, out var factory))
            throw new InvalidOperationException($"no service {typeof(T).Name}");
        var service = factory(this);
        foreach (var decorate in _decorators.GetValueOrDefault(typeof(T)) ?? [])
            service = decorate(service, this);
        _singletons[id] = service;
        return (T)service;
    }
}

public interface IServiceModule
{
    void Register(Services services);
}

public interface INaming
{
    string Of(string kind, string name);
}

public sealed class Naming(string prefix) : INaming
{
    public string Of(string kind, string name) => $"{kind}-{prefix}-{name}";
}

public sealed class ShortNaming(INaming inner) : INaming
{
    public string Of(string kind, string name) => inner.Of(kind, name).Replace("-factory", "");
}

public sealed class Addresses
{
    private readonly Queue<string> _free = new(["10.81.0.0/24", "10.81.1.0/24", "10.81.2.0/24"]);
    public string Take() => _free.Dequeue();
}

public sealed record PlantOptions(string Site, int Units)
{
    public IReadOnlyList<string> Lines { get; init; } = [];
}

public sealed class CoreModule : IServiceModule
{
    public void Register(Services services) => services
        .Add(_ => new PlantOptions("emden", 2) { Lines = ["press", "paint"] })
        .Add<INaming>(provider => new Naming(provider.Get<PlantOptions>().Site + "-factory"))
        .Decorate<INaming>((inner, _) => new ShortNaming(inner))
        .Add(_ => new Addresses());
}

public sealed class NetworkServices : IServiceModule
{
    public void Register(Services services) => services
        .Add(provider => new SubnetPlan([.. provider.Get<PlantOptions>().Lines.Append("doors").Select(line => new Subnet(line, provider.Get<Addresses>().Take()))]));
}

public sealed record SubnetPlan(Subnet[] All);

public sealed record ServiceRegistrations : Topology
{
    private readonly PlantOptions _options;
    private readonly INaming _naming;
    private readonly SubnetPlan _plan;

    public ServiceRegistrations()
    {
        var services = new Services().AddModule<CoreModule>().AddModule<NetworkServices>();
        _options = services.Get<PlantOptions>();
        _naming = services.Get<INaming>();
        _plan = services.Get<SubnetPlan>();
    }

    public override string Id => "service-registrations";
    public override ResourceGroup ResourceGroup => new(_naming.Of("rg", "plant"), Region.GermanyWestCentral);
    public VirtualNetwork Network => new(_naming.Of("vnet", "plant")) { AddressSpace = ["10.81.0.0/16"], Subnets = [.. _plan.All] };
    public IotHub Hub => new(_naming.Of("iot", "hub")) { Sku = IotHubSku.S1, Capacity = _options.Units, ConsumerGroups = [.. _options.Lines.Select(line => new ConsumerGroup(line))] };
    public PrivateEndpoint Door => new(_naming.Of("pe", "hub"), Hub, Network.Subnet("doors")) { Dns = Dns.PrivateZones };
    public StorageAccount Archive => new("stservices") { Containers = [.. _options.Lines] };
}
