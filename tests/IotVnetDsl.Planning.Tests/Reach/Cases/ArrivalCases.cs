namespace IotVnetDsl.Planning.Tests.Reach.Cases;

/// <summary>Gateways, what joins sites to them, and peerings of each kind; the hub's endpoint is in <c>core</c>, sites arrive in <c>gate</c>.</summary>
internal static class ArrivalCases
{
    private static readonly ArrivalParts Usual = new();

    public static IEnumerable<(string Name, Topology Topology)> All() =>
    [
        ("VPN, transit", new OneArrival(Usual)),
        ("ExpressRoute, transit", new OneArrival(Usual with { Kind = VirtualNetworkGatewayKind.ExpressRoute })),
        ("VPN, the endpoint stands in the gateway's network", new OneArrival(Usual with { IsAtGate = true, Allows = null, Uses = null })),
        ("ExpressRoute, the endpoint stands in the gateway's network", new OneArrival(Usual with { Kind = VirtualNetworkGatewayKind.ExpressRoute, IsAtGate = true, Allows = null, Uses = null })),
        ("only allowed", new OneArrival(Usual with { Uses = null })),
        ("neither", new OneArrival(Usual with { Allows = null, Uses = false })),
        ("a peering that lets nothing in from the gateway's network", new OneArrival(Usual with { LetsThere = false })),
        ("a peering that lets nothing back", new OneArrival(Usual with { LetsBack = false })),
        ("one direction only", new OneArrival(Usual with { IsOneWay = true, Uses = null })),
        ("a peer of a peer", new OneArrival(Usual with { IsFar = true })),
        ("another site's addresses", new OneArrival(Usual with { Behind = "172.16.0.0/12" })),
        ("another site's addresses, and BGP", new OneArrival(Usual with { Behind = "172.16.0.0/12", IsBgp = true })),
        ("a site that has some of the addresses", new OneArrival(Usual with { Behind = "192.168.0.0/20", From = "192.168.0.0/16" })),
        ("two sites, and a client in both", new OneArrival(Usual with { Behind = "192.168.0.0/24", BehindOther = "192.168.1.0/24", From = "192.168.0.0/23" })),
        ("two sites, and a client that has more than both", new OneArrival(Usual with { Behind = "192.168.0.0/24", BehindOther = "192.168.1.0/24", From = "192.168.0.0/22" })),
        ("a site that has some of the addresses, and BGP", new OneArrival(Usual with { Behind = "192.168.0.0/20", From = "192.168.0.0/16", IsBgp = true })),
        ("a site by IPv6", new OneArrival(Usual with { Behind = "fd00:1::/48", From = "fd00:1:0:2::/64" })),
        ("another site by IPv6", new OneArrival(Usual with { Behind = "fd00:1::/48", From = "fd00:2::/64" })),
        ("a VPN gateway that nothing joins", new OneArrival(Usual with { Behind = null })),
        ("an ExpressRoute gateway that nothing joins", new OneArrival(Usual with { Kind = VirtualNetworkGatewayKind.ExpressRoute, Behind = null })),
        ("a resolver that sees no zone", new OneArrival(Usual with { IsLinked = false })),
        ("a resolver that sites do not get to", new OneArrival(Usual with { IsAtGate = true, IsLinked = false, IsResolverApart = true })),
        ("no resolver", new OneArrival(Usual with { HasResolver = false })),
        ("only used", new OneArrival(Usual with { Allows = false })),
        ("transit, and forwarded traffic is not taken", new OneArrival(Usual with { TakesForwarded = false })),
        ("transit, ExpressRoute by a peering that lets nothing back", new OneArrival(Usual with { Kind = VirtualNetworkGatewayKind.ExpressRoute, LetsBack = false })),
        ("a site that has addresses of the endpoint's network", new OneArrival(Usual with { Behind = "10.2.128.0/17", From = "10.2.128.0/24" })),
        ("a site with the endpoint's network and more, and a client that has both", new OneArrival(Usual with { Behind = "10.0.0.0/8", From = "10.2.0.0/15" })),
        ("a site with the endpoint's network and more, and a client that has the rest", new OneArrival(Usual with { Behind = "10.0.0.0/8", From = "10.9.1.0/24" })),
        ("a site that has addresses of the gateway's network", new OneArrival(Usual with { Behind = "10.1.128.0/17", From = "10.1.128.0/24" })),
        ("a site that has addresses of the gateway's network, where the endpoint stands", new OneArrival(Usual with { Behind = "10.1.128.0/17", From = "10.1.128.0/24", IsAtGate = true })),
        ("a site that has addresses of a network beside the endpoint's", new OneArrival(Usual with { Behind = "10.2.128.0/17", From = "10.2.128.0/24", IsAtGate = true })),
        ("a site that has addresses of a network beside, that lets nothing pass", new OneArrival(Usual with { Behind = "10.2.128.0/17", From = "10.2.128.0/24", IsAtGate = true, LetsThere = false })),
        ("ExpressRoute from addresses of the endpoint's network", new OneArrival(Usual with { Kind = VirtualNetworkGatewayKind.ExpressRoute, From = "10.2.128.0/24" })),
        ("ExpressRoute from addresses beside the endpoint's network", new OneArrival(Usual with { Kind = VirtualNetworkGatewayKind.ExpressRoute, From = "10.3.0.0/24" })),
        ("a site that has addresses of the endpoint's network, which has routes of its own", new OneArrival(Usual with { Behind = "10.2.128.0/17", From = "10.2.128.0/24", HasRoutes = true })),
        ("a peer of a peer, that takes forwarded traffic", new OneArrival(Usual with { IsFar = true, TakesForwarded = true })),
    ];
}

