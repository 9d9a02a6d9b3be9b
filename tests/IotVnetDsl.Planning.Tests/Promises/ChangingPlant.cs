namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>A plant that moves from one state to another.</summary>
public sealed record ChangingPlant : Topology
{
    private readonly PlantState _state;

    public ChangingPlant(PlantState state) => _state = state;

    public override string Id => "changing";

    public override ResourceGroup ResourceGroup => new("rg-changing", IotVnetDsl.Region.EastUS);

    public VirtualNetwork Network => new("vnet-changing")
    {
        AddressSpace = ["10.20.0.0/16"],
        Subnets =
        [
            new("first", "10.20.1.0/24") { ServiceEndpoints = [.. _state.ArchiveDoor == 2 ? [ServiceEndpoint.Storage] : Array.Empty<ServiceEndpoint>(), .. _state.BusDoor == 5 ? [ServiceEndpoint.ServiceBus] : Array.Empty<ServiceEndpoint>()] },
            new("second", "10.20.2.0/24"),
        ],
    };

    public VirtualNetwork Elsewhere => new("vnet-elsewhere")
    {
        AddressSpace = ["10.30.0.0/16"],
        Subnets = [new("third", "10.30.1.0/24")],
    };

    public VirtualNetworkPeering? There => _state.Peering == 0 ? null : new("there", Network, Elsewhere);

    public VirtualNetworkPeering? Back => _state.Peering == 0 ? null : new("back", Elsewhere, Network) { AllowVirtualNetworkAccess = _state.Peering == 1 };

    public PrivateDnsZone? HubZone => _state.SharesZones ? new("privatelink.azure-devices.net") : null;

    public PrivateDnsZoneLink? HubZoneInNetwork => _state.SharesZones ? new("vnet-changing", HubZone!, Network) : null;

    public PrivateDnsZoneLink? HubZoneElsewhere => _state.SharesZones ? new("vnet-elsewhere", HubZone!, Elsewhere) : null;

    public UserAssignedIdentity Writer => new("id-changing");

    public StorageAccount Archive => Account("changingarchive");

    public StorageAccount Other => Account("changingother");

