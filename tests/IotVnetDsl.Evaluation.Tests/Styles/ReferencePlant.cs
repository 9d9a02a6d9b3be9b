using IotVnetDsl;

// As the published template has it: hub, provisioning, storage, streams, roles, private endpoints.
public sealed record ReferencePlant(string Environment, string Location, bool IsZoneRedundant = false) : Topology
{
    public static ReferencePlant Development => new("dev", "weu");
    public static ReferencePlant Production => new("prod", "weu", IsZoneRedundant: true);

    private string Suffix => $"{Environment}-{Location}-001";
    private bool IsProduction => string.Equals(Environment, "PROD", StringComparison.OrdinalIgnoreCase);

    public override string Id => "reference-plant";
    public override ResourceGroup ResourceGroup => new($"rg-iot-{Suffix}", Location switch { "weu" => Region.WestEurope, "neu" => Region.NorthEurope, var other => throw new ArgumentException(other) });
    public override ValueList<Tag>? Tags => [new("environment", Environment), .. IsProduction ? new Tag[] { new("criticality", "high") } : []];

    public VirtualNetwork Network => new($"vnet-iot-{Suffix}")
    {
        AddressSpace = [IsProduction ? "10.120.0.0/16" : "10.121.0.0/16"],
        Subnets = [new("snet-pe", Sub(1)), new("snet-app", Sub(2)) { ServiceEndpoints = [ServiceEndpoint.EventHub] }, .. IsProduction ? [new Subnet("snet-mgmt", Sub(3))] : Array.Empty<Subnet>()],
    };

    public UserAssignedIdentity Writer => new($"id-iot-{Suffix}");

    public StorageAccount Storage => new($"stiot{Suffix.Replace("-", "")}")
    {
        Sku = IsZoneRedundant ? StorageSku.StandardZrs : StorageSku.StandardLrs,
        Kind = StorageKind.StorageV2,
        Containers = ["telemetry", "uploads"],
        SharedKeyAccess = !IsProduction,
        Firewall = IsProduction ? Firewall.TrustedServicesOnly : null,
    };

    public EventHubsNamespace Streams => new($"evhns-iot-{Suffix}")
    {
        Sku = EventHubsSku.Standard,
        Capacity = IsProduction ? 4 : 1,
        EventHubs = [.. new[] { ("telemetry", 8), ("alerts", 2) }.Select(hub => new EventHub(hub.Item1) { PartitionCount = hub.Item2, RetentionDays = IsProduction ? 7 : 1 })],
    };

    public IotHub Hub => new($"iot-{Suffix}")
    {
        Sku = IsProduction ? IotHubSku.S2 : IotHubSku.S1,
        Capacity = 1,
        Identity = Identity.SystemAssigned,
        PublicNetworkAccess = IsProduction ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
        Endpoints = [.. Streams.EventHubs!.Select(hub => new EventHubEndpoint(hub.Name, Streams.EventHub(hub.Name))), new StorageEndpoint("archive", Storage.Container("telemetry")) { Encoding = StorageEncoding.Json }],
        Routes = [.. from name in (string[])["telemetry", "alerts", "archive"] select new Route($"to-{name}", RouteSource.DeviceMessages, name) { Condition = name == "alerts" ? "level = 'critical'" : "true" }],
    };

    public IEnumerable<PrivateEndpoint> Doors => IsProduction ? [Door(Hub, "hub"), Door(Storage, "st") with { SubResource = SubResource.Blob }] : [];

    public IEnumerable<RoleAssignment> Roles
    {
        get
        {
            yield return new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Storage);
            foreach (var hub in Streams.EventHubs!)
                yield return new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams.EventHub(hub.Name));
        }
    }

    private string Sub(int third) => Network0.Replace("0.0/16", $"{third}.0/24");

    private string Network0 => IsProduction ? "10.120.0.0/16" : "10.121.0.0/16";

    private PrivateEndpoint Door(IotHub target, string name) => new($"pe-{name}-{Suffix}", target, Network.Subnet("snet-pe")) { Dns = Dns.PrivateZones };

    private PrivateEndpoint Door(StorageAccount target, string name) => new($"pe-{name}-{Suffix}", target, Network.Subnet("snet-pe")) { Dns = Dns.PrivateZones };
}
