namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>Every resource type with every property that is modelled: what the type tables are held against.</summary>
public partial record Everything : Topology
{
    public override string Id => "everything";

    public override ResourceGroup ResourceGroup => new("rg-everything", IotVnetDsl.Region.EastUS) { Tags = [new("inner", "group")] };

    public override ValueList<Tag> Tags => [new("cost", "7"), new("Inner", "topology")];

    public VirtualNetwork Network => new("vnet-all")
    {
        AddressSpace = ["10.20.0.0/16", "10.21.0.0/16"],
        DnsServers = ["10.20.0.4", "10.20.0.5"],
        Subnets =
        [
            new("endpoints", "10.20.1.0/24") { PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled },
            new("services", "10.20.2.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage, ServiceEndpoint.EventHub, ServiceEndpoint.ServiceBus] },
            new("delegated", "10.20.3.0/24") { Delegation = "Microsoft.Web/serverFarms", NatGateway = WayOut },
        ],
    };

    public UserAssignedIdentity Writer => new("id-writer") { Tags = [new("inner", "identity")] };

    public StorageAccount Archive => new("everythingarchive")
    {
        Sku = StorageSku.StandardZrs,
        Kind = StorageKind.StorageV2,
        Containers = ["telemetry", "uploads", "devices"],
        Firewall = new() { DefaultAction = FirewallAction.Deny, TrustedServices = true, IpRules = ["203.0.113.7"], SubnetRules = [Network.Subnet("services")] },
        PublicNetworkAccess = PublicNetworkAccess.Enabled,
        SharedKeyAccess = false,
        MinimumTlsVersion = TlsVersion.Tls12,
        HierarchicalNamespace = true,
        BlobPublicAccess = false,
        HttpsOnly = true,
        ResourceInstances = [new(new IotHub("everything-hub")), new(ClassicHub) { Tenant = "00000000-0000-0000-0000-0000000000aa" }],
        Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] },
    };

    public EventHubsNamespace Streams => new("everything-streams")
    {
        Sku = EventHubsSku.Standard,
        Capacity = 2,
        AutoInflateTo = 10,
        ZoneRedundant = true,
        EventHubs = [new("telemetry") { PartitionCount = 4, RetentionDays = 3, ConsumerGroups = ["dashboards"] }],
        Firewall = new() { DefaultAction = FirewallAction.Deny, TrustedServices = true, IpRules = ["203.0.113.0/24"], SubnetRules = [Network.Subnet("services")] },
        LocalAuthentication = false,
        MinimumTlsVersion = TlsVersion.Tls12,
        Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] },
    };

    public ServiceBusNamespace Messages => new("everything-messages")
    {
        Sku = ServiceBusSku.Premium,
        Capacity = 1,
        ZoneRedundant = true,
        Queues =
        [
            new("alarms")
            {
                RequiresSession = false,
                RequiresDuplicateDetection = false,
                MaxDeliveryCount = 5,
                LockDuration = TimeSpan.FromSeconds(90),
                DefaultTimeToLive = TimeSpan.FromDays(1),
                DeadLetteringOnMessageExpiration = true,
                MaxSizeInMegabytes = 2048,
            },
            new("once") { RequiresSession = true, RequiresDuplicateDetection = true },
        ],
        Topics =
        [
            new("changes")
            {
                RequiresDuplicateDetection = false,
                DefaultTimeToLive = TimeSpan.FromHours(36),
                MaxSizeInMegabytes = 2048,
                Subscriptions =
                [
                    "inventory",
                    new("audit")
                    {
                        RequiresSession = true,
                        MaxDeliveryCount = 3,
                        LockDuration = TimeSpan.FromMinutes(2),
                        DefaultTimeToLive = TimeSpan.FromDays(1),
                        DeadLetteringOnMessageExpiration = true,
                    },
                ],
            },
        ],
        Firewall = Firewall.TrustedServicesOnly,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        LocalAuthentication = false,
        MinimumTlsVersion = TlsVersion.Tls12,
        Identity = new() { UserAssignedIdentities = [Writer.Principal] },
    };

    public IotHub Hub => new("everything-hub")
    {
        Sku = IotHubSku.S2,
        Capacity = 2,
        MinimumTlsVersion = TlsVersion.Tls12,
        Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] },
        PublicNetworkAccess = PublicNetworkAccess.Enabled,
        NetworkRuleSet = new() { DefaultAction = FirewallAction.Deny, ApplyToBuiltInEndpoint = true, IpRules = [new("office", "203.0.113.0/24")] },
        DisableLocalAuthentication = true,
        DisableDeviceSas = true,
        EnableDataResidency = true,
        DisableModuleSas = true,
        RestrictOutboundAccess = true,
        AllowedHosts = ["everythingarchive.blob.core.windows.net", "everything-streams.servicebus.windows.net", "everything-messages.servicebus.windows.net"],
        Endpoints =
        [
            new StorageEndpoint("archive", Archive.Container("telemetry"))
            {
                Encoding = StorageEncoding.Json,
                FileNameFormat = "{iothub}/{YYYY}/{MM}/{DD}/{HH}/{mm}/{partition}",
                BatchFrequency = TimeSpan.FromSeconds(120),
                MaxChunkSizeInBytes = 104_857_600,
                Authentication = EndpointAuthentication.SystemAssigned,
            },
            new EventHubEndpoint("dashboards", Streams.EventHub("telemetry")) { Authentication = EndpointAuthentication.UserAssigned(Writer.Principal) },
            new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("EVERYTHING_ALARMS")) },
            new ServiceBusTopicEndpoint("changes", Messages.Topic("changes")),
        ],
        Routes =
        [
            new("telemetry", RouteSource.DeviceMessages, "archive") { Condition = "kind = 'telemetry'", Enabled = true },
            new("twins", RouteSource.TwinChangeEvents, "changes") { Enabled = false },
        ],
        FallbackRoute = new() { Enabled = true, Condition = "true" },
        Enrichments = [new("hub", "$iothubname", ["archive", "dashboards"])],
        FileUpload = new(Archive.Container("uploads"))
        {
            SasTimeToLive = TimeSpan.FromMinutes(30),
            Notifications = new() { TimeToLive = TimeSpan.FromHours(24), LockDuration = TimeSpan.FromMinutes(1), MaxDeliveryCount = 100 },
            Authentication = EndpointAuthentication.UserAssigned(Writer.Principal),
        },
        CloudToDevice = new()
        {
            DefaultTimeToLive = TimeSpan.FromHours(2),
            MaxDeliveryCount = 20,
            Feedback = new() { LockDuration = TimeSpan.FromSeconds(30), TimeToLive = TimeSpan.FromHours(3), MaxDeliveryCount = 30 },
        },
        BuiltInEndpoint = new() { RetentionDays = 7, PartitionCount = 4 },
        ConsumerGroups = ["operations"],
        BulkJobs = new(Archive.Container("devices")),
    };

    public IotHub ClassicHub => new("everything-classic")
    {
        Sku = IotHubSku.F1,
        IpFilterRules = [new("office", IpFilterAction.Accept, "203.0.113.0/24"), new("rest", IpFilterAction.Reject, "0.0.0.0/0")],
        SharedRouting = true,
        FileNotifications = new() { TimeToLive = TimeSpan.FromHours(2), LockDuration = TimeSpan.FromSeconds(30), MaxDeliveryCount = 20 },
    };

    public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet("endpoints")) { NetworkInterfaceName = "nic-hub" };

    public PrivateEndpoint StreamsEndpoint => new("pe-streams", Streams, Network.Subnet("endpoints")) { Approval = new("please, for the plant") };

    public PrivateDnsZone HubZone => new("privatelink.azure-devices.net");

    public PrivateDnsZone BusZone => new("privatelink.servicebus.windows.net");

    public PrivateDnsZoneLink HubZoneLink => new("all", HubZone, Network) { RegistrationEnabled = false, ResolutionPolicy = DnsResolutionPolicy.NxDomainRedirect };

    public PrivateDnsZoneGroup HubZones => new("default", HubEndpoint, [HubZone, BusZone]);

    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

    public RoleAssignment WriterSends => new(Writer.Principal, Role.AzureEventHubsDataSender, Streams.EventHub("telemetry"));

    public RoleAssignment HubSendsChanges => new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Topic("changes"));

    public RoleAssignment WriterUploads => new(Writer.Principal, Role.StorageBlobDataContributor, Archive);

    public RoleAssignment HubReadsGroup => new(Hub.SystemIdentity, Role.Reader, ResourceGroup);

    public RoleAssignment OperatorsRead => new(Principal.Group("6f3c2c9b-2f6e-4b57-9d5e-0d8f4c1a2b3c"), Role.StorageBlobDataReader, ResourceGroup)
    {
        Condition = "(@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path] StringLike 'alarms/*')",
    };

    public RoleAssignment OwnerSeesAll => new(Principal.User("0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"), Role.Reader, ResourceGroup.WholeSubscription);

    public ManagementLock Keep => new("keep", LockLevel.CanNotDelete, Hub) { Notes = "line 1 depends on it" };

    public Client Lines => new(Location.OnPremises("192.168.0.0/16")) { Uses = [Hub] };
}
