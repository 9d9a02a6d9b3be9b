namespace IotVnetDsl.Planning.Tests.Scale;

/// <summary>
/// As many plants as one likes, each with what the sample has: the network, the hub behind a private endpoint, what it writes to behind
/// firewalls, the roles for that, and who uses it. They share the zones.
/// </summary>
public sealed record Sites(int Count) : Topology
{
    public override string Id => "sites";

    public override ResourceGroup ResourceGroup => new("rg-sites", IotVnetDsl.Region.WestEurope);

    public IEnumerable<Site> All => Enumerable.Range(1, Count).Select(number => new Site(number, IsChanged));

    /// <summary>At every site something of each kind is to be as it was not: a size, a door, a route, a role.</summary>
    internal bool IsChanged { get; init; }
}

/// <summary>One of them.</summary>
/// <param name="Number">Part of every name and address.</param>
/// <param name="IsChanged">See <see cref="Sites.IsChanged"/>.</param>
public sealed record Site(int Number, bool IsChanged) : Module
{
    public override string Name { get; init; } = $"site{Number:0000}";

    public override ValueList<Tag> Tags => [new("site", $"{Number:0000}"), new("stage", Number % 2 == 0 ? "prod" : "dev")];

    public VirtualNetwork Network => new($"vnet-{Number:0000}")
    {
        AddressSpace = [$"{Block}.0/24"],
        Subnets = [new("endpoints", $"{Block}.0/27"), new("workload", $"{Block}.64/26") { ServiceEndpoints = [ServiceEndpoint.EventHub, ServiceEndpoint.ServiceBus] }],
    };

    public IotHub Hub => new($"hub-{Number:0000}")
    {
        Sku = IotHubSku.S1,
        Capacity = 1 + (Number % 3) + (IsChanged ? 1 : 0),
        MinimumTlsVersion = TlsVersion.Tls12,
        Identity = Identity.SystemAssigned,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Endpoints =
        [
            new StorageEndpoint("archive", Archive.Container("archive")) { Encoding = StorageEncoding.Json, BatchFrequency = TimeSpan.FromSeconds(300) },
            new EventHubEndpoint("telemetry", Streams.EventHub("telemetry")),
            new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")),
        ],
        Routes =
        [
            new("to-archive", RouteSource.DeviceMessages, "archive"),
            new("to-telemetry", RouteSource.DeviceMessages, "telemetry") { Condition = $"site = '{Number}'" },
            new("to-alarms", RouteSource.DeviceMessages, "alarms") { Condition = $"temperature > {60 + (Number % 40)}" },
        ],
        FallbackRoute = IsChanged ? null : FallbackRoute.ToBuiltInEndpoint,
        FileUpload = new(Archive.Container("archive")) { SasTimeToLive = TimeSpan.FromHours(1) },
    };

    public PrivateEndpoint HubEndpoint => new($"pe-hub-{Number:0000}", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

    public StorageAccount Archive => new($"sites{Number:0000}")
    {
        Sku = StorageSku.StandardZrs,
        Kind = StorageKind.StorageV2,
        Containers = ["archive"],
        Firewall = Firewall.TrustedServicesOnly with { IpRules = IsChanged ? ["203.0.113.0/24"] : [] },
        SharedKeyAccess = IsChanged,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    public PrivateEndpoint ArchiveEndpoint => new($"pe-archive-{Number:0000}", Archive, Network.Subnet("endpoints"))
    {
        SubResource = SubResource.Blob,
        Dns = Dns.PrivateZones,
    };

    public EventHubsNamespace Streams => new($"streams-{Number:0000}")
    {
        Sku = EventHubsSku.Standard,
        Capacity = 1,
        EventHubs = [new("telemetry") { PartitionCount = 4, RetentionDays = 1 + (Number % 7) }],
        Firewall = Firewall.TrustedServicesOnly with { SubnetRules = [Network.Subnet("workload")] },
        LocalAuthentication = false,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    public ServiceBusNamespace Messages => new($"messages-{Number:0000}")
    {
        Sku = ServiceBusSku.Premium,
        Capacity = 1,
        Queues = [new("alarms") { MaxDeliveryCount = 10, LockDuration = TimeSpan.FromMinutes(1) }],
        Firewall = Firewall.TrustedServicesOnly with { SubnetRules = [Network.Subnet("workload")] },
        LocalAuthentication = false,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

    public RoleAssignment HubSendsTelemetry => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);

    public RoleAssignment HubSendsAlarms => IsChanged
        ? new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Queue("alarms"))
        : new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages);

    public Client Lines => new(Location.InSubnet(Network.Subnet("workload"))) { Uses = [Hub] };

    private string Block => $"10.{(Number - 1) / 256}.{(Number - 1) % 256}";
}
