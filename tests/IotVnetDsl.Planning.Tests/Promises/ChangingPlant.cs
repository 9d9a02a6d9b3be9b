using CsCheck;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>What decides who reaches what in the plant.</summary>
/// <param name="HubDoor">0 open, 1 disabled, 2 rules for one address, 3 rules for another.</param>
/// <param name="HubEndpoint">0 none, 1 in the first subnet, 2 in the second.</param>
/// <param name="ArchiveDoor">0 open, 1 trusted services, 2 and a subnet, 3 and an address, 4 disabled, 5 nobody.</param>
/// <param name="ArchiveEndpoint">Whether clients reach the account privately.</param>
/// <param name="BusDoor">0 open, 1 trusted services, 2 and an address, 3 disabled.</param>
/// <param name="BusEndpoint">Whether clients reach the namespace privately: in a zone that the hub's built-in endpoint uses too.</param>
/// <param name="Authentication">0 key, 1 system identity, 2 user-assigned identity, 3 both and the hub's own is used.</param>
/// <param name="OnGroup">The role is on the resource group, not on the account.</param>
/// <param name="IsOwner">A wider role.</param>
/// <param name="UsesOther">The hub writes to another account.</param>
/// <param name="HasQueue">The hub writes to the namespace.</param>
public sealed record PlantState(
    int HubDoor, int HubEndpoint, int ArchiveDoor, bool ArchiveEndpoint, int BusDoor, bool BusEndpoint,
    int Authentication, bool OnGroup, bool IsOwner, bool UsesOther, bool HasQueue)
{
    public static Gen<PlantState> Gen { get; } =
        from hubDoor in CsCheck.Gen.Int[0, 3]
        from hubEndpoint in CsCheck.Gen.Int[0, 2]
        from archiveDoor in CsCheck.Gen.Int[0, 5]
        from archiveEndpoint in CsCheck.Gen.Bool
        from busDoor in CsCheck.Gen.Int[0, 3]
        from busEndpoint in CsCheck.Gen.Bool
        from authentication in CsCheck.Gen.Int[0, 3]
        from onGroup in CsCheck.Gen.Bool
        from isOwner in CsCheck.Gen.Bool
        from usesOther in CsCheck.Gen.Bool
        from hasQueue in CsCheck.Gen.Bool
        select new PlantState(
            hubDoor, hubEndpoint, archiveDoor, archiveEndpoint, busDoor, busEndpoint, authentication, onGroup, isOwner, usesOther, hasQueue);
}

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
            new("first", "10.20.1.0/24") { ServiceEndpoints = _state.ArchiveDoor == 2 ? [ServiceEndpoint.Storage] : [] },
            new("second", "10.20.2.0/24"),
        ],
    };

    public UserAssignedIdentity Writer => new("id-changing");

    public StorageAccount Archive => Account("changingarchive");

    public StorageAccount Other => Account("changingother");

    public ServiceBusNamespace Messages => new("changing-messages")
    {
        Sku = ServiceBusSku.Premium,
        Queues = [new("alarms")],
        PublicNetworkAccess = _state.BusDoor == 3 ? PublicNetworkAccess.Disabled : null,
        Firewall = _state.BusDoor switch
        {
            0 => null,
            2 => Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.7"] },
            _ => Firewall.TrustedServicesOnly,
        },
    };

    public IotHub Hub => new("changing-hub")
    {
        Sku = IotHubSku.S1,
        Identity = _state.Authentication switch
        {
            1 => Identity.SystemAssigned,
            2 => new() { UserAssigned = [Writer.Principal] },
            3 => new() { System = true, UserAssigned = [Writer.Principal] },
            _ => new() { System = false },
        },
        PublicNetworkAccess = _state.HubDoor == 1 ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
        NetworkRuleSet = _state.HubDoor switch
        {
            2 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("office", "203.0.113.7")] },
            3 => new() { DefaultAction = FirewallAction.Deny, IpRules = [new("plant", "198.51.100.9")] },
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
        _ => new("pe-hub", Hub, Network.Subnet("first")) { Dns = Dns.PrivateZones },
    };

    public PrivateEndpoint? ArchiveEndpoint =>
        _state.ArchiveEndpoint ? new("pe-archive", Archive, Network.Subnet("second")) { SubResource = SubResource.Blob, Dns = Dns.PrivateZones } : null;

    public PrivateEndpoint? BusEndpoint =>
        _state.BusEndpoint ? new("pe-bus", Messages, Network.Subnet("second")) { Dns = Dns.PrivateZones } : null;

    private StorageAccount Target => _state.UsesOther ? Other : Archive;

    private StorageAccount Account(string name) => new(name)
    {
        Containers = ["telemetry"],
        PublicNetworkAccess = _state.ArchiveDoor == 4 ? PublicNetworkAccess.Disabled : null,
        Firewall = _state.ArchiveDoor switch
        {
            0 => null,
            2 => Firewall.TrustedServicesOnly with { SubnetRules = [Network.Subnet("first")] },
            3 => Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.7"] },
            5 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = false },
            _ => Firewall.TrustedServicesOnly,
        },
    };

    private EndpointAuthentication Authentication => _state.Authentication switch
    {
        1 or 3 => EndpointAuthentication.SystemIdentity,
        2 => EndpointAuthentication.UserIdentity(Writer.Principal),
        _ => EndpointAuthentication.Key(Secret.FromEnvironment(_state.UsesOther ? "changingother" : "changingarchive")),
    };

    private RoleAssignment Writes(PrincipalReference principal)
    {
        var role = _state.IsOwner ? Role.StorageBlobDataOwner : Role.StorageBlobDataContributor;
        return _state.OnGroup ? new(principal, role, ResourceGroup) : new(principal, role, Target);
    }
}
