namespace IotVnetDsl.Planning.Tests.Reach.Cases;

/// <summary>Devices of a hub with file upload, wherever they are, and the account's door of each kind.</summary>
internal static class UploadCases
{
    private static readonly Firewall Trusted = Firewall.TrustedServicesOnly;

    public static IEnumerable<(string Name, Topology Topology)> All() =>
    [
        ("on the internet, an open account", new OneUpload(null, () => Location.Internet, isPrivate: false)),
        ("on the internet, an account for trusted services", new OneUpload(_ => Trusted, () => Location.Internet, isPrivate: false)),
        ("with known addresses that a rule has", new OneUpload(_ => Trusted with { IpRules = ["203.0.113.0/24"] }, () => Location.OnInternet("203.0.113.0/30"), isPrivate: false)),
        ("with known addresses of which a rule has some", new OneUpload(_ => Trusted with { IpRules = ["203.0.113.0/30"] }, () => Location.OnInternet("203.0.113.0/29"), isPrivate: false)),
        ("in a subnet that a rule names, with a service endpoint", new OneUpload(net => Trusted with { SubnetRules = [net.Subnet("seen")] }, () => Location.InSubnet(OneUpload.Network.Subnet("seen")), isPrivate: false)),
        ("in a subnet that no rule names, with a service endpoint", new OneUpload(net => Trusted with { IpRules = ["203.0.113.0/24"] }, () => Location.InSubnet(OneUpload.Network.Subnet("seen")), isPrivate: false)),
        ("in another subnet than the rule's", new OneUpload(net => Trusted with { SubnetRules = [net.Subnet("seen")] }, () => Location.InSubnet(OneUpload.Network.Subnet("all")), isPrivate: false)),
        ("in a subnet, by a private endpoint", new OneUpload(_ => Trusted, () => Location.InSubnet(OneUpload.Network.Subnet("all")), isPrivate: true)),
        ("with a private endpoint that they do not get to", new OneUpload(_ => Trusted, () => Location.Internet, isPrivate: true)),
        ("in a subnet, by a private endpoint of the lake's door", new OneUpload(_ => Trusted, () => Location.InSubnet(OneUpload.Network.Subnet("all")), isPrivate: true, SubResource.DataLake)),
        ("in a subnet, by a private endpoint of the lake's door, an open account", new OneUpload(null, () => Location.InSubnet(OneUpload.Network.Subnet("all")), isPrivate: true, SubResource.DataLake)),
        ("in a subnet, by a private endpoint of the files' door", new OneUpload(_ => Trusted, () => Location.InSubnet(OneUpload.Network.Subnet("all")), isPrivate: true, SubResource.File)),
        ("in a subnet whose rule is ignored for want of a service endpoint", new OneUpload(net => Trusted with { SubnetRules = [new(net.Subnet("all")) { IgnoreMissingServiceEndpoint = true }] }, () => Location.InSubnet(OneUpload.Network.Subnet("all")), isPrivate: false)),
        ("with addresses of two rules together", new OneUpload(_ => Trusted with { IpRules = ["203.0.113.0/30", "203.0.113.4/30"] }, () => Location.OnInternet("203.0.113.0/29"), isPrivate: false)),
    ];
}

/// <summary>A hub whose devices upload files.</summary>
public sealed record OneUpload : Case
{
    private readonly Func<VirtualNetwork, Firewall>? _rules;
    private readonly Func<Location> _from;
    private readonly bool _isPrivate;
    private readonly SubResource _door;

    public OneUpload(Func<VirtualNetwork, Firewall>? rules, Func<Location> from, bool isPrivate, SubResource? door = null) => (_rules, _from, _isPrivate, _door) = (rules, from, isPrivate, door ?? SubResource.Blob);

    public static VirtualNetwork Network => In("net", 1, new Subnet("seen", "10.1.2.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage] });

    public VirtualNetwork Net => In("net", 1, new Subnet("seen", "10.1.2.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage] });

    public StorageAccount Archive => new("casearchive") { Containers = ["uploads"], HierarchicalNamespace = _door == SubResource.DataLake ? true : null, Firewall = _rules?.Invoke(Net) };

    public IotHub Hub => new("case-hub")
    {
        Sku = IotHubSku.S1,
        PublicNetworkAccess = PublicNetworkAccess.Enabled,
        Identity = Identity.SystemAssigned,
        FileUpload = new(Archive.Container("uploads")),
    };

    public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

    public PrivateEndpoint? ToArchive => _isPrivate ? new("pe-archive", Archive, Net.Subnet("all")) { SubResource = _door, Dns = Dns.PrivateZones } : null;

    public Client Devices => new(_from()) { Uses = [Hub] };
}
