using CsCheck;

namespace IotVnetDsl.Planning.Tests.Building;

/// <summary>What differs between plants: everything that a plan can change in place, add or remove.</summary>
public sealed record PlantChoices(
    int Units, bool IsOpen, bool HasEndpoint, int Authentication, bool Uploads, bool HasQueue, int Containers, int Firewall, string Tag, int Ttl);

/// <summary>A plant made of choices.</summary>
public sealed record AnyPlant : Topology
{
    private readonly PlantChoices _choices;

    public AnyPlant(PlantChoices choices) => _choices = choices;

    public static Gen<AnyPlant> Gen { get; } =
        from units in CsCheck.Gen.Int[1, 3]
        from open in CsCheck.Gen.Bool
        from endpoint in CsCheck.Gen.Bool
        from authentication in CsCheck.Gen.Int[0, 3]
        from uploads in CsCheck.Gen.Bool
        from queue in CsCheck.Gen.Bool
        from containers in CsCheck.Gen.Int[0, 3]
        from firewall in CsCheck.Gen.Int[0, 3]
        from tag in CsCheck.Gen.Int[0, 2].Select(number => new[] { "a", "b", "" }[number])
        from ttl in CsCheck.Gen.Int[0, 2]
        select new AnyPlant(new PlantChoices(units, open, endpoint, authentication, uploads, queue, containers, firewall, tag, ttl));

    public override string Id => "any";

    public override ResourceGroup ResourceGroup => new("rg-any", IotVnetDsl.Region.EastUS);

    public override ValueList<Tag>? Tags => _choices.Tag.Length == 0 ? null : [new("choice", _choices.Tag)];

    public VirtualNetwork Network => new("vnet-any")
    {
        AddressSpace = ["10.20.0.0/16"],
        Subnets = [new("endpoints", "10.20.1.0/24") { ServiceEndpoints = _choices.Firewall > 1 ? [ServiceEndpoint.Storage] : [] }],
    };

    public UserAssignedIdentity Writer => new("id-any");

    public StorageAccount Archive => new("anyarchive")
    {
        Containers = ["telemetry", .. Enumerable.Range(0, _choices.Containers).Select(number => new BlobContainer($"extra{number}"))],
        Firewall = _choices.Firewall switch
        {
            0 => null,
            1 => Firewall.TrustedServicesOnly,
            2 => Firewall.TrustedServicesOnly with { SubnetRules = [Network.Subnet("endpoints")] },
            _ => Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.7", "203.0.113.8"] },
        },
    };

    public ServiceBusNamespace Messages => new("any-messages")
    {
        Sku = ServiceBusSku.Premium,
        Queues = _choices.HasQueue ? [new("alarms") { MaxDeliveryCount = _choices.Units }] : [],
        Firewall = _choices.IsOpen ? null : Firewall.TrustedServicesOnly,
    };

    public IotHub Hub => new("any-hub")
    {
        Sku = IotHubSku.S1,
        Capacity = _choices.Units,
        Identity = _choices.Authentication switch
        {
            1 => Identity.SystemAssigned,
            2 => new() { UserAssignedIdentities = [Writer.Principal] },
            3 => new() { System = true, UserAssignedIdentities = [Writer.Principal] },
            _ => new() { System = false },
        },
        PublicNetworkAccess = _choices.IsOpen ? PublicNetworkAccess.Enabled : PublicNetworkAccess.Disabled,
        Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = Authentication }, .. Queue],
        Routes = [new("all", RouteSource.DeviceMessages, "archive") { Condition = _choices.Tag.Length == 0 ? null : "true" }],
        FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
        FileUpload = new(Archive.Container("telemetry"))
        {
            SasTimeToLive = TimeSpan.FromHours(1 + _choices.Ttl),
            Authentication = Authentication,
            Notifications = _choices.Uploads ? new() { MaxDeliveryCount = 5 } : null,
        },
    };

    public RoleAssignment? HubWritesArchive =>
        _choices.Authentication is 1 or 3 ? new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive) : null;

    public RoleAssignment? HubSendsAlarms =>
        _choices.Authentication is 1 or 3 && _choices.HasQueue ? new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Queue("alarms")) : null;

    public RoleAssignment? WriterWritesArchive =>
        _choices.Authentication is 2 or 3 ? new(Writer.Principal, Role.StorageBlobDataContributor, Archive) : null;

    public PrivateEndpoint? HubEndpoint => _choices.HasEndpoint ? new("pe-any", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones } : null;

    private EndpointAuthentication Authentication => _choices.Authentication switch
    {
        1 => EndpointAuthentication.SystemAssigned,
        2 or 3 => EndpointAuthentication.UserAssigned(Writer.Principal),
        _ => EndpointAuthentication.Key(Secret.FromEnvironment("ARCHIVE")),
    };

    private ServiceBusQueueEndpoint[] Queue =>
        _choices.HasQueue && _choices.Authentication is 1 or 3 ? [new("alarms", Messages.Queue("alarms"))] : [];
}
