namespace IotVnetDsl.Planning.Tests.Apply.Pace;

/// <summary>Equal sites: a hub behind a private endpoint that writes to storage, event hubs and service bus; the zones are shared.</summary>
public sealed record ManySites(int Count) : Topology
{
    public override string Id => "many-sites";

    public override ResourceGroup ResourceGroup => new("rg-sites", IotVnetDsl.Region.WestEurope);

    public IEnumerable<Site> All => Enumerable.Range(1, Count).Select(number => new Site($"{number:0000}", $"10.0.{number}"));
}

/// <summary>One of many.</summary>
public sealed record Site(string Key, string Net) : Module
{
    public override string Name { get; init; } = $"site{Key}";

    public VirtualNetwork Network => new($"sites-vnet{Key}")
    {
        AddressSpace = [$"{Net}.0/24"],
        Subnets = [new("snet-endpoints", $"{Net}.0/27"), new("snet-workload", $"{Net}.64/26")],
    };

    public IotHub Hub => new($"sites-hub{Key}")
    {
        Sku = IotHubSku.S1,
        Identity = Identity.SystemAssigned,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Endpoints =
        [
            new StorageEndpoint("archive", Archive.Container("archive")),
            new EventHubEndpoint("telemetry", Streams.EventHub("telemetry")),
            new ServiceBusQueueEndpoint("alerts", Messages.Queue("alerts")),
        ],
        Routes = [new("to-archive", RouteSource.DeviceMessages, "archive"), new("to-telemetry", RouteSource.DeviceMessages, "telemetry")],
        FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
        FileUpload = new(Archive.Container("archive")),
    };

    public PrivateEndpoint HubEndpoint => new($"sites-pe{Key}", Hub, Network.Subnet("snet-endpoints")) { Dns = Dns.PrivateZones };

    public StorageAccount Archive => new($"sitesst{Key}") { Containers = ["archive"], Firewall = Firewall.TrustedServicesOnly };

    public EventHubsNamespace Streams => new($"sites-eh{Key}") { EventHubs = [new("telemetry")], Firewall = Firewall.TrustedServicesOnly };

    public ServiceBusNamespace Messages => new($"sites-sb{Key}")
    {
        Sku = ServiceBusSku.Premium,
        Queues = [new("alerts")],
        Firewall = Firewall.TrustedServicesOnly,
    };

    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

    public RoleAssignment HubSendsTelemetry => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);

    public RoleAssignment HubSendsAlerts => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages);
}
