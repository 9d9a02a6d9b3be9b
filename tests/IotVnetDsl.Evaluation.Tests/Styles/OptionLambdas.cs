using IotVnetDsl;

// Options that lambdas change, kept in fields until somebody asks.
public sealed class HubOptions
{
    public int Units { get; set; } = 1;
    public IotHubSku Sku { get; set; } = IotHubSku.S1;
    public List<string> ConsumerGroups { get; } = [];
    public string? Suffix { get; set; }
    public TimeSpan Batch { get; set; } = TimeSpan.FromMinutes(5);
}

public sealed class HubFactory
{
    private readonly Action<HubOptions> _configure;
    private readonly List<Action<HubOptions>> _more = [];

    public HubFactory(Action<HubOptions> configure) => _configure = configure;

    public HubFactory Also(Action<HubOptions> more)
    {
        _more.Add(more);
        return this;
    }

    public HubOptions Build()
    {
        var options = new HubOptions();
        _configure(options);
        foreach (var more in _more)
            more(options);
        return options;
    }

    public IotHub Create(string name)
    {
        var options = Build();
        return new IotHub(name + options.Suffix) { Sku = options.Sku, Capacity = options.Units, ConsumerGroups = [.. options.ConsumerGroups] };
    }
}

public sealed record OptionLambdas(string Stage = "dev") : Topology
{
    private readonly Action<HubOptions> _usual = options =>
    {
        options.Units = 2;
        options.ConsumerGroups.Add("operations");
    };

    private static readonly Action<HubOptions> Large = options => options.Sku = IotHubSku.S3;

    private static readonly HubOptions Shared = Configured(options => { options.Units = 3; options.Suffix = "-shared"; });

    public override string Id => "option-lambdas";
    public override ResourceGroup ResourceGroup => new($"rg-options-{Stage}", Region.WestEurope);

    public IotHub Usual => new HubFactory(_usual).Create($"hub-usual-{Stage}");
    public IotHub Big => new HubFactory(_usual).Also(Large).Also(options => options.Suffix = "-big").Create($"hub-big-{Stage}");
    public IotHub Common => new($"hub-common-{Stage}{Shared.Suffix}") { Sku = Shared.Sku, Capacity = Shared.Units };

    public StorageAccount Archive => Storage("archive", account => account with { Sku = StorageSku.StandardZrs, MinimumTlsVersion = TlsVersion.Tls12 });
    public StorageAccount Backup => Storage("backup");

    private StorageAccount Storage(string name, Func<StorageAccount, StorageAccount>? change = null)
    {
        var account = new StorageAccount($"st{name}{Stage}") { Kind = StorageKind.StorageV2, Containers = [name] };
        return change?.Invoke(account) ?? account;
    }

    private static HubOptions Configured(Action<HubOptions> configure)
    {
        var options = new HubOptions();
        configure(options);
        return options;
    }
}
