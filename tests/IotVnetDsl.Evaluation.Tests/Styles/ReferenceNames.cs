using IotVnetDsl;

// As the Cloud Adoption Framework draws it ("Private Link and DNS integration at scale"): zones and a resolver in the hub network, which
// the headquarters forward to over a gateway; spokes with their endpoints, written with small modules and a table of spokes.
public sealed record ReferenceNames : Topology
{
    private sealed record SpokeRow(string Name, int Second, IotHubSku Sku, params string[] Containers);

    private static readonly SpokeRow[] Rows = [new("press", 21, IotHubSku.S1, "telemetry"), new("paint", 22, IotHubSku.S2, "telemetry", "recipes")];

    private static readonly string[] ZoneNames = ["privatelink.azure-devices.net", "privatelink.servicebus.windows.net", "privatelink.blob.core.windows.net"];

    public override string Id => "reference-names";
    public override ResourceGroup ResourceGroup => new("rg-reference-names", Region.WestEurope);

    public VirtualNetwork Core => new("vnet-core")
    {
        AddressSpace = ["10.20.0.0/16"],
        Subnets = [new("inbound", "10.20.0.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }, new("GatewaySubnet", "10.20.255.0/27")],
    };

    public DnsResolver Resolver => new("dnspr-core", Core) { InboundEndpoints = [new("headquarters", Core.Subnet("inbound")) { PrivateIpAddress = "10.20.0.4" }] };

    public ExpressRouteCircuit Circuit => new("erc-headquarters", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Amsterdam", 200)) { PrivatePeering = new(65010, "172.16.0.0/30", "172.16.0.4/30", 100) };
    public VirtualNetworkGateway Gateway => new("ergw-core", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Core);
    public VirtualNetworkGatewayConnection Headquarters => new("con-headquarters", Gateway) { Circuit = Circuit };

    public IEnumerable<PrivateDnsZone> Zones => ZoneNames.Select(zone => new PrivateDnsZone(zone));
    public IEnumerable<PrivateDnsZoneLink> Links => from zone in ZoneNames select new PrivateDnsZoneLink("link-core", new PrivateDnsZone(zone), Core);

    public Spoke Press => new(Rows[0].Name, Rows[0].Second, Rows[0].Sku, Core) { Containers = [.. Rows[0].Containers] };
    public Spoke Paint => Of(Rows.Single(row => row is { Name: "paint" }));

    private Spoke Of(SpokeRow row) => new(row.Name, row.Second, row.Sku, Core) { Containers = [.. row.Containers.Order(StringComparer.Ordinal)] };

    public Client Offices => new(Location.OnPremises("192.168.0.0/16")) { Uses = [Press.Hub, Paint.Hub] };
}

public sealed record Spoke(string Name, int Second, IotHubSku Sku, VirtualNetwork Core) : Module
{
    public ValueList<string> Containers { get; init; } = ["telemetry"];

    private string Block(int third, int length = 24) => $"10.{Second}.{third}.0/{length}";

    public VirtualNetwork Network => new($"vnet-{Name}") { AddressSpace = [$"10.{Second}.0.0/16"], Subnets = [new("endpoints", Block(1)), new("services", Block(2))] };
    public VirtualNetworkPeering Out => new($"{Name}-to-core", Network, Core) { AllowForwardedTraffic = true, UseRemoteGateways = true };
    public VirtualNetworkPeering Back => new($"core-to-{Name}", Core, Network) { AllowGatewayTransit = true };

    public StorageAccount Archive => new($"stnames{Name}") { Containers = [.. Containers.Select(name => new BlobContainer(name))], Firewall = Firewall.TrustedServicesOnly, SharedKeyAccess = false, MinimumTlsVersion = TlsVersion.Tls12 };

    public IotHub Hub => new($"iot-names-{Name}")
    {
        Sku = Sku,
        Capacity = 1,
        Identity = Identity.SystemAssigned,
        MinimumTlsVersion = TlsVersion.Tls12,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
        Routes = [new("all", RouteSource.DeviceMessages, "archive")],
    };

    public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));
    public PrivateEndpoint HubDoor => new($"pe-hub-{Name}", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
    public PrivateEndpoint ArchiveDoor => new($"pe-archive-{Name}", Archive, Network.Subnet("endpoints")) { SubResource = SubResource.Blob, Dns = Dns.PrivateZones };
    public Client Reports => new(Location.InSubnet(Network.Subnet("services"))) { Uses = [Archive] };
}
