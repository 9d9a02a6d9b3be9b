using IotVnetDsl;

namespace Contoso;

/// <summary>A site: its network, its hub, and the door between them.</summary>
/// <param name="Name">Part of every name.</param>
/// <param name="Block">Second number of its addresses.</param>
/// <param name="Streams">Where its telemetry goes.</param>
public sealed record Site(string Name, int Block, EventHubsNamespace Streams) : Module
{
    public ResourceGroup? In { get; init; }
    public Region? At { get; init; }

    public override string Name { get; init; } = Name;
    public override ResourceGroupReference? ResourceGroup => In;
    public override Region? Region => At;

    public VirtualNetwork Network => new($"vnet-{Name}")
    {
        AddressSpace = [$"10.{Block}.0.0/16"],
        Subnets = [new("endpoints", $"10.{Block}.1.0/24"), new("lines", $"10.{Block}.2.0/24")],
    };

    public IotHub Hub => new($"contoso-fleet-{Name}")
    {
        Sku = IotHubSku.S1,
        Capacity = 1,
        Identity = Identity.SystemAssigned,
        MinimumTlsVersion = TlsVersion.Tls12,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Endpoints = [new EventHubEndpoint("streams", Streams.EventHub("telemetry"))],
        Routes = [new("all", RouteSource.DeviceMessages, "streams")],
    };

    public RoleAssignment HubSends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams.EventHub("telemetry"));

    public PrivateEndpoint Door => new($"pe-{Name}", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

    public Client Lines => new(Location.InSubnet(Network.Subnet("lines"))) { Uses = [Hub] };
}
