using IotVnetDsl;

namespace Contoso;

/// <summary>
/// An assembly line that was made in the portal: imported from rg-assembly, and then changed. The hub keeps its messages in the account, and only
/// the machines in the network reach it.
/// </summary>
public sealed record Assembly : Topology
{
    public override string Id => "rg-assembly";
    public override ResourceGroup ResourceGroup => new("rg-assembly", "westeurope");

    public VirtualNetwork Network => new("vnet-assembly")
    {
        AddressSpace = ["10.30.0.0/16"],
        Subnets = [new("machines", "10.30.1.0/24"), new("endpoints", "10.30.2.0/24")],
    };

    public StorageAccount Storage => new("contosoassembly")
    {
        Containers = ["telemetry"],
        Firewall = Firewall.TrustedServicesOnly,
        MinimumTlsVersion = TlsVersion.Tls12,
        BlobPublicAccess = false,
        SharedKeyAccess = false,
    };

    public IotHub Hub => new("contoso-assembly")
    {
        MinimumTlsVersion = TlsVersion.Tls12,
        Identity = Identity.SystemAssigned,
        BuiltInEndpoint = new() { PartitionCount = 4 },
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Endpoints = [new StorageEndpoint("archive", Storage.Container("telemetry"))],
        Routes = [new("all", RouteSource.DeviceMessages, "archive")],
    };

    public RoleAssignment HubWritesStorage => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Storage.Container("telemetry"));

    public PrivateEndpoint HubEndpoint => new("pe-assembly", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

    public Client Machines => new(Location.InSubnet(Network.Subnet("machines"))) { Uses = [Hub] };
}
