namespace IotVnetDsl.Planning.Tests.Reach.Cases;

/// <summary>Doors of each kind, and who stands before them: two on the internet, one who comes by IPv6, a subnet with service endpoints and one without.</summary>
internal static class DoorCases
{
    private static readonly IpFilterRule Office = new("office", IpFilterAction.Accept, "203.0.113.0/24"), Rest = new("rest", IpFilterAction.Reject, "0.0.0.0/0");

    private static readonly HubNetworkRuleSet Denies = new() { DefaultAction = FirewallAction.Deny, ApplyToBuiltInEndpoint = true };

    private static readonly Firewall Closed = new() { DefaultAction = FirewallAction.Deny, TrustedServices = false };

    private const string Tenant = "00000000-0000-0000-0000-0000000000aa", OtherTenant = "00000000-0000-0000-0000-0000000000bb";

    public static IEnumerable<(string Name, Topology Topology)> All() =>
    [
        ("filter: one address, then its range refused", Hub(hub => hub with { IpFilterRules = [Office with { Mask = "203.0.113.7" }, Rest with { Mask = "203.0.0.0/16" }] })),
        ("filter: a range refused, then one address of it", Hub(hub => hub with { IpFilterRules = [Rest with { Mask = "203.0.0.0/16" }, Office] })),
        ("filter: both halves refused", Hub(hub => hub with { IpFilterRules = [Rest with { Mask = "0.0.0.0/1" }, new("high", IpFilterAction.Reject, "128.0.0.0/1")] })),
        ("filter: everybody accepted before the rest is refused", Hub(hub => hub with { IpFilterRules = [new("all", IpFilterAction.Accept, "0.0.0.0/0"), Rest] })),
        ("filter: behind public access that is off", Hub(hub => hub with { PublicNetworkAccess = PublicNetworkAccess.Disabled, IpFilterRules = [Office] })),
        ("filter beside a rule set", Hub(hub => hub with { IpFilterRules = [Rest], NetworkRuleSet = Denies with { IpRules = [new("office", "203.0.113.0/24")] } })),
        ("filter: both halves accepted, then everybody refused", Hub(hub => hub with { IpFilterRules = [new("low", IpFilterAction.Accept, "0.0.0.0/1"), new("high", IpFilterAction.Accept, "128.0.0.0/1"), Rest] })),
        ("filter: one range accepted, then refused", Hub(hub => hub with { IpFilterRules = [Office, Office with { Name = "office-not", Action = IpFilterAction.Reject }] })),
        ("filter: one range refused, then accepted", Hub(hub => hub with { IpFilterRules = [Office with { Name = "office-not", Action = IpFilterAction.Reject }, Office, Rest] })),
        ("filter: everybody but half of the office refused, by pieces", Hub(hub => hub with { IpFilterRules = [Office with { Mask = "203.0.113.0/29" }, Rest with { Mask = "0.0.0.0/2" }, new("second", IpFilterAction.Reject, "64.0.0.0/2"), new("high", IpFilterAction.Reject, "128.0.0.0/1")] })),
        ("rules: behind public access that is off, not the built-in endpoint", Hub(hub => hub with { PublicNetworkAccess = PublicNetworkAccess.Disabled, NetworkRuleSet = Denies with { ApplyToBuiltInEndpoint = false, IpRules = [new("office", "203.0.113.0/24")] } })),
        ("rules: denies, nothing said of the built-in endpoint", Hub(hub => hub with { NetworkRuleSet = new() { DefaultAction = FirewallAction.Deny, IpRules = [new("office", "203.0.113.0/24")] } })),
        ("rules: denies, in four quarters", Hub(hub => hub with { NetworkRuleSet = Denies with { IpRules = [new("a", "0.0.0.0/2"), new("b", "64.0.0.0/2"), new("c", "128.0.0.0/2"), new("d", "192.0.0.0/2")] } })),
        ("rules: denies, all but the office by pieces", Hub(hub => hub with { NetworkRuleSet = Denies with { IpRules = [new("a", "0.0.0.0/1"), new("b", "128.0.0.0/2"), new("c", "224.0.0.0/3"), new("d", "192.0.0.0/5")] } })),
        ("rules: denies, a block of IPv6", Hub(hub => hub with { NetworkRuleSet = Denies with { IpRules = [new("modern", "2001:db8::/32")] } })),
        ("rules: denies, none", Hub(hub => hub with { NetworkRuleSet = Denies })),
        ("rules: denies, none, not the built-in endpoint", Hub(hub => hub with { NetworkRuleSet = Denies with { ApplyToBuiltInEndpoint = false } })),
        ("rules: denies, in two halves", Hub(hub => hub with { NetworkRuleSet = Denies with { IpRules = [new("low", "0.0.0.0/1"), new("high", "128.0.0.0/1")] } })),
        ("rules: denies, one half", Hub(hub => hub with { NetworkRuleSet = Denies with { IpRules = [new("high", "128.0.0.0/1")] } })),
        ("rules: denies, private addresses", Hub(hub => hub with { NetworkRuleSet = Denies with { IpRules = [new("plant", "10.0.0.0/8")] } })),
        ("rules: allows, with a rule", Hub(hub => hub with { NetworkRuleSet = new() { DefaultAction = FirewallAction.Allow, IpRules = [new("office", "203.0.113.7")] } })),
        ("rules: says nothing of others", Hub(hub => hub with { NetworkRuleSet = new() { IpRules = [new("office", "203.0.113.7")] } })),

        ("account: trusted services and a subnet", Account(closed => Firewall.TrustedServicesOnly, isSubnet: true)),
        ("account: addresses and a subnet", Account(closed => closed with { IpRules = ["203.0.113.0/24"] }, isSubnet: true)),
        ("account: a subnet alone", Account(closed => closed, isSubnet: true)),
        ("account: nobody", Account(closed => closed, isSubnet: false)),
        ("account: allows, with rules", Account(closed => closed with { DefaultAction = FirewallAction.Allow, IpRules = ["203.0.113.7"] }, isSubnet: false)),
        ("account: a firewall that says only who passes", Account(_ => new() { IpRules = ["203.0.113.7"] }, isSubnet: false)),
        ("account: trusted services, nothing said of others", Account(_ => new() { TrustedServices = true }, isSubnet: false)),
        ("account: public access off, with addresses and a subnet", Account(closed => closed with { IpRules = ["203.0.113.0/24"] }, isSubnet: true, made => made with { PublicNetworkAccess = PublicNetworkAccess.Disabled })),
        ("account: public access off, trusted services", Account(_ => Firewall.TrustedServicesOnly, isSubnet: false, made => made with { PublicNetworkAccess = PublicNetworkAccess.Disabled })),
        ("account: an instance", Account(closed => closed, isSubnet: false, made => made with { ResourceInstances = [new(new IotHub("case-hub"))] })),
        ("account: public access off, an instance", Account(closed => closed, isSubnet: false, made => made with { PublicNetworkAccess = PublicNetworkAccess.Disabled, ResourceInstances = [new(new IotHub("case-hub"))] })),
        ("account: an instance, its tenant stated", Account(closed => closed, isSubnet: false, made => made with { ResourceInstances = [new(new IotHub("case-hub")) { Tenant = Tenant }] })),
        ("account: an instance of the tenant", Account(closed => closed, isSubnet: false, made => made with { ResourceInstances = [new(new IotHub("case-hub")) { Tenant = Tenant.ToUpperInvariant() }] }) with { Tenant = Tenant }),
        ("account: an instance of another tenant", Account(closed => closed, isSubnet: false, made => made with { ResourceInstances = [new(new IotHub("case-hub")) { Tenant = OtherTenant }] }) with { Tenant = Tenant }),
        ("account: an instance of another tenant, and trusted services", Account(closed => closed with { TrustedServices = true }, isSubnet: false, made => made with { ResourceInstances = [new(new IotHub("case-hub")) { Tenant = OtherTenant }] }) with { Tenant = Tenant }),
        ("account: both halves", Account(closed => closed with { IpRules = ["0.0.0.0/1", "128.0.0.0/1"] }, isSubnet: false)),
        ("account: a subnet without a service endpoint, that is ignored", Account(closed => closed, isSubnet: false, made => made with { Firewall = Closed with { SubnetRules = [new(new VirtualNetwork("net").Subnet("other")) { IgnoreMissingServiceEndpoint = true }] } })),

        ("event hubs, Standard: a block of IPv6", Streams(EventHubsSku.Standard, Closed with { IpRules = ["2001:db8::/32"] })),
        ("event hubs, Standard: IPv4 alone", Streams(EventHubsSku.Standard, Closed with { IpRules = ["203.0.113.7"] })),
        ("event hubs, Standard: a subnet", Streams(EventHubsSku.Standard, Closed, isSubnet: true)),
        ("event hubs, Standard: trusted services, no rule", Streams(EventHubsSku.Standard, Firewall.TrustedServicesOnly)),
        ("event hubs, Premium: trusted services and a subnet", Streams(EventHubsSku.Premium, Firewall.TrustedServicesOnly, isSubnet: true)),
        ("event hubs, Basic", Streams(EventHubsSku.Basic, null)),
        ("event hubs, Standard: public access off", Streams(EventHubsSku.Standard, Firewall.TrustedServicesOnly, PublicNetworkAccess.Disabled)),

        ("service bus, Basic", Messages(ServiceBusSku.Basic, null)),
        ("service bus, Standard: denies without a rule", Messages(ServiceBusSku.Standard, new() { DefaultAction = FirewallAction.Deny })),
        ("service bus, Standard: an address", Messages(ServiceBusSku.Standard, new() { DefaultAction = FirewallAction.Deny, IpRules = ["203.0.113.0/24"] })),
        ("service bus, Premium: a subnet", Messages(ServiceBusSku.Premium, Closed, isSubnet: true)),
        ("service bus, Premium: trusted services, no rule", Messages(ServiceBusSku.Premium, Firewall.TrustedServicesOnly)),
        ("service bus, Premium: public access off", Messages(ServiceBusSku.Premium, Firewall.TrustedServicesOnly, PublicNetworkAccess.Disabled)),
        ("service bus, Standard: a subnet", Messages(ServiceBusSku.Standard, Closed, isSubnet: true)),
        ("service bus, Premium: denies, nobody and no rule", Messages(ServiceBusSku.Premium, Closed)),
        ("service bus, Basic: denies, an address", Messages(ServiceBusSku.Basic, Closed with { IpRules = ["203.0.113.7"] })),
        ("service bus, Standard: public access off", Messages(ServiceBusSku.Standard, null, PublicNetworkAccess.Disabled)),
        ("event hubs, Basic: denies, an address", Streams(EventHubsSku.Basic, Closed with { IpRules = ["203.0.113.7"] })),
        ("event hubs, Standard: all of IPv6 in halves, an address", Streams(EventHubsSku.Standard, Closed with { IpRules = ["::/1", "8000::/1", "203.0.113.7"] })),
        ("event hubs, Standard: trusted services, nothing said of others", Streams(EventHubsSku.Standard, new() { TrustedServices = true })),
        ("event hubs, Standard: everybody written as two", Streams(EventHubsSku.Standard, Closed with { IpRules = ["0.0.0.0/1", "128.0.0.0/1"] })),
        ("database: open", Store(null)),
        ("database: data centers", Store(["0.0.0.0"])),
        ("database: everybody written as two", Store(["0.0.0.0/1", "128.0.0.0/1"])),
        ("database: everybody written as two, and data centers", Store(["0.0.0.0/1", "128.0.0.0/1", "0.0.0.0"])),
        ("database: the lower half", Store(["0.0.0.0/1"])),
        ("database: an address", Store(["203.0.113.7"])),
        ("database: an address and a subnet", Store(["203.0.113.7"], isSubnet: true)),
        ("database: data centers, public access off", Store(["0.0.0.0"], PublicNetworkAccess.Disabled)),
        ("event hubs, Standard: public access off, rules kept", Streams(EventHubsSku.Standard, Closed with { IpRules = ["203.0.113.7"] }, PublicNetworkAccess.Disabled, isSubnet: true)),
    ];

