namespace IotVnetDsl.Planning.Tests.Reach.Cases;

/// <summary>Routes at a client's subnet on its way to a public address, to a private endpoint, and into another network; and what joins networks beside peerings.</summary>
internal static class RouteCases
{
    public static IEnumerable<(string Name, Topology Topology)> All() =>
    [
        ("public: all of it to nowhere", new Routed(Route("0.0.0.0/0", NextHop.None))),
        ("public: both halves to nowhere", new Routed(Route("0.0.0.0/1", NextHop.None), Route("128.0.0.0/1", NextHop.None))),
        ("public: one half to nowhere", new Routed(Route("0.0.0.0/1", NextHop.None))),
        ("public: all of it to the internet", new Routed(Route("0.0.0.0/0", NextHop.Internet))),
        ("public: all of it to an appliance", new Routed(Route("0.0.0.0/0", NextHop.VirtualAppliance))),
        ("public: all of it to a gateway", new Routed(Route("0.0.0.0/0", NextHop.VirtualNetworkGateway))),
        ("public: private addresses to nowhere", new Routed(Route("10.0.0.0/8", NextHop.None))),
        ("public: hubs to nowhere", new Routed(Route("AzureIoTHub", NextHop.None))),
        ("public: all of Azure to nowhere, hubs to the internet", new Routed(Route("AzureCloud", NextHop.None), Route("AzureIoTHub", NextHop.Internet))),
        ("public: all of it to nowhere, hubs to the internet", new Routed(Route("0.0.0.0/0", NextHop.None), Route("AzureIoTHub", NextHop.Internet))),
        ("public: storage to nowhere", new Routed(Route("Storage", NextHop.None))),
        ("public: all of it to nowhere, but storage by a service endpoint", new Routed(Route("0.0.0.0/0", NextHop.None)) { IsStraight = true }),
        ("private: its subnet to nowhere", new Routed(Route("10.1.2.0/24", NextHop.None)) { IsPrivate = true }),
        ("private: its subnet to nowhere, and it obeys", new Routed(Route("10.1.2.0/24", NextHop.None)) { IsPrivate = true, Policies = PrivateEndpointNetworkPolicies.RouteTableEnabled }),
        ("private: its network to nowhere, and it obeys", new Routed(Route("10.1.0.0/16", NextHop.None)) { IsPrivate = true, Policies = PrivateEndpointNetworkPolicies.Enabled }),
        ("private: more than its network to nowhere, and it obeys", new Routed(Route("10.0.0.0/8", NextHop.None)) { IsPrivate = true, Policies = PrivateEndpointNetworkPolicies.Enabled }),
        ("private: its network to nowhere, its subnet straight, and it obeys", new Routed(Route("10.1.0.0/16", NextHop.None), Route("10.1.2.0/24", NextHop.VnetLocal)) { IsPrivate = true, Policies = PrivateEndpointNetworkPolicies.RouteTableEnabled }),
        ("private: its subnet to nowhere, and it obeys security groups only", new Routed(Route("10.1.2.0/24", NextHop.None)) { IsPrivate = true, Policies = PrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled }),
        ("private: its subnet to an appliance, and it obeys", new Routed(Route("10.1.2.0/24", NextHop.VirtualAppliance)) { IsPrivate = true, Policies = PrivateEndpointNetworkPolicies.Enabled }),
        ("private: its address to nowhere", new Routed(Route("10.1.2.9/32", NextHop.None)) { IsPrivate = true, Address = "10.1.2.9" }),
        ("private: another address to nowhere", new Routed(Route("10.1.2.8/32", NextHop.None)) { IsPrivate = true, Address = "10.1.2.9" }),

        ("networks: an appliance between", new Joined { Route = Route("10.3.0.0/16", NextHop.VirtualAppliance) }),
        ("networks: an appliance for others", new Joined { Route = Route("10.4.0.0/16", NextHop.VirtualAppliance) }),
        ("networks: to nowhere", new Joined { Route = Route("10.3.0.0/16", NextHop.None) }),
        ("networks: nothing between", new Joined()),
        ("networks: one circuit", new Joined { Gateways = VirtualNetworkGatewayKind.ExpressRoute }),
        ("networks: sites that are each other", new Joined { Gateways = VirtualNetworkGatewayKind.Vpn, Behind = "10.3.0.0/16" }),
        ("networks: a site that is not the other", new Joined { Gateways = VirtualNetworkGatewayKind.Vpn, Behind = "10.4.0.0/16" }),
        ("premises: an appliance behind the gateway", new Arriving(Route("10.3.0.0/16", NextHop.VirtualAppliance))),
        ("premises: an appliance for others", new Arriving(Route("10.4.0.0/16", NextHop.VirtualAppliance))),
    ];

