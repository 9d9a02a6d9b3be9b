namespace IotVnetDsl.Planning.Tests.Reach.Cases;

/// <summary>Neighbours of A6 and A7: names and networks lead there, and security groups have a say.</summary>
internal static class TrafficCases
{
    private static readonly SecurityRule None = new("none", 4000, TrafficDirection.Outbound, FirewallAction.Deny);
    private static readonly SecurityRule NoneIn = new("none-in", 4000, TrafficDirection.Inbound, FirewallAction.Deny);

    public static IEnumerable<(string Name, Topology Topology)> All()
    {
        yield return ("nothing leaves", new OneTraffic(new() { Out = [None] }));
        yield return ("nothing but MQTT to the endpoint's subnet leaves", new OneTraffic(new() { Out = [Allowed("hub") with { Destinations = ["10.2.1.0/24"], DestinationPorts = ["8883"] }, None] }));
        yield return ("nothing but what stays in the network leaves", new OneTraffic(new() { Out = [Allowed("net") with { Destinations = ["VirtualNetwork"] }, None] }));
        yield return ("nothing goes to the internet", new OneTraffic(new() { Out = [None with { Destinations = ["Internet"] }] }));
        yield return ("nothing goes to the internet, where the hub is", new OneTraffic(new() { Out = [None with { Destinations = ["Internet"] }], IsOpen = true, HasEndpoint = false }));
        yield return ("only hubs of Azure, where the hub is public", new OneTraffic(new() { Out = [Allowed("hubs") with { Destinations = ["AzureIoTHub"] }, None], IsOpen = true, HasEndpoint = false }));
        yield return ("only hubs of Azure, where the hub is private", new OneTraffic(new() { Out = [Allowed("hubs") with { Destinations = ["AzureIoTHub"] }, None], IsOpen = true }));
        yield return ("nothing goes to the internet, and the zone is not linked", new OneTraffic(new() { Out = [None with { Destinations = ["Internet"] }], IsOpen = true, IsLinked = false }));
        yield return ("nothing enters, and endpoints do not obey", new OneTraffic(new() { In = [NoneIn] }));
        yield return ("nothing enters where endpoints obey", new OneTraffic(new() { In = [NoneIn], Policies = PrivateEndpointNetworkPolicies.Enabled }));
        yield return ("what is peered may not enter", new OneTraffic(new() { In = [NoneIn with { Sources = ["10.1.0.0/16"] }], Policies = PrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled }));
        yield return ("the network and what is joined to it may", new OneTraffic(new() { In = [EnterAllowed("net") with { Sources = ["VirtualNetwork"] }, NoneIn], Policies = PrivateEndpointNetworkPolicies.Enabled }));
        yield return ("the neighbour's addresses may", new OneTraffic(new() { In = [EnterAllowed("other") with { Sources = ["10.3.0.0/16"] }, NoneIn], Policies = PrivateEndpointNetworkPolicies.Enabled }));
        yield return ("several ports may enter", new OneTraffic(new() { In = [EnterAllowed("ports") with { DestinationPorts = ["443", "8883", "5671", "5672"] }, NoneIn], Policies = PrivateEndpointNetworkPolicies.Enabled }));
        yield return ("what has the doors may be entered", new OneTraffic(new() { In = [EnterAllowed("doors") with { DestinationGroups = [OneTraffic.Doors!] }, NoneIn], Policies = PrivateEndpointNetworkPolicies.Enabled, HasDoors = true }));
        yield return ("what has the doors may be entered, and it has none", new OneTraffic(new() { In = [EnterAllowed("doors") with { DestinationGroups = [OneTraffic.Doors!] }, NoneIn], Policies = PrivateEndpointNetworkPolicies.Enabled }));
        yield return ("a site may not enter", new OneTraffic(new() { In = [NoneIn with { Sources = ["192.168.0.0/16"] }], Policies = PrivateEndpointNetworkPolicies.Enabled, IsSite = true }));
        yield return ("half of a site may not enter", new OneTraffic(new() { In = [NoneIn with { Sources = ["192.168.1.128/25"] }], Policies = PrivateEndpointNetworkPolicies.Enabled, IsSite = true }));
        yield return ("a site may enter, where endpoints do not obey", new OneTraffic(new() { In = [NoneIn], IsSite = true }));
        yield return ("nobody but the site may enter", new OneTraffic(new() { In = [EnterAllowed("site") with { Sources = ["192.168.0.0/16"] }, NoneIn], Policies = PrivateEndpointNetworkPolicies.Enabled, IsSite = true }));
        yield return ("hubs' ports only, and files to upload", new OneTraffic(new() { Out = [Allowed("mqtt") with { DestinationPorts = ["8883"] }, None], Uploads = true }));
        yield return ("HTTPS only, and files to upload", new OneTraffic(new() { Out = [Allowed("https") with { DestinationPorts = ["443"] }, None], Uploads = true }));
        yield return ("AMQP only, and messages to read", new OneTraffic(new() { Out = [Allowed("amqp") with { DestinationPorts = ["5671"] }, None], Reads = true }));
        yield return ("nothing goes to Azure's name server", new OneTraffic(new() { Out = [None with { Destinations = ["AzurePlatformDNS"] }] }));
        yield return ("no TCP goes to Azure's name server", new OneTraffic(new() { Out = [None with { Destinations = ["AzurePlatformDNS"], Protocol = TrafficProtocol.Tcp }] }));
        yield return ("nothing by another port goes to Azure's name server", new OneTraffic(new() { Out = [None with { Destinations = ["AzurePlatformDNS"], DestinationPorts = ["80", "443"] }] }));
        yield return ("nothing goes to Azure's name server, which is let before", new OneTraffic(new() { Out = [Allowed("names") with { Destinations = ["AzurePlatformDNS"], DestinationPorts = ["53"] }, None with { Destinations = ["AzurePlatformDNS"] }] }));
        yield return ("nothing goes to Azure's name server, and all is let before", new OneTraffic(new() { Out = [Allowed("all"), None with { Destinations = ["AzurePlatformDNS"] }] }));
        yield return ("nothing but what the hub takes leaves, Azure's name server is asked all the same", new OneTraffic(new() { Out = [Allowed("hub") with { DestinationPorts = ["443", "5671", "8883"] }, None] }));
        yield return ("nothing goes to Azure's name server, where the hub is public", new OneTraffic(new() { Out = [None with { Destinations = ["AzurePlatformDNS"] }], IsOpen = true, HasEndpoint = false }));
        yield return ("a resolver is asked", new OneTraffic(new() { Out = [Allowed("stays") with { Destinations = ["VirtualNetwork"] }, None], Asks = true }));
        yield return ("a resolver is asked, and only hubs' ports leave", new OneTraffic(new() { Out = [Allowed("hub") with { DestinationPorts = ["443", "5671", "8883"] }, None], Asks = true }));
        yield return ("a resolver is asked, and only TCP leaves", new OneTraffic(new() { Out = [Allowed("tcp") with { Protocol = TrafficProtocol.Tcp }, None], Asks = true }));
        yield return ("a resolver is asked, and DNS and HTTPS leave", new OneTraffic(new() { Out = [Allowed("dns") with { DestinationPorts = ["53"], Protocol = TrafficProtocol.Udp }, Allowed("hub") with { Priority = 101, DestinationPorts = ["443", "5671", "8883"] }, None], Asks = true }));
        yield return ("a resolver is asked, where a group is that lets nothing in", new OneTraffic(new() { Asks = true, AtNames = [NoneIn] }));
        yield return ("a resolver is asked, where a group is that lets the network in", new OneTraffic(new() { Asks = true, AtNames = [EnterAllowed("net") with { Sources = ["VirtualNetwork"], DestinationPorts = ["53"] }, NoneIn] }));
        yield return ("a site asks a resolver, where a group is that lets nothing in", new OneTraffic(new() { IsSite = true, AtNames = [NoneIn] }));
        yield return ("a ruleset asks a resolver, where a group is that lets nothing in", new OneTraffic(new() { Forwards = true, AtNames = [NoneIn] }));
        yield return ("a ruleset asks a resolver, where a group is that lets the ruleset's endpoint in", new OneTraffic(new() { Forwards = true, AtNames = [EnterAllowed("out") with { Sources = ["10.2.4.0/28"], DestinationPorts = ["53"] }, NoneIn] }));
        yield return ("a ruleset asks a resolver, where a group is that lets only the client in", new OneTraffic(new() { Forwards = true, AtNames = [EnterAllowed("app") with { Sources = ["10.1.0.0/16"] }, NoneIn] }));
        yield return ("a ruleset asks a resolver, where a group is that lets only TCP in", new OneTraffic(new() { Forwards = true, AtNames = [EnterAllowed("tcp") with { Protocol = TrafficProtocol.Tcp }, NoneIn] }));
        yield return ("a ruleset asks a resolver, and its own endpoint may ask nobody", new OneTraffic(new() { Forwards = true, AtForwarding = [None] }));
        yield return ("a ruleset asks a resolver, and its own endpoint may ask within the network", new OneTraffic(new() { Forwards = true, AtForwarding = [Allowed("dns") with { Destinations = ["VirtualNetwork"], DestinationPorts = ["53"] }, None] }));
        yield return ("a ruleset asks a resolver, and the client may not ask Azure's name server", new OneTraffic(new() { Forwards = true, Out = [None with { Destinations = ["AzurePlatformDNS"] }] }));
        yield return ("a ruleset asks a resolver, and only hubs' ports leave", new OneTraffic(new() { Forwards = true, Out = [Allowed("hub") with { DestinationPorts = ["443", "5671", "8883"] }, None] }));
        yield return ("tags of other regions and services", new OneTraffic(new() { Out = [Allowed("hubs") with { Destinations = ["AzureIoTHub.WestUS"] }, Allowed("databases") with { Priority = 101, Destinations = ["Sql"] }, None], IsOpen = true, HasEndpoint = false }));
        yield return ("the tag of the region's cloud", new OneTraffic(new() { Out = [Allowed("cloud") with { Destinations = ["AzureCloud.eastus"] }, None], IsOpen = true, HasEndpoint = false }));
        yield return ("probes only", new OneTraffic(new() { In = [EnterAllowed("probes") with { Sources = ["AzureLoadBalancer"] }, NoneIn], Policies = PrivateEndpointNetworkPolicies.Enabled }));
        yield return ("what comes from the internet may not enter", new OneTraffic(new() { In = [NoneIn with { Sources = ["Internet"] }], Policies = PrivateEndpointNetworkPolicies.Enabled }));
        yield return ("a denial of all before what is let", new OneTraffic(new() { Out = [None with { Priority = 100 }, Allowed("hub") with { Priority = 200 }] }));
        yield return ("MQTT only, and messages to read", new OneTraffic(new() { Out = [Allowed("mqtt") with { DestinationPorts = ["8883"] }, None], Reads = true }));
    }