    private static OneHub Hub(Func<IotHub, IotHub> made) => new(made);

    private static OneTarget Account(Func<Firewall, Firewall> rules, bool isSubnet, Func<StorageAccount, StorageAccount>? made = null) => new(subnet =>
    {
        var account = new StorageAccount("casearchive") { Containers = ["data"], Firewall = rules(Closed) with { SubnetRules = isSubnet ? [subnet] : null } };
        return made is null ? account : made(account);
    });

    private static OneTarget Streams(EventHubsSku tier, Firewall? rules, PublicNetworkAccess? access = null, bool isSubnet = false) => new(subnet => new EventHubsNamespace("case-streams")
    {
        Sku = tier,
        EventHubs = ["data"],
        Firewall = rules is null ? null : rules with { SubnetRules = isSubnet ? [subnet] : null },
        PublicNetworkAccess = access,
    });

    private static OneTarget Store(string[]? addresses, PublicNetworkAccess? access = null, bool isSubnet = false) => new(subnet => new CosmosAccount("case-store")
    {
        Databases = [new("data") { Containers = [new("items", "/id")] }],
        IpRules = addresses is null ? null : [.. addresses.Select(address => (AddressPrefix)address!)],
        SubnetRules = isSubnet ? [subnet] : null,
        PublicNetworkAccess = access,
    });