    private static TableRoute Route(string destination, NextHop hop) =>
        new(string.Concat(destination.Where(char.IsLetterOrDigit)), destination, hop) { NextHopAddress = hop == NextHop.VirtualAppliance ? "10.2.1.4" : null };
}

/// <summary>A client in a subnet with routes, and a hub and an account.</summary>
public sealed record Routed : Case
{
    private readonly TableRoute[] _routes;

    public Routed(params TableRoute[] routes) => _routes = routes;

    internal bool IsPrivate { private get; init; }

    internal bool IsStraight { private get; init; }

    internal PrivateEndpointNetworkPolicies? Policies { private get; init; }

    internal string? Address { private get; init; }

    public RouteTable Routes => new("routes") { Routes = [.. _routes] };

    public VirtualNetwork Net => new("net")
    {
        AddressSpace = ["10.1.0.0/16"],
        Subnets =
        [
            new("all", "10.1.1.0/24") { RouteTable = Routes, ServiceEndpoints = IsStraight ? [ServiceEndpoint.Storage] : null },
            new("endpoints", "10.1.2.0/24") { PrivateEndpointNetworkPolicies = Policies },
        ],
    };

    public IotHub Hub => IsPrivate ? Closed : Closed with { PublicNetworkAccess = PublicNetworkAccess.Enabled };

    public StorageAccount? Archive => IsPrivate ? null : new("casearchive");

    public PrivateEndpoint? Endpoint => !IsPrivate ? null : new("pe-hub", Hub, Net.Subnet("endpoints"))
    {
        Dns = Dns.PrivateZones,
        Addresses = Address is { } address ? [new("iotHub", address), new("eventHub", "10.1.2.77")] : null,
    };

    public Client Line => new(Location.InSubnet(Net.Subnet("all"))) { Uses = [Hub, .. Archive is { } archive ? new ResourceReference[] { archive } : []], Reads = [Hub] };
}

/// <summary>A client in one network, and a hub's endpoint in another one that is not peered with it, each with a third.</summary>
public sealed record Joined : Case
{
    internal TableRoute? Route { private get; init; }

    internal VirtualNetworkGatewayKind? Gateways { private get; init; }

    internal string? Behind { private get; init; }

    public RouteTable? Routes => Route is { } route ? new("routes") { Routes = [route] } : null;

    public VirtualNetwork Near => new("near")
    {
        AddressSpace = ["10.1.0.0/16"],
        Subnets = [new("all", "10.1.1.0/24") { RouteTable = Routes is { } routes ? routes : null }, new("GatewaySubnet", "10.1.255.0/27")],
    };

    public VirtualNetwork Between => In("between", 2);

    public VirtualNetwork Far => In("far", 3, new Subnet("GatewaySubnet", "10.3.255.0/27"));

    public IEnumerable<VirtualNetworkPeering> Peerings =>
        from network in (VirtualNetwork[])[Near, Far]
        from peering in (VirtualNetworkPeering[])[new($"to-{network.Name}", Between, network), new("to-between", network, Between) { AllowForwardedTraffic = true }]
        select peering;

    public IEnumerable<PublicIpAddress> Addresses => Gateways == VirtualNetworkGatewayKind.Vpn ? [new("pip-near") { Zones = ["1", "2", "3"] }, new("pip-far") { Zones = ["1", "2", "3"] }] : [];