    private static SecurityRule Allowed(string name) => new(name, 100, TrafficDirection.Outbound, FirewallAction.Allow);

    private static SecurityRule EnterAllowed(string name) => new(name, 100, TrafficDirection.Inbound, FirewallAction.Allow);
}

/// <summary>What a case consists of.</summary>
public sealed record TrafficParts
{
    /// <summary>Rules of the group at the clients' subnet; null for no group.</summary>
    public ValueList<SecurityRule>? Out { get; init; }

    /// <summary>The same at the endpoint's subnet.</summary>
    public ValueList<SecurityRule>? In { get; init; }

    public PrivateEndpointNetworkPolicies? Policies { get; init; }

    public bool IsOpen { get; init; }

    public bool HasEndpoint { get; init; } = true;

    public bool IsLinked { get; init; } = true;

    public bool HasDoors { get; init; }

    public bool IsSite { get; init; }

    public bool Uploads { get; init; }

    public bool Reads { get; init; }

    /// <summary>The client's network asks the resolver in the endpoint's.</summary>
    public bool Asks { get; init; }

    /// <summary>The group of the resolver's subnet; null for none.</summary>
    public ValueList<SecurityRule>? AtNames { get; init; }

    /// <summary>A ruleset of the client's network asks the resolver in the endpoint's, which alone the zones are linked to.</summary>
    public bool Forwards { get; init; }

