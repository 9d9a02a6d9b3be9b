namespace IotVnetDsl.Planning.Tests.Reach;

/// <summary>Networks, sites, names, endpoints and doors, in any combination that Azure takes, and clients everywhere who want everything.</summary>
public sealed record AnyEstate : Topology
{
    private readonly EstateChoices _choices;

    public AnyEstate(EstateChoices choices) => _choices = choices;

    public override string Id => "estate";

    public override ResourceGroup ResourceGroup => new("rg-estate", IotVnetDsl.Region.EastUS);

    public IEnumerable<VirtualNetwork> Networks => Enumerable.Range(0, Count).Select(Network);

    public IEnumerable<NetworkSecurityGroup> SecurityGroups => Enumerable.Range(0, Count).SelectMany(network => new[] { Out(network), In(network) }).Append(OfNames).OfType<NetworkSecurityGroup>();

    public IEnumerable<RouteTable> RouteTables => Enumerable.Range(0, Count).Select(Routes).OfType<RouteTable>();

    public ApplicationSecurityGroup Doors => new("asg-doors");

    public IEnumerable<VirtualNetworkPeering> Peerings =>
        from one in Enumerable.Range(0, Count)
        from other in Enumerable.Range(0, Count)
        where one < other
        from peering in Pair(one, other)
        select peering;

    public IEnumerable<PublicIpAddress> GatewayAddresses => IsVpn && Gateways.Any() ? [GatewayAddress] : [];

    public IEnumerable<VirtualNetworkGateway> Gateways => HasGateway(0) ? [Gateway(0)] : HasGateway(Count - 1) ? [Gateway(Count - 1)] : [];

    public IEnumerable<LocalNetworkGateway> Sites => IsVpn && ConnectionKind > 0 ? [Site] : [];