    public IEnumerable<VirtualNetworkGateway> All => Gateways is not { } kind ? [] : ((VirtualNetwork[])[Near, Far]).Select((network, index) => new VirtualNetworkGateway(
        $"gw-{network.Name}", kind, kind == VirtualNetworkGatewayKind.Vpn ? VirtualNetworkGatewaySku.VpnGw1AZ : VirtualNetworkGatewaySku.ErGw1AZ, network) { PublicIpAddresses = kind == VirtualNetworkGatewayKind.Vpn ? [Addresses.ElementAt(index)] : null });

    public IEnumerable<LocalNetworkGateway> Sites => Behind is { } behind
        ? [new("far") { GatewayIpAddress = "198.51.100.7", AddressSpace = [behind] }, new("near") { GatewayIpAddress = "198.51.100.8", AddressSpace = ["10.1.0.0/16"] }]
        : [];

    public ExpressRouteCircuit? Circuit => Gateways == VirtualNetworkGatewayKind.ExpressRoute ? new("erc", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Washington DC", 50)) : null;

    public IEnumerable<VirtualNetworkGatewayConnection> Connections => All.Select((gateway, index) => Circuit is { } circuit
        ? new VirtualNetworkGatewayConnection($"con-{gateway.Name}", gateway) { Circuit = circuit }
        : new VirtualNetworkGatewayConnection($"con-{gateway.Name}", gateway) { Site = Sites.ElementAt(index), SharedKey = Secret.FromEnvironment("key") });

    public IotHub Hub => Closed;

    public PrivateEndpoint Endpoint => new("pe-hub", Hub, Far.Subnet("all"));

    public IEnumerable<PrivateDnsZone> Zones => [new("privatelink.azure-devices.net"), new("privatelink.servicebus.windows.net")];

    public PrivateDnsZoneGroup Group => new("default", Endpoint, [.. Zones]);

    public IEnumerable<PrivateDnsZoneLink> Links => Zones.Select(zone => new PrivateDnsZoneLink("near", zone, Near));

    public Client Line => new(Location.InSubnet(Near.Subnet("all"))) { Uses = [Hub] };
}

/// <summary>A site that arrives in a network, and a hub's endpoint in one that is peered with it without transit.</summary>
public sealed record Arriving : Case
{
    private readonly TableRoute _route;

    public Arriving(TableRoute route) => _route = route;

    public RouteTable Routes => new("routes") { Routes = [_route] };

    public VirtualNetwork Gate => In("gate", 2, new("GatewaySubnet", "10.2.255.0/27") { RouteTable = Routes }, new("names", "10.2.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" });

    public VirtualNetwork Far => In("far", 3);

    public IEnumerable<VirtualNetworkPeering> Peerings => [new("to-far", Gate, Far), new("to-gate", Far, Gate) { AllowForwardedTraffic = true }];

    public PublicIpAddress Address => new("pip-gw") { Zones = ["1", "2", "3"] };

    public VirtualNetworkGateway Gateway => new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Gate) { PublicIpAddresses = [Address] };

    public LocalNetworkGateway Site => new("site") { GatewayIpAddress = "198.51.100.77", AddressSpace = ["192.168.0.0/16"] };

    public VirtualNetworkGatewayConnection Connection => new("con", Gateway) { Site = Site, SharedKey = Secret.FromEnvironment("key") };

    public DnsResolver Resolver => new("resolver", Gate) { InboundEndpoints = [new("in", Gate.Subnet("names"))] };

    public IotHub Hub => Closed;

    public PrivateEndpoint Endpoint => new("pe-hub", Hub, Far.Subnet("all"));

    public IEnumerable<PrivateDnsZone> Zones => [new("privatelink.azure-devices.net"), new("privatelink.servicebus.windows.net")];

    public PrivateDnsZoneGroup Group => new("default", Endpoint, [.. Zones]);

    public IEnumerable<PrivateDnsZoneLink> Links => Zones.Select(zone => new PrivateDnsZoneLink("gate", zone, Gate));

    public Client Line => new(Location.OnPremises("192.168.1.0/24")) { Uses = [Hub] };
}