    /// <summary>The group of the subnet from which the ruleset asks; null for none.</summary>
    public ValueList<SecurityRule>? AtForwarding { get; init; }
}

/// <summary>A client in a network that is peered with that of a hub's endpoint, or at a site, and security groups at both.</summary>
public sealed record OneTraffic : Case
{
    private readonly TrafficParts _parts;

    public OneTraffic(TrafficParts parts) => _parts = parts;

    internal static ApplicationSecurityGroup Doors => new("asg-doors");

    public ApplicationSecurityGroup EndpointDoors => Doors;

    public NetworkSecurityGroup? Leaving => _parts.Out is { } rules ? new("nsg-out") { Rules = rules } : null;

    public NetworkSecurityGroup? Entering => _parts.In is { } rules ? new("nsg-in") { Rules = rules } : null;

    public NetworkSecurityGroup? OfNames => _parts.AtNames is { } rules ? new("nsg-names") { Rules = rules } : null;

    public NetworkSecurityGroup? OfForwarding => _parts.AtForwarding is { } rules ? new("nsg-forwarding") { Rules = rules } : null;

    public VirtualNetwork App => new("app") { DnsServers = _parts.Asks ? ["10.2.3.9"] : null, AddressSpace = ["10.1.0.0/16"], Subnets = [new("all", "10.1.1.0/24") { NetworkSecurityGroup = Leaving }] };

