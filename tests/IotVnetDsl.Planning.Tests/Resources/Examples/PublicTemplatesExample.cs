namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>
/// What public templates say, nothing left out: two quickstarts of Azure's (iothub-auto-route-messages, iothub-device-provisioning) and the ingestion of a data
/// landing zone (gutt02/terraform-azure-data-landing-zone), with the network that these are given.
/// </summary>
public sealed record PublicTemplatesExample : Example
{
    public VirtualNetwork Shared => new("vnet-shared")
    {
        AddressSpace = ["10.44.0.0/16"],
        Subnets =
        [
            new("private-endpoints", "10.44.1.0/24") { PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.Disabled },
            new("gateway", "10.44.2.0/24"),
            new("apps", "10.44.3.0/24") { Delegation = "Microsoft.Web/serverFarms", ServiceEndpoints = [ServiceEndpoint.Named("Microsoft.AzureCosmosDB"), ServiceEndpoint.KeyVault] },
        ],
    };

    // iothub-auto-route-messages
    public StorageAccount Results => new("contosoroutedresults") { Sku = StorageSku.StandardLrs, Kind = StorageKind.Storage, Containers = ["contosoresults"] };

    public IotHub Routing => new("contosoHubRouting")
    {
        Sku = IotHubSku.S1,
        Capacity = 1,
        BuiltInEndpoint = new() { RetentionDays = 1, PartitionCount = 4 },
        Endpoints =
        [
            new StorageEndpoint("contosoStorageEndpont", Results.Container("contosoresults"))
            {
                Authentication = EndpointAuthentication.Key(Secret.KeyOf(Results)),
                FileNameFormat = "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}",
                BatchFrequency = TimeSpan.FromSeconds(100),
                MaxChunkSizeInBytes = 104_857_600,
                Encoding = StorageEncoding.Json,
            },
        ],
        Routes = [new("ContosoStorageRoute", RouteSource.DeviceMessages, "contosoStorageEndpont") { Condition = "level=\"storage\"", Enabled = true }],
        FallbackRoute = new() { Enabled = true, Condition = "true" },
        FileNotifications = new() { LockDuration = TimeSpan.FromMinutes(1), TimeToLive = TimeSpan.FromHours(1), MaxDeliveryCount = 10 },
        CloudToDevice = new()
        {
            MaxDeliveryCount = 10,
            DefaultTimeToLive = TimeSpan.FromHours(1),
            Feedback = new() { LockDuration = TimeSpan.FromMinutes(1), TimeToLive = TimeSpan.FromHours(1), MaxDeliveryCount = 10 },
        },
    };

    // iothub-device-provisioning
    public IotHub Provisioned => new("contoso-provisioned") { Sku = IotHubSku.S1, Capacity = 1 };

    public DeviceProvisioningService Provisioning => new("contoso-provisioning")
    {
        Capacity = 1,
        LinkedHubs = [new(Provisioned) { Authentication = EndpointAuthentication.Key(Secret.KeyOf(Provisioned, "iothubowner")) }],
    };

    // the landing zone's ingestion
    public EventHubsNamespace Streams => new("contoso-landing-evhns")
    {
        Sku = EventHubsSku.Standard,
        Capacity = 1,
        Identity = Identity.SystemAssigned,
        PublicNetworkAccess = PublicNetworkAccess.Enabled,
        Firewall = new()
        {
            DefaultAction = FirewallAction.Deny,
            TrustedServices = true,
            SubnetRules = [new(Shared.Subnet("gateway")) { IgnoreMissingServiceEndpoint = true }],
        },
        EventHubs = [new("ingest") { RetentionDays = 1, PartitionCount = 2 }],
    };

    public PrivateEndpoint StreamsEndpoint => new("contoso-landing-evhns-prep", Streams, Shared.Subnet("private-endpoints")) { Dns = Dns.PrivateZones };

    public IotHub Ingestion => new("contoso-landing-iothub") { Sku = IotHubSku.S1, Capacity = 1, Identity = Identity.SystemAssigned, NetworkRuleSet = new() { DefaultAction = FirewallAction.Deny } };

    public PrivateEndpoint IngestionEndpoint => new("contoso-landing-iothub-prep", Ingestion, Shared.Subnet("private-endpoints")) { Dns = Dns.PrivateZones };
}
