using IotVnetDsl;

// As IoT Hub's own page on virtual networks has it: in by a private endpoint, out as a trusted service with the hub's identity, to storage,
// streams and uploads; written with builders that are filled step by step.
public sealed class HubDraft(string name)
{
    private readonly List<RoutingEndpoint> _endpoints = [];
    private readonly List<Route> _routes = [];
    private FileUpload? _upload;
    private bool _isOpen = true;

    public HubDraft Close() { _isOpen = false; return this; }
    public HubDraft To(RoutingEndpoint endpoint, string condition = "true") { _endpoints.Add(endpoint); _routes.Add(new($"to-{endpoint.Name}", RouteSource.DeviceMessages, endpoint.Name) { Condition = condition }); return this; }
    public HubDraft Uploads(StorageAccount account, string container) { _upload = new(account.Container(container)) { Authentication = EndpointAuthentication.SystemAssigned }; return this; }
    public IotHub Build() => new(name)
    {
        Sku = IotHubSku.S1,
        Capacity = Math.Max(1, _routes.Count / 2),
        Identity = Identity.SystemAssigned,
        MinimumTlsVersion = TlsVersion.Tls12,
        PublicNetworkAccess = _isOpen ? PublicNetworkAccess.Enabled : PublicNetworkAccess.Disabled,
        Endpoints = [.. _endpoints],
        Routes = [.. _routes.OrderBy(route => route.Name, StringComparer.Ordinal)],
        FileUpload = _upload,
    };
}

public sealed record ReferenceEgress(string Stage = "prod") : Topology
{
    public override string Id => "reference-egress";
    public override ResourceGroup ResourceGroup => new($"rg-egress-{Stage}", Region.NorthEurope);

    public VirtualNetwork Network => new($"vnet-egress-{Stage}") { AddressSpace = ["10.90.0.0/22"], Subnets = [.. new[] { "endpoints", "services" }.Select((name, at) => new Subnet(name, $"10.90.{at}.0/24") { ServiceEndpoints = name == "services" ? [ServiceEndpoint.EventHub] : null })] };

    public StorageAccount Archive => new($"stegress{Stage}") { Containers = ["raw", "uploads"], Firewall = Firewall.TrustedServicesOnly, SharedKeyAccess = false, MinimumTlsVersion = TlsVersion.Tls12 };

    public EventHubsNamespace Streams => new($"evhns-egress-{Stage}") { Sku = EventHubsSku.Standard, Capacity = 1, Firewall = Firewall.TrustedServicesOnly with { SubnetRules = [Network.Subnet("services")] }, LocalAuthentication = false, MinimumTlsVersion = TlsVersion.Tls12, EventHubs = [new("alerts") { PartitionCount = 4 }] };

    public IotHub Hub => new HubDraft($"iot-egress-{Stage}").Close()
        .To(new StorageEndpoint("archive", Archive.Container("raw")) { Encoding = StorageEncoding.Json })
        .To(new EventHubEndpoint("alerts", Streams.EventHub("alerts")), "level = 'critical'")
        .Uploads(Archive, "uploads")
        .Build();

    public IEnumerable<RoleAssignment> Roles
    {
        get
        {
            yield return new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            foreach (var stream in Streams.EventHubs!)
                yield return new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams.EventHub(stream.Name));
        }
    }

    public IEnumerable<PrivateEndpoint> Doors
    {
        get
        {
            var number = 0;
            yield return Door(new($"pe-{++number}-hub", Hub, Network.Subnet("endpoints")));
            yield return Door(new($"pe-{++number}-archive", Archive, Network.Subnet("endpoints")) { SubResource = SubResource.Blob });
            yield return Door(new($"pe-{++number}-streams", Streams, Network.Subnet("endpoints")));

            static PrivateEndpoint Door(PrivateEndpoint endpoint) => endpoint with { Dns = Dns.PrivateZones };
        }
    }

    public Client Services => new(Location.InSubnet(Network.Subnet("services"))) { Uses = [Hub, Archive, Streams] };
}