    public VirtualNetwork Plant => new("plant")
    {
        AddressSpace = ["10.2.0.0/16"],
        Subnets =
        [
            new("endpoints", "10.2.1.0/24") { NetworkSecurityGroup = Entering, PrivateEndpointNetworkPolicies = _parts.Policies },
            new("names", "10.2.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers", NetworkSecurityGroup = OfNames },
            .. _parts.Forwards ? [new Subnet("forwarding", "10.2.4.0/28") { Delegation = "Microsoft.Network/dnsResolvers", NetworkSecurityGroup = OfForwarding }] : Array.Empty<Subnet>(),
            .. _parts.IsSite ? [new Subnet("GatewaySubnet", "10.2.255.0/27")] : Array.Empty<Subnet>(),
        ],
    };

    public VirtualNetworkPeering There => new("to-plant", App, Plant);

    public VirtualNetworkPeering Back => new("to-app", Plant, App);

    public PublicIpAddress? Address => _parts.IsSite ? new("pip-gw") { Zones = ["1", "2", "3"] } : null;

    public VirtualNetworkGateway? Gateway => Address is { } address
        ? new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Plant) { PublicIpAddresses = [address] }
        : null;

    public LocalNetworkGateway? Site => _parts.IsSite ? new("site") { GatewayIpAddress = "198.51.100.77", AddressSpace = ["192.168.0.0/16"] } : null;

    public VirtualNetworkGatewayConnection? Connection => Gateway is { } gateway ? new("con", gateway) { Site = Site!, SharedKey = Secret.FromEnvironment("key") } : null;

    public DnsResolver? Resolver => _parts.IsSite || _parts.Asks || _parts.Forwards ? new("resolver", Plant)
    {
        InboundEndpoints = [new("in", Plant.Subnet("names")) { PrivateIpAddress = "10.2.3.9" }],
        OutboundEndpoints = _parts.Forwards ? [new("out", Plant.Subnet("forwarding"))] : null,
    }
    : null;

    public DnsForwardingRuleset? Ruleset => _parts.Forwards ? new("rules", [Resolver!.OutboundEndpoint("out")]) { Rules = [new("hubs", "azure-devices.net.", ["10.2.3.9"])] } : null;

    public DnsForwardingRulesetLink? RulesetLink => Ruleset is { } ruleset ? new("app", ruleset, App) : null;

    public StorageAccount? Archive => _parts.Uploads ? new("casearchive") { Containers = ["uploads", "telemetry"], Firewall = Firewall.TrustedServicesOnly } : null;

    public IotHub Hub => (_parts.IsOpen ? new IotHub("case-hub") { Sku = IotHubSku.S1 } : Closed) with
    {
        Identity = _parts.Uploads ? Identity.SystemAssigned : null,
        FileUpload = Archive is { } archive ? new(archive.Container("uploads")) : null,
        // What the hub writes passes no group.
        Endpoints = Archive is { } target ? [new StorageEndpoint("archive", target.Container("telemetry"))] : null,
        Routes = Archive is null ? null : [new("all", RouteSource.DeviceMessages, "archive")],
        FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
    };

    public RoleAssignment? Writes => Archive is { } archive ? new(Hub.SystemIdentity, Role.StorageBlobDataContributor, archive) : null;

    public PrivateEndpoint? Endpoint => _parts.HasEndpoint ? new("pe-hub", Hub, Plant.Subnet("endpoints")) { ApplicationSecurityGroups = _parts.HasDoors ? [Doors] : null } : null;

    public PrivateEndpoint? ArchiveEndpoint => Archive is { } archive ? new("pe-archive", archive, Plant.Subnet("endpoints")) { SubResource = SubResource.Blob } : null;

    public IEnumerable<PrivateDnsZone> Zones => _parts.HasEndpoint
        ? [new("privatelink.azure-devices.net"), new("privatelink.servicebus.windows.net"), .. Archive is null ? Array.Empty<PrivateDnsZone>() : [new("privatelink.blob.core.windows.net")]]
        : [];

    public PrivateDnsZoneGroup? Group => Endpoint is { } endpoint ? new("default", endpoint, [.. Zones.Take(2)]) : null;

    public PrivateDnsZoneGroup? ArchiveGroup => ArchiveEndpoint is { } endpoint ? new("default", endpoint, [.. Zones.Skip(2)]) : null;

    public IEnumerable<PrivateDnsZoneLink> Links => _parts.IsLinked && !_parts.Forwards
        ? Zones.SelectMany(zone => new[] { new PrivateDnsZoneLink("app", zone, App), new PrivateDnsZoneLink("plant", zone, Plant) })
        : Zones.Select(zone => new PrivateDnsZoneLink("plant", zone, Plant));

    public Client Line => new(_parts.IsSite ? Location.OnPremises("192.168.1.0/24") : Location.InSubnet(App.Subnet("all"))) { Uses = [Hub], Reads = _parts.Reads ? [Hub] : null };
}