    public ServiceBusNamespace Messages => new("changing-messages")
    {
        Sku = ServiceBusSku.Premium,
        Queues = [new("alarms")],
        PublicNetworkAccess = _state.BusDoor is 3 or 6 ? PublicNetworkAccess.Disabled : null,
        Firewall = _state.BusDoor switch
        {
            0 or 6 => null,
            2 => Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.7"] },
            4 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = false },
            5 => Firewall.TrustedServicesOnly with { SubnetRules = [Network.Subnet("first")] },
            7 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = false, IpRules = ["203.0.112.0/23"] },
            _ => Firewall.TrustedServicesOnly,
        },
    };

    public IotHub Hub => new("changing-hub")
    {
        Sku = IotHubSku.S1,
        Identity = _state.Authentication switch
        {
            1 => Identity.SystemAssigned,
            2 => new() { UserAssignedIdentities = [Writer.Principal] },
            3 => new() { System = true, UserAssignedIdentities = [Writer.Principal] },
            _ => new() { System = false },
        },
        PublicNetworkAccess = _state.HubDoor == 1 ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
        NetworkRuleSet = _state.HubDoor switch
        {
            2 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("office", "203.0.113.7")] },
            3 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("plant", "198.51.100.9")] },
            4 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("office", "203.0.113.7"), new("plant", "198.51.100.9")] },
            5 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("office", "203.0.112.0/23")] },
            6 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("office", "203.0.113.7")], ApplyToBuiltInEndpoint = false },
            7 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("low", "0.0.0.0/1"), new("high", "128.0.0.0/1")] },
            _ => null,
        },
        IpFilterRules = _state.HubDoor switch
        {
            8 => [new("office", IpFilterAction.Accept, "203.0.113.7"), new("rest", IpFilterAction.Reject, "0.0.0.0/0")],
            9 => [new("rest", IpFilterAction.Reject, "0.0.0.0/0"), new("office", IpFilterAction.Accept, "203.0.113.7")],
            10 => [new("office", IpFilterAction.Accept, "203.0.113.7")],
            11 => [new("office", IpFilterAction.Reject, "203.0.113.0/24")],
            _ => null,
        },
        Endpoints =
        [
            new StorageEndpoint("archive", Target.Container("telemetry")) { Authentication = Authentication },
            .. _state.HasQueue && _state.Authentication > 0 ? [new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")) { Authentication = Authentication }] : Array.Empty<RoutingEndpoint>(),
        ],
        Routes = [new("all", RouteSource.DeviceMessages, "archive")],
        FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
        FileUpload = new(Target.Container("telemetry")) { Authentication = Authentication },
    };

    public RoleAssignment? SystemWrites => _state.Authentication is 1 or 3 ? Writes(Hub.SystemIdentity) : null;

    public RoleAssignment? UserWrites => _state.Authentication is 2 ? Writes(Writer.Principal) : null;

    public RoleAssignment? SystemSends => _state is { HasQueue: true, Authentication: 1 or 3 } ? new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages) : null;

    public RoleAssignment? UserSends => _state is { HasQueue: true, Authentication: 2 } ? new(Writer.Principal, Role.AzureServiceBusDataSender, Messages) : null;

    public PrivateEndpoint? HubEndpoint => _state.HubEndpoint switch
    {
        0 => null,
        2 => new("pe-hub", Hub, Network.Subnet("second")) { Dns = Dns.PrivateZones },
        3 => new("pe-hub", Hub, Elsewhere.Subnet("third")) { Dns = Dns.PrivateZones },
        _ => new("pe-hub", Hub, Network.Subnet("first")) { Dns = Dns.PrivateZones },
    };

    public PrivateEndpoint? ArchiveEndpoint =>
        _state.ArchiveEndpoint ? new("pe-archive", Archive, Network.Subnet("second")) { SubResource = SubResource.Blob, Dns = Dns.PrivateZones } : null;

    public PrivateEndpoint? BusEndpoint =>
        _state.BusEndpoint ? new("pe-bus", Messages, Network.Subnet("second")) { Dns = Dns.PrivateZones } : null;

    public Client Office => new(Location.OnInternet("203.0.113.7")) { Uses = All, Reads = [Hub] };

    public Client Neighbour => new(Location.OnInternet("203.0.113.99")) { Uses = All, Reads = [Hub] };

    public Client Plant => new(Location.OnInternet("198.51.100.9")) { Uses = All, Reads = [Hub] };

    public Client InFirst => new(Location.InSubnet(Network.Subnet("first"))) { Uses = All, Reads = [Hub] };

    public Client InSecond => new(Location.InSubnet(Network.Subnet("second"))) { Uses = All, Reads = [Hub] };

    public Client InThird => new(Location.InSubnet(Elsewhere.Subnet("third"))) { Uses = All, Reads = [Hub] };

    private ValueList<ResourceReference> All => [Hub, Archive, Other, Messages];

    private StorageAccount Target => _state.UsesOther ? Other : Archive;

    private StorageAccount Account(string name) => new(name)
    {
        Containers = ["telemetry"],
        SharedKeyAccess = !_state.RefusesKeys,
        PublicNetworkAccess = _state.ArchiveDoor is 4 or 8 ? PublicNetworkAccess.Disabled : null,
        Firewall = _state.ArchiveDoor switch
        {
            0 => null,
            2 => Firewall.TrustedServicesOnly with { SubnetRules = [Network.Subnet("first")] },
            3 => Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.7"] },
            5 or 8 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = false },
            6 => Firewall.TrustedServicesOnly with { IpRules = ["203.0.112.0/23"] },
            7 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = false, IpRules = ["203.0.113.7"] },
            _ => Firewall.TrustedServicesOnly,
        },
    };

    private EndpointAuthentication Authentication => _state.Authentication switch
    {
        1 or 3 => EndpointAuthentication.SystemAssigned,
        2 => EndpointAuthentication.UserAssigned(Writer.Principal),
        _ => EndpointAuthentication.Key(Secret.FromEnvironment(_state.UsesOther ? "changingother" : "changingarchive")),
    };

    private RoleAssignment Writes(PrincipalReference principal)
    {
        var role = _state.IsOwner ? Role.StorageBlobDataOwner : Role.StorageBlobDataContributor;
        return _state.OnGroup ? new(principal, role, ResourceGroup) : new(principal, role, Target);
    }
}
