namespace IotVnetDsl.Planning.Tests.Scale;

/// <summary>The sites that the benchmark writes in Bicep (<c>gen_bicep.py</c>), with every name that stands there.</summary>
public sealed record BicepSites(int Count) : Topology
{
    public override string Id => "bench-sites";

    public override ResourceGroup ResourceGroup => new("rg-bench", IotVnetDsl.Region.WestEurope);

    public PrivateDnsZone Devices => new("privatelink.azure-devices.net");

    public PrivateDnsZone ServiceBus => new("privatelink.servicebus.windows.net");

    public IEnumerable<BicepSite> All => Enumerable.Range(1, Count).Select(number => new BicepSite(number, Devices, ServiceBus));
}

/// <summary>One of them.</summary>
/// <param name="Number">Part of every name, and what sizes are made of.</param>
/// <param name="Devices">Zone of the hubs.</param>
/// <param name="ServiceBus">Zone of their built-in endpoints.</param>
public sealed record BicepSite(int Number, PrivateDnsZone Devices, PrivateDnsZone ServiceBus) : Module
{
    private static readonly string[] Environments = ["prod", "stage", "test"];
    private static readonly int[] Partitions = [4, 8, 16];
    private static readonly int[] Units = [1, 2, 4];

    public override string Name { get; init; } = $"site{Number:0000}";

    public override ValueList<Tag> Tags => [new("site", Key), new("environment", Environments[Number % 3])];

    public VirtualNetwork Network => new($"bench-{Key}")
    {
        AddressSpace = [$"{Block}.0/24"],
        Subnets =
        [
            new("snet-endpoints", $"{Block}.0/27") { PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.Disabled },
            new("snet-workload", $"{Block}.64/26"),
        ],
    };

    public PrivateDnsZoneLink DevicesLink => new($"bench-{Key}", Devices, Network);

    public PrivateDnsZoneLink ServiceBusLink => new($"bench-{Key}", ServiceBus, Network);

    public IotHub Hub => new($"bench-hub{Key}")
    {
        Sku = IotHubSku.S1,
        Capacity = 1 + (Number % 3),
        Identity = Identity.SystemAssigned,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        MinimumTlsVersion = TlsVersion.Tls12,
        DisableLocalAuthentication = false,
        Endpoints =
        [
            new StorageEndpoint("archive", Archive.Container("archive"))
            {
                FileNameFormat = "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}",
                BatchFrequency = TimeSpan.FromMinutes(5),
                MaxChunkSizeInBytes = 100 << 20,
                Encoding = StorageEncoding.Json,
            },
            new EventHubEndpoint("telemetry", Streams.EventHub("telemetry")),
            new ServiceBusQueueEndpoint("alerts", Messages.Queue("alerts")),
        ],
        Routes =
        [
            new("to-archive", RouteSource.DeviceMessages, "archive"),
            new("to-telemetry", RouteSource.DeviceMessages, "telemetry") { Condition = $"$body.kind = \"telemetry\" AND $body.site = \"{Key}\"" },
            new("to-alerts", RouteSource.DeviceMessages, "alerts") { Condition = $"$body.temperature > {60 + (Number % 40)}" },
        ],
        FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
        FileUpload = new(Archive.Container("archive"))
        {
            SasTimeToLive = TimeSpan.FromHours(1),
            Notifications = new() { TimeToLive = TimeSpan.FromHours(1), LockDuration = TimeSpan.FromMinutes(1), MaxDeliveryCount = 10 },
        },
    };

    public PrivateEndpoint Endpoint => new($"bench-pe{Key}", Hub, Network.Subnet("snet-endpoints")) { NetworkInterfaceName = $"bench-nic{Key}" };

    public PrivateDnsZoneGroup Zones => new("default", Endpoint, [Devices, ServiceBus]);

    public StorageAccount Archive => new($"benchst{Key}")
    {
        Sku = StorageSku.StandardZrs,
        Kind = StorageKind.StorageV2,
        Containers = ["archive"],
        Firewall = Firewall.TrustedServicesOnly,
        BlobPublicAccess = false,
        HttpsOnly = true,
        SharedKeyAccess = false,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    public EventHubsNamespace Streams => new($"bench-eh{Key}")
    {
        Sku = EventHubsSku.Standard,
        Capacity = 1 + (Number % 3),
        EventHubs = [new("telemetry") { PartitionCount = Partitions[Number % 3], RetentionDays = 1 + (Number % 7) }],
        Firewall = Firewall.TrustedServicesOnly,
        LocalAuthentication = false,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    public ServiceBusNamespace Messages => new($"bench-sb{Key}")
    {
        Sku = ServiceBusSku.Premium,
        Capacity = Units[Number % 3],
        Queues = [new("alerts") { MaxDeliveryCount = 10, LockDuration = TimeSpan.FromMinutes(1) }],
        Firewall = Firewall.TrustedServicesOnly,
        LocalAuthentication = false,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

    public RoleAssignment HubSendsTelemetry => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);

    public RoleAssignment HubSendsAlerts => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages);

    private string Key => $"{Number:0000}";

    private string Block => $"10.{(Number - 1) / 256}.{(Number - 1) % 256}";
}