/// <summary>What is different about how sites arrive.</summary>
public sealed record ArrivalParts
{
    public VirtualNetworkGatewayKind Kind { get; init; } = VirtualNetworkGatewayKind.Vpn;

    public bool? Allows { get; init; } = true;

    public bool? Uses { get; init; } = true;

    public bool? LetsThere { get; init; }

    public bool? LetsBack { get; init; }

    public bool? TakesForwarded { get; init; }

    public bool IsOneWay { get; init; }

    public bool IsAtGate { get; init; }

    /// <summary>The endpoint stands in a network that is peered with the middle one only.</summary>
    public bool IsFar { get; init; }

    /// <summary>What the site says is behind it; null for no connection.</summary>
    public string? Behind { get; init; } = "192.168.0.0/16";

    /// <summary>The same of a second site; null for none.</summary>
    public string? BehindOther { get; init; }

    public string From { get; init; } = "192.168.1.0/24";

    public bool IsBgp { get; init; }

    /// <summary>A subnet beside the endpoint's has a route table.</summary>
    public bool HasRoutes { get; init; }

    public bool HasResolver { get; init; } = true;

    /// <summary>It stands in a network of its own, that is not peered.</summary>
    public bool IsResolverApart { get; init; }

    public bool IsLinked { get; init; } = true;
}

/// <summary>A client on premises and a hub with an endpoint.</summary>
public sealed record OneArrival : Case
{
    private readonly ArrivalParts _parts;

    public OneArrival(ArrivalParts parts) => _parts = parts;

    public VirtualNetwork Gate => In("gate", 1, new("names", "10.1.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }, new("GatewaySubnet", "10.1.255.0/27"));

    public RouteTable? Routes => _parts.HasRoutes ? new("routes") { Routes = [new("site", "10.2.128.0/24", NextHop.VirtualNetworkGateway)] } : null;

    public VirtualNetwork Core => Routes is { } routes ? In("core", 2, new Subnet("lines", "10.2.2.0/24") { RouteTable = routes }) : In("core", 2);

    public VirtualNetwork? Far => _parts.IsFar ? In("far", 3) : null;

    public VirtualNetwork? Apart => _parts.IsResolverApart ? In("apart", 4, new Subnet("names", "10.4.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }) : null;

    public VirtualNetworkPeering There => new("to-core", Gate, Core) { AllowGatewayTransit = _parts.Allows, AllowVirtualNetworkAccess = _parts.LetsThere, AllowForwardedTraffic = _parts.TakesForwarded };

    public VirtualNetworkPeering? Back => _parts.IsOneWay ? null : new("to-gate", Core, Gate) { UseRemoteGateways = _parts.Uses, AllowVirtualNetworkAccess = _parts.LetsBack, AllowForwardedTraffic = _parts.TakesForwarded };

    public VirtualNetworkPeering? ThereFar => Far is { } far ? new("to-far", Core, far) { AllowGatewayTransit = true } : null;

    public VirtualNetworkPeering? BackFar => Far is { } far ? new("to-core", far, Core) : null;

    public PublicIpAddress? Address => IsVpn ? new("pip-gw") { Zones = ["1", "2", "3"] } : null;

    public VirtualNetworkGateway Gateway => Address is { } address
        ? new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Gate) { PublicIpAddresses = [address], EnableBgp = _parts.IsBgp ? true : null }
        : new("gw", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Gate);

    public LocalNetworkGateway? Site => IsVpn && _parts.Behind is { } behind ? new("site") { GatewayIpAddress = "198.51.100.77", AddressSpace = [behind], Bgp = _parts.IsBgp ? new(65010) { PeeringAddress = "172.16.0.4" } : null } : null;

    public ExpressRouteCircuit? Circuit => !IsVpn && _parts.Behind is not null ? new("erc", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Washington DC", 50)) : null;

    public VirtualNetworkGatewayConnection? Connection => Site is { } site ? new("con", Gateway) { Site = site, SharedKey = Secret.FromEnvironment("key"), EnableBgp = _parts.IsBgp ? true : null }
        : Circuit is { } circuit ? new("con", Gateway) { Circuit = circuit }
        : null;

    public LocalNetworkGateway? OtherSite => _parts.BehindOther is { } behind ? new("other") { GatewayIpAddress = "198.51.100.78", AddressSpace = [behind] } : null;

    public VirtualNetworkGatewayConnection? OtherConnection => OtherSite is { } site ? new("con-other", Gateway) { Site = site, SharedKey = Secret.FromEnvironment("key") } : null;

    public DnsResolver? Resolver => _parts.HasResolver ? new("resolver", Apart ?? Gate) { InboundEndpoints = [new("in", (Apart ?? Gate).Subnet("names"))] } : null;

    public IotHub Hub => Closed;

    public PrivateEndpoint Endpoint => new("pe-hub", Hub, (_parts.IsAtGate ? Gate : Far ?? Core).Subnet("all"));

    public IEnumerable<PrivateDnsZone> Zones => [new("privatelink.azure-devices.net"), new("privatelink.servicebus.windows.net")];

    public PrivateDnsZoneGroup Group => new("default", Endpoint, [.. Zones]);

    public IEnumerable<PrivateDnsZoneLink> Links => Zones.Select(zone => _parts.IsLinked ? new PrivateDnsZoneLink("gate", zone, Gate) : new PrivateDnsZoneLink("core", zone, Core));

    public Client Line => new(Location.OnPremises(_parts.From)) { Uses = [Hub] };

    private bool IsVpn => _parts.Kind == VirtualNetworkGatewayKind.Vpn;
}