    public ExpressRouteCircuit? Circuit => IsExpressRoute && ConnectionKind > 0 ? new("erc", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Washington DC", 50)) : null;

    public IEnumerable<VirtualNetworkGatewayConnection> Connections => ConnectionKind == 0 ? [] : Gateways.Select(gateway => IsVpn
        ? new VirtualNetworkGatewayConnection("con", gateway) { Site = Site, SharedKey = Secret.FromEnvironment("key") }
        : new VirtualNetworkGatewayConnection("con", gateway) { Circuit = Circuit! });

    public DnsResolver? Resolver => _choices.Pick(12, 6) switch
    {
        3 or 4 => new("resolver", Network(0))
        {
            InboundEndpoints = [new("in", Network(0).Subnet("names")) { PrivateIpAddress = "10.20.3.9" }],
            OutboundEndpoints = Forwarding == 1 ? [new("out", Network(0).Subnet("asking"))] : null,
        },
        5 => new("resolver", Network(0)),
        _ => null,
    };

    /// <summary>Asks from a network of its own.</summary>
    public DnsResolver? Asking => Forwarding == 2 ? new("asking", Network(Count - 1)) { OutboundEndpoints = [new("out", Network(Count - 1).Subnet("asking"))] } : null;

    public DnsForwardingRuleset? Ruleset => Forwarding is 1 or 2 ? new("ruleset", [(Asking ?? Resolver)!.OutboundEndpoint("out")])
    {
        Rules = [new("all", _choices.Pick(82, 3) switch { 0 => ".", 1 => "azure-devices.net.", _ => "blob.core.windows.net." }, ["10.20.3.9"])],
    }
    : null;

    public DnsForwardingRulesetLink? RulesetLink => Ruleset is { } ruleset ? new("last", ruleset, Network(Count - 1)) : null;

    public UserAssignedIdentity Writer => new("id-estate");

    public IotHub Hub => new("estate-hub")
    {
        Sku = IotHubSku.S1,
        Identity = WritesByUser || SendsByUser ? new() { System = true, UserAssignedIdentities = [Writer.Principal] } : Identity.SystemAssigned,
        PublicNetworkAccess = HubDoor == 1 ? PublicNetworkAccess.Disabled : HubDoor == 2 ? PublicNetworkAccess.Enabled : null,
        NetworkRuleSet = HubDoor switch
        {
            3 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("office", "203.0.113.7")], ApplyToBuiltInEndpoint = true },
            4 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("office", "203.0.113.7")], ApplyToBuiltInEndpoint = false },
            5 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("low", "0.0.0.0/1"), new("high", "128.0.0.0/1")], ApplyToBuiltInEndpoint = true },
            6 => new() { DefaultAction = FirewallAction.Deny, ApplyToBuiltInEndpoint = true },
            7 => new() { DefaultAction = FirewallAction.Allow, IpRules = [new("office", "203.0.113.7")], ApplyToBuiltInEndpoint = true },
            8 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("range", "198.51.100.0/31")], ApplyToBuiltInEndpoint = true },
            9 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("private", "10.0.0.0/8")], ApplyToBuiltInEndpoint = true },
            _ => null,
        },
        IpFilterRules = HubDoor switch
        {
            10 => [new("office", IpFilterAction.Accept, "203.0.113.7"), new("rest", IpFilterAction.Reject, "0.0.0.0/0")],
            11 => [new("rest", IpFilterAction.Reject, "0.0.0.0/0"), new("office", IpFilterAction.Accept, "203.0.113.7")],
            12 => [new("office", IpFilterAction.Accept, "203.0.113.7")],
            13 => [new("office", IpFilterAction.Reject, "203.0.113.0/24")],
            14 => [],
            _ => null,
        },
        Endpoints =
        [
            .. WritesArchive ? [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = ArchiveProof }] : Array.Empty<RoutingEndpoint>(),
            .. WritesStreams ? [new EventHubEndpoint("streams", Streams.EventHub("telemetry")) { Authentication = SendsByUser ? EndpointAuthentication.UserAssigned(Writer.Principal) : null }] : Array.Empty<RoutingEndpoint>(),
            .. StoreProof is { } proof ? [new CosmosEndpoint("store", Store.Database("telemetry"), "readings") { Authentication = proof }] : Array.Empty<RoutingEndpoint>(),
        ],
        Routes = [.. WritesArchive ? [new Route("all", RouteSource.DeviceMessages, "archive")] : Array.Empty<Route>()],
        FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
        FileUpload = Uploads ? new(Archive.Container("uploads")) { Authentication = ArchiveProof } : null,
        RestrictOutboundAccess = _choices.Pick(41, 6) == 5 ? true : null,
        AllowedHosts = _choices.Pick(41, 6) == 5 ? [.. _choices.Pick(42, 2) == 0 ? [] : new[] { "estatearchive.blob.core.windows.net" }] : null,
    };

    public StorageAccount Archive => new("estatearchive")
    {
        Containers = ["telemetry", "uploads"],
        SharedKeyAccess = _choices.Pick(22, 4) == 3 ? false : null,
        PublicNetworkAccess = ArchiveDoor is 8 or 9 ? PublicNetworkAccess.Disabled : null,
        Firewall = ArchiveDoor switch
        {
            1 or 9 => Firewall.TrustedServicesOnly,
            2 => Firewall.TrustedServicesOnly with { SubnetRules = Allowed(ServiceEndpoint.Storage) },
            3 => Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.7"] },
            4 or 8 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = false },
            5 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = false, IpRules = ["198.51.100.0/30"], SubnetRules = Allowed(ServiceEndpoint.Storage) },
            6 => new() { DefaultAction = FirewallAction.Allow, TrustedServices = false },
            7 => new() { IpRules = ["0.0.0.0/1", "128.0.0.0/1"] },
            _ => null,
        },
        ResourceInstances = ArchiveDoor == 4 && _choices.Pick(23, 2) == 1 ? [new(new IotHub("estate-hub"))] : null,
    };

    public EventHubsNamespace Streams => new("estate-streams")
    {
        Sku = StreamsTier switch { 0 => EventHubsSku.Standard, 1 => EventHubsSku.Premium, _ => EventHubsSku.Basic },
        EventHubs = ["telemetry"],
        PublicNetworkAccess = StreamsDoor is 8 or 9 ? PublicNetworkAccess.Disabled : null,
        Firewall = StreamsTier == 2 ? null : StreamsDoor switch
        {
            1 or 9 => Firewall.TrustedServicesOnly,
            2 => Firewall.TrustedServicesOnly with { SubnetRules = Allowed(ServiceEndpoint.EventHub) },
            3 => Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.7", "2001:db8::/64"] },
            4 or 8 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = false },
            5 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = false, IpRules = ["::/0"] },
            6 => new() { DefaultAction = FirewallAction.Deny, IpRules = ["0.0.0.0/0"] },
            7 => new() { DefaultAction = FirewallAction.Allow, IpRules = ["203.0.113.7"] },
            10 => new() { DefaultAction = FirewallAction.Deny, IpRules = ["2001:db8::7"] },
            _ => null,
        },
    };

    public ServiceBusNamespace Messages => new("estate-messages")
    {
        Sku = MessagesTier switch { 0 => ServiceBusSku.Premium, 1 => ServiceBusSku.Standard, _ => ServiceBusSku.Basic },
        Queues = ["alarms"],
        PublicNetworkAccess = MessagesDoor is 4 or 5 && MessagesTier == 0 ? PublicNetworkAccess.Disabled : null,
        Firewall = (MessagesTier, MessagesDoor) switch
        {
            (2, _) => null,
            (0, 1 or 5) => Firewall.TrustedServicesOnly,
            (0, 2) => Firewall.TrustedServicesOnly with { SubnetRules = Allowed(ServiceEndpoint.ServiceBus) },
            (_, 3) => new() { DefaultAction = FirewallAction.Deny, IpRules = ["203.0.113.7"] },
            (_, 6) => new() { DefaultAction = FirewallAction.Deny, IpRules = ["198.51.100.0/29"] },
            (_, 7) => new() { DefaultAction = FirewallAction.Deny },
            _ => null,
        },
    };

    public CosmosAccount Store => new("estate-store")
    {
        Databases = [new("telemetry") { Containers = [new("readings", "/id")] }],
        LocalAuthentication = _choices.Pick(16, 4) == 3 ? false : null,
        PublicNetworkAccess = StoreDoor is 6 or 7 ? PublicNetworkAccess.Disabled : null,
        IpRules = StoreDoor switch
        {
            1 => ["203.0.113.7"],
            2 or 7 => ["0.0.0.0"],
            3 => ["0.0.0.0", "198.51.100.0/30"],
            _ => null,
        },
        SubnetRules = StoreDoor is 3 or 4 ? Allowed(ServiceEndpoint.CosmosDb) : null,
    };

    public RoleAssignment? Stores => StoreProof?.Kind == AuthenticationKind.SystemAssigned
        ? new(Hub.SystemIdentity, Role.CosmosDbBuiltInDataContributor, _choices.Pick(15, 2) == 0 ? Store : Store.Database("telemetry"))
        : null;

    public RoleAssignment? Writes => IsByKey || !(WritesArchive || Uploads) ? null : new(WritesByUser ? Writer.Principal : Hub.SystemIdentity, Role.StorageBlobDataContributor, _choices.Pick(43, 2) == 0 ? Archive : ResourceGroup);

    public RoleAssignment? Sends => WritesStreams ? new(SendsByUser ? Writer.Principal : Hub.SystemIdentity, Role.AzureEventHubsDataSender, _choices.Pick(44, 2) == 0 ? Streams.EventHub("telemetry") : Streams) : null;

    public DeviceProvisioningService? Provisioning => ProvisioningKind == 0 ? null : new("estate-provisioning")
    {
        Identity = ProvisioningKind switch
        {
            1 => Identity.SystemAssigned,
            2 => new() { UserAssignedIdentities = [Writer.Principal] },
            _ => new() { System = true, UserAssignedIdentities = [Writer.Principal] },
        },
        LinkedHubs = [new(Hub) { Authentication = ProvisioningKind == 2 ? EndpointAuthentication.UserAssigned(Writer.Principal) : null }],
    };

    public RoleAssignment? Registers => Provisioning is not { } provisioning || _choices.Pick(19, 4) == 3 ? null : new(
        ProvisioningKind == 2 ? Writer.Principal : provisioning.SystemIdentity,
        Role.IotHubDataContributor,
        _choices.Pick(18, 2) == 0 ? Hub : ResourceGroup);

    public PrivateDnsZone? HubNames => _choices.Pick(50, 2) == 1 ? new("privatelink.azure-devices.net") : null;

    public PrivateDnsZone? BusNames => _choices.Pick(51, 2) == 1 ? new("privatelink.servicebus.windows.net") : null;

    public PrivateDnsZone? BlobNames => _choices.Pick(52, 2) == 1 ? new("privatelink.blob.core.windows.net") : null;

    public IEnumerable<PrivateDnsZoneLink> Links =>
        from zone in new[] { HubNames, BusNames, BlobNames }.Index()
        where zone.Item is not null
        from network in Enumerable.Range(0, Count)
        let picked = _choices.Pick(53 + (zone.Index * 3) + network, 3)
        where picked > 0
        select new PrivateDnsZoneLink(Name(network), zone.Item, Network(network)) { ResolutionPolicy = picked == 2 ? DnsResolutionPolicy.NxDomainRedirect : null };

    public IEnumerable<PrivateEndpoint> Endpoints => Enumerable.Range(0, 3).Select(Endpoint).OfType<PrivateEndpoint>();

    public IEnumerable<PrivateDnsZoneGroup> Groups =>
        from number in Enumerable.Range(0, 3)
        let endpoint = Endpoint(number)
        where endpoint is not null && DnsOf(number) == 2
        let zones = ZonesOf(number).ToArray()
        where zones.Length > 0
        select new PrivateDnsZoneGroup("default", endpoint, [.. zones]);

    public IEnumerable<Client> InNetworks =>
        from network in Networks
        from subnet in (string[])["a", "b"]
        select Everything(Location.InSubnet(network.Subnet(subnet)));

    public Client Office => Everything(Location.OnInternet("203.0.113.7"));

    public Client Partner => Everything(Location.OnInternet("198.51.100.0/30"));

    public Client Modern => Everything(Location.OnInternet("2001:db8::7"));

    public Client Stranger => Everything(Location.Internet);

    public Client OnPremises => Everything(Location.OnPremises("192.168.1.0/24"));

    public Client ModernPremises => Everything(Location.OnPremises("fd00:1::/64"));

    private int Count => 1 + _choices.Pick(0, 3);

    private int GatewayKind => _choices.Pick(10, 6);

    private bool IsVpn => GatewayKind is 1 or 3;

    private bool IsExpressRoute => GatewayKind is 2;

    private int ConnectionKind => _choices.Pick(11, 4);

    // A ruleset asks the resolver of the first network, for one of the others.
    private int Forwarding => Count > 1 && _choices.Pick(12, 6) is 3 or 4 ? _choices.Pick(80, 5) : 0;

    private NetworkSecurityGroup? OfNames => SecurityRules.Of(TrafficDirection.Inbound, _choices.Pick(81, 30), 0).ToArray() is { Length: > 0 } rules ? new("nsg-names") { Rules = [.. rules] } : null;

    private int HubDoor => _choices.Pick(20, 15);

    private int ArchiveDoor => _choices.Pick(21, 10);

    private int StreamsTier => _choices.Pick(24, 3);

    private int StreamsDoor => _choices.Pick(25, 12);

    private int MessagesTier => _choices.Pick(26, 3);

    private int MessagesDoor => _choices.Pick(27, 10);

    private bool IsByKey => _choices.Pick(40, 3) == 2;

    private bool WritesArchive => _choices.Pick(45, 2) == 1;

    private bool WritesStreams => _choices.Pick(46, 2) == 1;

    private bool Uploads => _choices.Pick(47, 2) == 1;

    private int StoreDoor => _choices.Pick(13, 8);

    private EndpointAuthentication? StoreProof => _choices.Pick(14, 3) switch
    {
        1 => EndpointAuthentication.SystemAssigned,
        2 => EndpointAuthentication.Key(Secret.KeyOf(Store)),
        _ => null,
    };

    private bool WritesByUser => !IsByKey && (WritesArchive || Uploads) && _choices.Pick(39, 4) == 3;

    private bool SendsByUser => WritesStreams && _choices.Pick(29, 4) == 3;

    private int ProvisioningKind => _choices.Pick(17, 4);

    private EndpointAuthentication ArchiveProof => IsByKey ? EndpointAuthentication.Key(Secret.FromEnvironment("estatearchive"))
        : WritesByUser ? EndpointAuthentication.UserAssigned(Writer.Principal)
        : EndpointAuthentication.SystemAssigned;

    private LocalNetworkGateway Site => new("site") { GatewayIpAddress = "198.51.100.77", AddressSpace = [ConnectionKind switch { 1 => "192.168.0.0/17", 2 => "172.16.0.0/12", _ => "fd00:1::/48" }] };

    private static string Name(int network) => $"vnet-{network}";

    private VirtualNetwork Network(int number) => new(Name(number))
    {
        AddressSpace = [$"10.{20 + number}.0.0/16"],
        Subnets =
        [
            new("a", $"10.{20 + number}.1.0/24") { ServiceEndpoints = [.. ServiceEndpoints(number)], NetworkSecurityGroup = Out(number), RouteTable = Routes(number) is { } routes ? routes : null },
            new("b", $"10.{20 + number}.2.0/24") { NetworkSecurityGroup = In(number), PrivateEndpointNetworkPolicies = Policies(number) },
            .. number == 0 ? [new Subnet("names", "10.20.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers", NetworkSecurityGroup = OfNames }] : Array.Empty<Subnet>(),
            .. (Forwarding == 1 && number == 0) || (Forwarding == 2 && number == Count - 1)
                ? [new Subnet("asking", $"10.{20 + number}.4.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }]
                : Array.Empty<Subnet>(),
            .. HasGateway(number) ? [new Subnet("GatewaySubnet", $"10.{20 + number}.255.0/27")] : Array.Empty<Subnet>(),
        ],
        DnsServers = _choices.Pick(4 + number, 6) switch
        {
            4 when _choices.Pick(12, 6) is 3 or 4 => ["10.20.3.9"],
            5 => [$"10.{20 + number}.1.200"],
            _ => null,
        },
    };

    // What is left of the choice of policies: few have one.
    private RouteTable? Routes(int network) => (((_choices.Pick(76 + network, 60) - 40) / 2) switch
    {
        1 => new("out", "0.0.0.0/0", NextHop.None),
        2 => new("out", "0.0.0.0/0", NextHop.Internet),
        3 => new("out", "0.0.0.0/0", NextHop.VirtualAppliance) { NextHopAddress = "10.20.2.4" },
        4 => new("hubs", "AzureIoTHub", NextHop.None),
        5 => new("there", "10.20.2.0/24", NextHop.None),
        6 => new("net", "10.21.0.0/16", NextHop.None),
        7 => new("nets", "10.0.0.0/8", NextHop.None),
        8 => new("net", "10.20.0.0/16", NextHop.VirtualAppliance) { NextHopAddress = "10.20.2.4" },
        9 => new("site", "192.168.0.0/16", NextHop.VirtualNetworkGateway),
        _ => (TableRoute?)null,
    }) is { } route ? new($"rt-{network}") { Routes = [route] } : null;

    private NetworkSecurityGroup? Out(int network) => _choices.Pick(64 + (network * 2), 30) is var picked && picked % 10 == 0 ? null : new($"nsg-out-{network}")
    {
        Rules = [.. SecurityRules.Of(TrafficDirection.Outbound, _choices.Pick(64 + (network * 2), 30), _choices.Pick(65 + (network * 2), 30))],
    };

    private NetworkSecurityGroup? In(int network) => RulesIn(network).ToArray() is { Length: > 0 } rules ? new($"nsg-in-{network}") { Rules = [.. rules] } : null;

    private IEnumerable<SecurityRule> RulesIn(int network) => SecurityRules.Of(TrafficDirection.Inbound, _choices.Pick(70 + (network * 2), 30), _choices.Pick(71 + (network * 2), 30));

    private PrivateEndpointNetworkPolicies? Policies(int network) => _choices.Pick(76 + network, 4) switch
    {
        1 => PrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled,
        2 => PrivateEndpointNetworkPolicies.Enabled,
        3 => PrivateEndpointNetworkPolicies.RouteTableEnabled,
        _ => null,
    };

    private IEnumerable<ServiceEndpoint> ServiceEndpoints(int network) => _choices.Pick(1 + network, 4) switch
    {
        1 => [ServiceEndpoint.Storage],
        2 => [ServiceEndpoint.EventHub, ServiceEndpoint.ServiceBus],
        3 => [ServiceEndpoint.Storage, ServiceEndpoint.EventHub, ServiceEndpoint.ServiceBus, ServiceEndpoint.CosmosDb],
        _ => [],
    };

    private ValueList<SubnetRule> Allowed(ServiceEndpoint service) =>
        [.. Enumerable.Range(0, Count).Where(network => ServiceEndpoints(network).Contains(service)).Select(network => Network(network).Subnet("a"))];

    private bool HasGateway(int network) => GatewayKind switch
    {
        1 or 2 => network == 0,
        3 => network == Count - 1,
        _ => false,
    };

    private VirtualNetworkGateway Gateway(int network) => new(
        "gateway",
        IsVpn ? VirtualNetworkGatewayKind.Vpn : VirtualNetworkGatewayKind.ExpressRoute,
        IsVpn ? VirtualNetworkGatewaySku.VpnGw1AZ : VirtualNetworkGatewaySku.ErGw1AZ,
        Network(network))
    {
        PublicIpAddresses = IsVpn ? [GatewayAddress] : null,
    };

    private static PublicIpAddress GatewayAddress => new("gateway-address") { Zones = ["1", "2", "3"] };

    private IEnumerable<VirtualNetworkPeering> Pair(int one, int other)
    {
        var picked = _choices.Pick(6 + one + other, 7);
        if (picked == 0)
            yield break;
        var (there, back) = (new VirtualNetworkPeering(Name(other), Network(one), Network(other)), new VirtualNetworkPeering(Name(one), Network(other), Network(one)));
        var (hub, spoke) = HasGateway(other) ? (back, there) : (there, back);
        var isHub = HasGateway(one) || HasGateway(other);
        hub = hub with { AllowVirtualNetworkAccess = picked == 3 ? false : null, AllowGatewayTransit = picked is 5 or 6 && isHub ? true : null };
        spoke = spoke with { AllowVirtualNetworkAccess = picked == 4 ? false : null, UseRemoteGateways = picked is 5 && isHub ? true : null };
        yield return hub;
        if (picked != 2)
            yield return spoke;
    }

    private PrivateEndpoint? Endpoint(int number)
    {
        ResourceReference? target = _choices.Pick(30 + (number * 3), 6) switch
        {
            1 or 2 => Hub,
            3 => Archive,
            4 when StreamsTier != 2 => Streams,
            5 when MessagesTier == 0 => Messages,
            _ => null,
        };
        return target is null ? null : new PrivateEndpoint($"pe-{number}", target, Network(_choices.Pick(31 + (number * 3), Count)).Subnet("b"))
        {
            SubResource = _choices.Pick(30 + (number * 3), 6) == 3 ? SubResource.Blob : null,
            Dns = DnsOf(number) == 1 ? Dns.PrivateZones : null,
            ApplicationSecurityGroups = _choices.Pick(79, 4) == 3 ? [Doors] : null,
            Approval = _choices.Pick(60 + number, 8) == 7 ? new("please") : null,
        };
    }

    private int DnsOf(int number) => _choices.Pick(32 + (number * 3), 3);

    private IEnumerable<PrivateDnsZoneReference> ZonesOf(int number)
    {
        PrivateDnsZone?[] zones = _choices.Pick(30 + (number * 3), 6) switch
        {
            1 => [HubNames, BusNames],
            2 => [HubNames],
            3 => [BlobNames],
            _ => [BusNames],
        };
        return zones.OfType<PrivateDnsZone>().Select(zone => (PrivateDnsZoneReference)zone!);
    }

    private Client Everything(Location location) => new(location) { Uses = [Hub, Archive, Streams, Messages, Store], Reads = [Hub] };
}