    private static OneTarget Messages(ServiceBusSku tier, Firewall? rules, PublicNetworkAccess? access = null, bool isSubnet = false) => new(subnet => new ServiceBusNamespace("case-messages")
    {
        Sku = tier,
        Queues = ["data"],
        Firewall = rules is null ? null : rules with { SubnetRules = isSubnet ? [subnet] : null },
        PublicNetworkAccess = access,
    });
}

/// <summary>A hub with its door, and two before it; one of them reads as well.</summary>
public sealed record OneHub : Case
{
    private readonly Func<IotHub, IotHub> _made;

    public OneHub(Func<IotHub, IotHub> made) => _made = made;

    public IotHub Hub => _made(new("case-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Enabled });

    public Client Office => new(Location.OnInternet("203.0.113.7")) { Uses = [Hub] };

    public Client Partner => new(Location.OnInternet("198.51.100.7")) { Uses = [Hub], Reads = [Hub] };
}

/// <summary>An account or a namespace with its door, a hub that writes there, and those before it.</summary>
public sealed record OneTarget : Case
{
    private readonly Func<SubnetReference, RegionalResource> _made;

    public OneTarget(Func<SubnetReference, RegionalResource> made) => _made = made;

    /// <summary>What a vault says is the tenant; null for no vault.</summary>
    public string? Tenant { get; init; }

    public KeyVault? Vault => Tenant is { } tenant ? new("case-vault", tenant) : null;

    public VirtualNetwork Net => new("net")
    {
        AddressSpace = ["10.1.0.0/16"],
        Subnets = [new("seen", "10.1.1.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage, ServiceEndpoint.EventHub, ServiceEndpoint.ServiceBus, ServiceEndpoint.CosmosDb] }, new("other", "10.1.2.0/24")],
    };

    public StorageAccount? Archive => Made as StorageAccount;

    public EventHubsNamespace? Streams => Made as EventHubsNamespace;

    public ServiceBusNamespace? Messages => Made as ServiceBusNamespace;

    public CosmosAccount? Store => Made as CosmosAccount;

    public IotHub Hub => new("case-hub")
    {
        Sku = IotHubSku.S1,
        PublicNetworkAccess = PublicNetworkAccess.Enabled,
        Identity = Identity.SystemAssigned,
        Endpoints =
        [
            Archive is { } archive ? new StorageEndpoint("data", archive.Container("data"))
            : Store is { } store ? new CosmosEndpoint("data", store.Database("data"), "items")
            : Streams is { } streams ? new EventHubEndpoint("data", streams.EventHub("data"))
            : new ServiceBusQueueEndpoint("data", Messages!.Queue("data")),
        ],
        Routes = [new("all", RouteSource.DeviceMessages, "data")],
        FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
    };

    public RoleAssignment Writes => new(
        Hub.SystemIdentity,
        Made is StorageAccount ? Role.StorageBlobDataContributor : Made is CosmosAccount ? Role.CosmosDbBuiltInDataContributor : Made is EventHubsNamespace ? Role.AzureEventHubsDataSender : Role.AzureServiceBusDataSender,
        Target);

    public Client Office => new(Location.OnInternet("203.0.113.7")) { Uses = [Target] };

    public Client Partner => new(Location.OnInternet("198.51.100.0/31")) { Uses = [Target] };

    public Client Modern => new(Location.OnInternet("2001:db8::7")) { Uses = [Target] };

    public Client Seen => new(Location.InSubnet(Net.Subnet("seen"))) { Uses = [Target] };

    public Client Other => new(Location.InSubnet(Net.Subnet("other"))) { Uses = [Target] };

    private RegionalResource Made => _made(new VirtualNetwork("net").Subnet("seen"));

    private ResourceReference Target => Made switch
    {
        StorageAccount archive => archive,
        EventHubsNamespace streams => streams,
        CosmosAccount store => store,
        _ => (ServiceBusNamespace)Made,
    };
}
