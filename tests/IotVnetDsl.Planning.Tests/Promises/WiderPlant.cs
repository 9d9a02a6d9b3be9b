namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>What stands around hubs: a vault, a provisioning service, a capture, policies, forwarded names, a line in the hub of others.</summary>
public sealed record WiderPlant : Topology
{
    private const string Resolvers = "Microsoft.Network/dnsResolvers";

    private readonly WiderState _state;

    public WiderPlant(WiderState state) => _state = state;

    public override string Id => "wider";

    public override ResourceGroup ResourceGroup => new("rg-wider", IotVnetDsl.Region.EastUS);

    public KeyVault Vault => new("kv-wider", "00000000-0000-0000-0000-0000000000aa")
    {
        RoleBasedAccess = true,
        Keys = ["archive"],
        PublicNetworkAccess = _state.VaultDoor == 3 ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
        Firewall = _state.VaultDoor switch
        {
            1 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = true, IpRules = ["203.0.113.7"] },
            2 => new() { DefaultAction = FirewallAction.Deny, TrustedServices = true, IpRules = ["203.0.113.7", "198.51.100.0/24"] },
            _ => null,
        },
    };

    public IotHub North => new("wider-north") { Sku = IotHubSku.S1 };

    public DeviceProvisioningService? Provisioning => _state.Provisioning == 0 ? null : new("wider-provisioning")
    {
        Identity = Identity.SystemAssigned,
        IpFilterRules = _state.Provisioning == 2 ? [new("office", IpFilterAction.Accept, "203.0.113.0/24"), new("rest", IpFilterAction.Reject, "0.0.0.0/0")] : null,
        LinkedHubs = [new(North) { Weight = _state.Provisioning == 3 ? 2 : 1 }],
    };

    public RoleAssignment? RegistersNorth => Provisioning is { } provisioning ? new(provisioning.SystemIdentity, Role.IotHubDataContributor, North) : null;

    public StorageAccount Archive => new("widerarchive") { Containers = ["telemetry", "seven"] };

    public EventHubsNamespace Streams => new("wider-streams")
    {
        Identity = Identity.SystemAssigned,
        AuthorizationRules = _state.Policy switch { 1 => [new("operators", AccessRights.Manage)], 2 => [new("operators", AccessRights.Listen)], _ => null },
        EventHubs =
        [
            new("telemetry")
            {
                Capture = _state.Capture == 0 ? null : new(Archive.Container("telemetry"))
                {
                    Identity = CaptureIdentity.SystemAssigned,
                    Interval = TimeSpan.FromMinutes(_state.Capture == 2 ? 2 : 5),
                },
            },
        ],
    };

    public RoleAssignment StreamsWriteArchive => new(Streams.SystemIdentity, Role.StorageBlobDataContributor, Archive);

    public VirtualNetwork Center => new("vnet-wider")
    {
        AddressSpace = ["10.43.0.0/16"],
        Subnets = [new("dns-in", "10.43.1.0/28") { Delegation = Resolvers }, new("dns-out", "10.43.2.0/28") { Delegation = Resolvers }],
    };

    public DnsResolver? Resolver => _state.Names == 0 ? null : new("dnspr-wider", Center)
    {
        InboundEndpoints = [new("in", Center.Subnet("dns-in"))],
        OutboundEndpoints = [new("out", Center.Subnet("dns-out"))],
    };

    public DnsForwardingRuleset? Names => Resolver is not { } resolver ? null : new("dnsfrs-wider", [resolver.OutboundEndpoint("out")])
    {
        Rules = _state.Names == 2
            ? [new("hubs", "azure-devices.net.", ["10.43.1.4"]), new("site", "plant.contoso.com.", ["192.168.0.53"])]
            : [new("hubs", "azure-devices.net.", ["10.43.1.4"]) { Enabled = _state.Names == 1 }],
    };

    public ResourceGroup? Theirs => _state.Line == 0 ? null : new("rg-keepers", IotVnetDsl.Region.EastUS) { Existing = true };

    public IotHub? SharedHub => _state.Line == 0 ? null : new("shared-hub")
    {
        Existing = true,
        ResourceGroup = Theirs!,
        SharedRouting = true,
        Endpoints = [new StorageEndpoint("line7", Archive.Container("seven")) { BatchFrequency = _state.Line == 2 ? TimeSpan.FromMinutes(10) : null }],
        Routes = [new("line7", RouteSource.DeviceMessages, "line7") { Condition = "line = 7" }],
    };

    public RoleAssignment? SharedHubWritesArchive => SharedHub is { } hub ? new(hub.SystemIdentity, Role.StorageBlobDataContributor, Archive) : null;
}
