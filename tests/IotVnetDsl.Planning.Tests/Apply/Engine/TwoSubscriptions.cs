namespace IotVnetDsl.Planning.Tests.Apply.Engine;

/// <summary>A plant whose network and archive are in another subscription, where its hub has a role and its endpoint a name.</summary>
/// <param name="IsLater">Changed: without the endpoint and the second archive, with another subnet and another queue.</param>
internal sealed record TwoSubscriptions(bool IsLater) : Topology
{
    public const string OtherId = "00000000-0000-0000-0000-000000000002";

    public override string Id => "two-subscriptions";

    public override ResourceGroup ResourceGroup => new("rg-plant", IotVnetDsl.Region.EastUS);

    public ResourceGroup Shared => new("rg-shared", IotVnetDsl.Region.WestUS2) { Subscription = OtherId };

    public ResourceGroup Near => new("rg-near", IotVnetDsl.Region.EastUS) { Subscription = OtherId };

    public VirtualNetwork Network => new("vnet-shared")
    {
        ResourceGroup = Near,
        AddressSpace = ["10.1.0.0/16"],
        Subnets = IsLater ? [new("endpoints", "10.1.0.0/24"), new("machines", "10.1.1.0/24")] : [new("endpoints", "10.1.0.0/24")],
    };

    public StorageAccount Archive => new("twosubsarchive") { ResourceGroup = Shared, Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };

    public StorageAccount? Second => IsLater ? null : new("twosubssecond") { ResourceGroup = Shared };

    public ServiceBusNamespace Messages => new("twosubs-messages") { Sku = ServiceBusSku.Premium, Queues = IsLater ? ["alarms", "orders"] : ["alarms"] };

    public IotHub Hub => new("twosubs-hub")
    {
        Sku = IotHubSku.S1,
        Identity = Identity.SystemAssigned,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
        Routes = [new("all", RouteSource.DeviceMessages, "archive")],
    };

    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

    public RoleAssignment? HubSends => IsLater ? new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages) : null;

    public PrivateEndpoint? HubEndpoint => IsLater ? null : new("pe-hub", Hub, Network.Subnet("endpoints")) { ResourceGroup = Near, Dns = Dns.PrivateZones };
}
