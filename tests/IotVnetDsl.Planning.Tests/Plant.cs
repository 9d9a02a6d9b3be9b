namespace IotVnetDsl.Planning.Tests;

/// <summary>A small plant: a hub behind a private endpoint that archives what it hears. Tests change parts of it.</summary>
public record Plant : Topology
{
    public override string Id => "plant";

    public override ResourceGroup ResourceGroup => new("rg-plant", IotVnetDsl.Region.EastUS);

    public virtual VirtualNetwork Network => new("vnet-plant")
    {
        AddressSpace = ["10.20.0.0/16"],
        Subnets = [new("endpoints", "10.20.1.0/24"), new("GatewaySubnet", "10.20.255.0/27")],
    };

    public virtual StorageAccount Archive => new("plantarchive")
    {
        Containers = ["telemetry", "uploads"],
        Firewall = Firewall.TrustedServicesOnly,
    };

    public virtual IotHub Hub => new("plant-hub")
    {
        Sku = IotHubSku.S1,
        Capacity = 1,
        Identity = Identity.SystemAssigned,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
        Routes = [new("all-telemetry", RouteSource.DeviceMessages, "archive")],
        FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
        FileUpload = new(Archive.Container("uploads")),
    };

    public virtual RoleAssignment? HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

    public virtual PrivateEndpoint? HubEndpoint => new("pe-hub", Hub, Network.Subnet("endpoints"));

    public virtual PrivateDnsZone? HubZone => new("privatelink.azure-devices.net");

    public virtual PrivateDnsZoneLink? HubZoneLink => new("vnet-plant", HubZone!, Network);

    public virtual PrivateDnsZoneGroup? HubZones => new("default", HubEndpoint!, [HubZone!]);
}
