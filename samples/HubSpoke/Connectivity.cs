using IotVnetDsl;

namespace Contoso;

/// <summary>
/// What the network team keeps, in a subscription of its own: the hub network that the headquarters reach over ExpressRoute, the private zones
/// of everybody, and the resolver that the servers of the headquarters forward to.
/// </summary>
public sealed record Connectivity : Topology
{
    public const string SubscriptionId = "00000000-0000-0000-0000-00000000c001";

    public override string Id => "connectivity";
    public override string? Subscription => SubscriptionId;
    public override ResourceGroup ResourceGroup => new("rg-connectivity", IotVnetDsl.Region.EastUS);

    public VirtualNetwork Core => new("vnet-core")
    {
        AddressSpace = ["10.0.0.0/16"],
        Subnets =
        [
            new("names", "10.0.1.0/28") { Delegation = "Microsoft.Network/dnsResolvers" },
            new("GatewaySubnet", "10.0.255.0/27"),
        ],
    };

    public ExpressRouteCircuit Circuit => new("erc-headquarters", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Washington DC", 200))
    {
        PrivatePeering = new(65010, "172.16.0.0/30", "172.16.0.4/30", 100),
    };

    public VirtualNetworkGateway Gateway => new("ergw-core", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Core);

    public VirtualNetworkGatewayConnection Headquarters => new("con-headquarters", Gateway) { Circuit = Circuit };

    public DnsResolver Names => new("dnspr-core", Core)
    {
        InboundEndpoints = [new("headquarters", Core.Subnet("names")) { PrivateIpAddress = "10.0.1.4" }],
    };

    public IEnumerable<PrivateDnsZone> Zones => PrivateZones.Names.Select(zone => new PrivateDnsZone(zone));

    public IEnumerable<PrivateDnsZoneLink> Links => PrivateZones.Names.Select(zone => new PrivateDnsZoneLink("link-core", new PrivateDnsZone(zone), Core));
}
