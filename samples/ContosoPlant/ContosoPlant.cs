using IotVnetDsl;

namespace Contoso;

/// <summary>
/// Bottling plant. Devices arrive over ExpressRoute and reach the hub and the upload account by private endpoints; the plant's DNS
/// servers forward the names to Azure. The hub reaches its targets behind their firewalls as a trusted service, by its identity.
/// </summary>
/// <param name="Stage">Part of every name, so that the stages live side by side.</param>
/// <param name="Block">Second number of the stage's addresses: all stages are joined to one plant and must not overlap.</param>
public sealed record ContosoPlant(string Stage, int Block) : Topology
{
    [DefaultVariant]
    public static ContosoPlant Development => new("dev", 22);
    public static ContosoPlant Staging => new("stg", 21);
    public static ContosoPlant Production => new("prod", 20);

    public override string Id => "contoso-plant";
    public override ResourceGroup ResourceGroup => new($"rg-contoso-plant-{Stage}", Region.EastUS);
    public override ValueList<Tag> Tags => [new("workload", "bottling"), new("stage", Stage)];

    public VirtualNetwork Plant => new($"vnet-plant-{Stage}")
    {
        AddressSpace = [$"10.{Block}.0.0/16"],
        Subnets =
        [
            new("endpoints", $"10.{Block}.1.0/24"),
            new("services", $"10.{Block}.2.0/24") { ServiceEndpoints = [ServiceEndpoint.EventHub, ServiceEndpoint.ServiceBus] },
            new("names", $"10.{Block}.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" },
            // The network team puts its ExpressRoute gateway here, which joins all plants.
            new("GatewaySubnet", $"10.{Block}.255.0/27"),
        ],
    };

    // Where the plant's DNS servers forward to; fixed, since it stands in their configuration.
    public DnsResolver Names => new($"dnspr-plant-{Stage}", Plant)
    {
        InboundEndpoints = [new("plant", Plant.Subnet("names")) { PrivateIpAddress = $"10.{Block}.3.4" }],
    };

    public IotHub Hub => new($"contoso-plant-{Stage}")
    {
        Sku = Stage switch { "prod" => IotHubSku.S2, _ => IotHubSku.S1 },
        Capacity = Stage == "prod" ? 2 : 1,
        MinimumTlsVersion = TlsVersion.Tls12,
        Identity = Identity.SystemAssigned,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        BuiltInEndpoint = new() { RetentionDays = 7, PartitionCount = 4 },
        ConsumerGroups = ["operations"],
        Endpoints =
        [
            new StorageEndpoint("archive", Archive.Container("telemetry"))
            {
                Encoding = StorageEncoding.Avro,
                FileNameFormat = "{iothub}/{YYYY}/{MM}/{DD}/{HH}/{mm}/{partition}",
                BatchFrequency = TimeSpan.FromSeconds(120),
                MaxChunkSizeInBytes = 104_857_600,
            },
            new EventHubEndpoint("dashboards", Streams.EventHub("telemetry")),
            new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")),
            new ServiceBusTopicEndpoint("changes", Messages.Topic("changes")),
        ],
        Routes =
        [
            new("telemetry-to-archive", RouteSource.DeviceMessages, "archive") { Condition = "kind = 'telemetry'" },
            new("telemetry-to-dashboards", RouteSource.DeviceMessages, "dashboards") { Condition = "kind = 'telemetry'" },
            new("alarms", RouteSource.DeviceMessages, "alarms") { Condition = "kind = 'alarm'" },
            new("twin-changes", RouteSource.TwinChangeEvents, "changes"),
        ],
        // Whatever is neither telemetry nor alarm waits for the operators at the built-in endpoint.
        FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
        Enrichments = [new("hub", "$iothubname", ["archive", "dashboards"]), new("line", "$twin.tags.line", ["alarms"])],
        FileUpload = new(Archive.Container("uploads"))
        {
            SasTimeToLive = TimeSpan.FromHours(1),
            Notifications = new() { TimeToLive = TimeSpan.FromHours(24), LockDuration = TimeSpan.FromMinutes(1), MaxDeliveryCount = 10 },
        },
        BulkJobs = new(Archive.Container("devices")),
    };

    public PrivateEndpoint HubEndpoint => new($"pe-hub-{Stage}", Hub, Plant.Subnet("endpoints")) { Dns = Dns.PrivateZones };

    public StorageAccount Archive => new($"contosoplant{Stage}")
    {
        Sku = Stage == "prod" ? StorageSku.StandardZrs : StorageSku.StandardLrs,
        Kind = StorageKind.StorageV2,
        Containers = ["telemetry", "uploads", "devices"],
        Firewall = Firewall.TrustedServicesOnly,
        SharedKeyAccess = false,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    // Devices write their files to the account themselves; the trusted-services exception is the hub's alone.
    public PrivateEndpoint ArchiveEndpoint => new($"pe-archive-{Stage}", Archive, Plant.Subnet("endpoints"))
    {
        SubResource = SubResource.Blob,
        Dns = Dns.PrivateZones,
    };

    public EventHubsNamespace Streams => new($"contoso-plant-streams-{Stage}")
    {
        Sku = EventHubsSku.Standard,
        Capacity = Stage == "prod" ? 4 : 1,
        EventHubs = [new("telemetry") { PartitionCount = 4, RetentionDays = 3, ConsumerGroups = ["dashboards"] }],
        Firewall = Firewall.TrustedServicesOnly with { SubnetRules = [Plant.Subnet("services")] },
        LocalAuthentication = false,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    public ServiceBusNamespace Messages => new($"contoso-plant-messages-{Stage}")
    {
        // Subnet rules and the trusted-services exception need it.
        Sku = ServiceBusSku.Premium,
        Capacity = 1,
        Queues = [new("alarms") { MaxDeliveryCount = 10, LockDuration = TimeSpan.FromMinutes(1) }],
        Topics = [new("changes") { Subscriptions = ["inventory"] }],
        Firewall = Firewall.TrustedServicesOnly with { SubnetRules = [Plant.Subnet("services")] },
        LocalAuthentication = false,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    // On the account, not on a container: file upload and bulk jobs need it there.
    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
    public RoleAssignment HubSendsTelemetry => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams.EventHub("telemetry"));
    public RoleAssignment HubSendsAlarms => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Queue("alarms"));
    public RoleAssignment HubSendsChanges => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Topic("changes"));

    public Client Lines => new(Location.OnPremises("192.168.0.0/16")) { Uses = [Hub] };
    public Client Operations => new(Location.InSubnet(Plant.Subnet("services"))) { Uses = [Streams, Messages], Reads = [Hub] };
}
