using IotVnetDsl;

namespace Contoso;

/// <summary>
/// A plant as a spoke: its network is joined to the network team's, whose gateway it uses and in whose zones its endpoints have their records.
/// What others keep is named, and never written but for what is the plant's: the way back of the peering, links and records.
/// </summary>
public sealed record Plant : Topology
{
    public override string Id => "plant";
    public override ResourceGroup ResourceGroup => new("rg-plant", IotVnetDsl.Region.EastUS);

    public ResourceGroup Shared => new("rg-connectivity", IotVnetDsl.Region.EastUS) { Subscription = Connectivity.SubscriptionId, Existing = true };
    public VirtualNetwork Core => new("vnet-core") { ResourceGroup = Shared, Existing = true };
    public DnsResolver Names => new("dnspr-core", Core) { ResourceGroup = Shared, Existing = true };
    public PrivateDnsZone DeviceNames => new(PrivateZones.Devices) { ResourceGroup = Shared, Existing = true };
    public PrivateDnsZone MessagingNames => new(PrivateZones.Messaging) { ResourceGroup = Shared, Existing = true };
    public PrivateDnsZone BlobNames => new(PrivateZones.Blobs) { ResourceGroup = Shared, Existing = true };

    public VirtualNetwork Spoke => new("vnet-plant")
    {
        AddressSpace = ["10.20.0.0/16"],
        Subnets = [new("endpoints", "10.20.1.0/24"), new("services", "10.20.2.0/24")],
    };

    public VirtualNetworkPeering ToCore => new("to-core", Spoke, Core) { AllowForwardedTraffic = true, UseRemoteGateways = true };
    public VirtualNetworkPeering FromCore => new("to-plant", Core, Spoke) { AllowGatewayTransit = true };

    public IotHub Hub => new("contoso-spoke-plant")
    {
        Sku = IotHubSku.S1,
        Capacity = 1,
        Identity = Identity.SystemAssigned,
        MinimumTlsVersion = TlsVersion.Tls12,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
        Routes = [new("all", RouteSource.DeviceMessages, "archive")],
    };

    public StorageAccount Archive => new("contosospokeplant")
    {
        Containers = ["telemetry"],
        Firewall = Firewall.TrustedServicesOnly,
        SharedKeyAccess = false,
        MinimumTlsVersion = TlsVersion.Tls12,
    };

    public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));

    public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Spoke.Subnet("endpoints")) { Dns = Dns.PrivateZones };
    public PrivateEndpoint ArchiveEndpoint => new("pe-archive", Archive, Spoke.Subnet("endpoints")) { SubResource = SubResource.Blob, Dns = Dns.PrivateZones };

    public Client Lines => new(Location.OnPremises("192.168.0.0/16")) { Uses = [Hub] };
    public Client Reports => new(Location.InSubnet(Spoke.Subnet("services"))) { Uses = [Archive] };
}
