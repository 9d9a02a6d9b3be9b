using System.Text;
using IotVnetDsl.Planning.Tests.Reach.Cases;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Reach;

/// <summary>
/// Cases that were answered in several ways once: what the editor says of each, what the plan and what is reached in the end agree.
/// </summary>
public sealed class CaseTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void Editor_plan_and_reach_agree(string name, Topology topology, string findings, string ways)
    {
        using var reached = new ReachedByLocalArm(topology);

        Assert.Equal($"{name}: {findings}", $"{name}: {string.Join(' ', Findings(topology.Graph()))}");
        Assert.Equal($"{name}: {ways}", $"{name}: {string.Join("; ", reached.Declared.Part<TopologyWays>().OfClients.Select(way => $"{way.From} {Sign(way.Holds)} {way.To}").Order(StringComparer.Ordinal))}");
        Assert.Equal([], Contradictions(reached));
        Assert.Equal(Ways(reached.Declared), Ways(reached.Actual));
    }

    [Theory]
    [InlineData("Doors")]
    [InlineData("Names")]
    [InlineData("Arrivals")]
    [InlineData("Traffic")]
    [InlineData("Routes")]
    [InlineData("Grants")]
    [InlineData("Uploads")]
    public void Neighbours_of_the_cases(string kind)
    {
        var (said, untrue) = (new StringBuilder(), new StringBuilder());
        foreach (var (name, topology) in Of(kind))
        {
            using var reached = new ReachedByLocalArm(topology);
            var (editor, plan) = (Findings(topology.Graph()).ToArray(), Findings(reached.Graph));
            var (declared, actual) = (Ways(reached.Declared), Ways(reached.Actual));
            IEnumerable<string> lines =
            [
                .. editor,
                .. plan.Except(editor).Select(finding => $"{finding}, as the plan knows"),
                .. declared,
                .. reached.IsWhole ? actual.Except(declared).Select(way => $"{way}, as far as what exists is read") : [],
                .. reached.Refused,
                .. reached.Waits,
            ];
            said.Append($"{name}\n").AppendJoin("", lines.Select(line => $"  {line}\n")).Append('\n');
            untrue.AppendJoin("", Contradictions(reached).Select(words => $"{name}: {words}\n"));
        }

        Assert.True(untrue.Length == 0, untrue.ToString());
        Snapshot.Matches(said.ToString(), parameters: kind);
    }

    private static IEnumerable<(string Name, Topology Topology)> Of(string kind) => kind switch
    {
        "Doors" => DoorCases.All(),
        "Names" => NameCases.All(),
        "Arrivals" => ArrivalCases.All(),
        "Traffic" => TrafficCases.All(),
        "Routes" => RouteCases.All(),
        "Grants" => GrantCases.All(),
        _ => UploadCases.All(),
    };

    // What the code alone says, what is read off what exists, what the plan shows: of each way the same, and what is reached.
    private static IEnumerable<string> Contradictions(ReachedByLocalArm reached)
    {
        foreach (var words in reached.Untrue(reached.Actual))
            yield return $"actual: {words}";
        // What was refused half-way is not what was declared.
        if (!reached.IsWhole)
            yield break;
        foreach (var words in reached.Untrue(reached.Declared))
            yield return $"declared: {words}";
        var declared = Ways(reached.Declared);
        foreach (var other in Ways(reached.Actual).Except(declared).Where(way => !way.Contains(" maybe ", StringComparison.Ordinal)))
            yield return $"declared otherwise: {other}";
        var held = declared.Where(way => !way.Contains(" no ", StringComparison.Ordinal)).Select(way => way.Replace(" maybe ", " yes ", StringComparison.Ordinal)).ToArray();
        var planned = reached.Plan.Paths.Ways.Where(way => way.IsThere).Select(way => $"{way.From} yes {way.To}").ToArray();
        foreach (var way in held.Except(planned).Concat(planned.Except(held)))
            yield return $"planned otherwise: {way}";
    }

    public static IEnumerable<TheoryDataRow<string, Topology, string, string>> Cases()
    {
        IpFilterRule office = new("office", IpFilterAction.Accept, "203.0.113.0/24"), rest = new("rest", IpFilterAction.Reject, "0.0.0.0/0");
        yield return new("no filter", new Filtered([]), "", "the internet 198.51.100.7 yes Hub; the internet 203.0.113.7 yes Hub");
        yield return new("a lone accept", new Filtered([office]), "", "the internet 198.51.100.7 yes Hub; the internet 203.0.113.7 yes Hub");
        yield return new("a lone reject", new Filtered([office with { Action = IpFilterAction.Reject }]), "IVD4006:Hub IVD4025:Office", "the internet 198.51.100.7 yes Hub; the internet 203.0.113.7 no Hub");
        yield return new("an accept and the rest", new Filtered([office, rest]), "IVD4006:Hub IVD4025:Partner", "the internet 198.51.100.7 no Hub; the internet 203.0.113.7 yes Hub");
        yield return new("the rest, then an accept", new Filtered([rest, office]), "IVD4006:Hub IVD4005:Hub IVD4025:Office IVD4025:Partner", "the internet 198.51.100.7 no Hub; the internet 203.0.113.7 no Hub");
        yield return new("a zone without a link", new Unlinked(HasLink: false), "IVD3011:Line IVD3011:Line", "Net/all no Archive; Net/all no Hub");
        yield return new("a zone with a link", new Unlinked(HasLink: true), "", "Net/all yes Archive; Net/all yes Hub");
        yield return new("one record for two endpoints", new Shared(), "IVD3027:InSecond", "First/all maybe Hub; Second/all maybe Hub");
        yield return new("DNS servers that are a resolver's, in a peered network", new Asking(IsPeered: true), "", "Site/all yes Hub");
        yield return new("DNS servers that are a resolver's, out of reach", new Asking(IsPeered: false), "IVD3022:Site", "Site/all no Hub");
        yield return new("Azure's own DNS server", new AskingAzure("168.63.129.16"), "", "Net/all yes Hub");
        yield return new("another DNS server", new AskingAzure("10.1.1.9"), "IVD3022:Net", "Net/all maybe Hub");
        yield return new("no transit", new Spokes(Transits: false), "IVD3028:Line", "on-premises 192.168.0.0/16 no Hub");
        yield return new("transit", new Spokes(Transits: true), "", "on-premises 192.168.0.0/16 yes Hub");
        yield return new("no way for uploads", new Uploading(HasEndpoint: false), "IVD4007:Line", "Net/all no Archive; Net/all yes Hub");
        yield return new("a way for uploads", new Uploading(HasEndpoint: true), "", "Net/all yes Archive; Net/all yes Hub");
        yield return new("nothing is routed to who reads", new Read(new() { Enabled = false }), "IVD4027:Reader", "the internet yes Hub (built-in endpoint)");
        yield return new("a namespace that denies without a rule", new Denying(new() { DefaultAction = FirewallAction.Deny }), "IVD4017:Streams", "the internet yes Streams");
        yield return new("a namespace that denies with a rule", new Denying(new() { DefaultAction = FirewallAction.Deny, IpRules = ["203.0.113.7"] }), "IVD4001:Streams", "the internet maybe Streams");
    }

    private static IEnumerable<string> Findings(TopologyGraph graph) => RuleRun.Over([graph], RegionCatalogs.Find(RegionCatalogs.Default)!)
        .Where(finding => finding.Severity is Severity.Error or Severity.Warning).Select(finding => $"{finding.Id}:{finding.Path}");

    private static string[] Ways(TopologyModel model) => [.. model.Part<TopologyWays>().All.Select(way => $"{way.From} {Sign(way.Holds)} {way.To}").Order(StringComparer.Ordinal)];

    private static string Sign(Answer holds) => holds switch
    {
        Answer.Yes => "yes",
        Answer.No => "no",
        _ => "maybe",
    };

    public sealed record Filtered(ValueList<IpFilterRule> Rules) : Case
    {
        public IotHub Hub => new("case-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Enabled, IpFilterRules = Rules };

        public Client Office => new(Location.OnInternet("203.0.113.7")) { Uses = [Hub] };

        public Client Partner => new(Location.OnInternet("198.51.100.7")) { Uses = [Hub] };
    }

    public sealed record Unlinked(bool HasLink) : Case
    {
        public VirtualNetwork Net => In("net", 1);

        public IotHub Hub => Closed;

        public StorageAccount Archive => new("casearchive") { Firewall = Firewall.TrustedServicesOnly };

        public IEnumerable<PrivateDnsZone> Zones => Names.Select(name => new PrivateDnsZone(name));

        public IEnumerable<PrivateDnsZoneLink> Links => HasLink ? Zones.Select(zone => new PrivateDnsZoneLink("net", zone, Net)) : [];

        public IEnumerable<PrivateEndpoint> Endpoints => [ToHub, ToArchive];

        public PrivateDnsZoneGroup HubGroup => new("default", ToHub, [.. Zones.Take(2)]);

        public PrivateDnsZoneGroup ArchiveGroup => new("default", ToArchive, [.. Zones.Skip(2)]);

        public Client Line => new(Location.InSubnet(Net.Subnet("all"))) { Uses = [Archive, Hub] };

        private static string[] Names => ["privatelink.azure-devices.net", "privatelink.servicebus.windows.net", "privatelink.blob.core.windows.net"];

        private PrivateEndpoint ToHub => new("pe-hub", Hub, Net.Subnet("all"));

        private PrivateEndpoint ToArchive => new("pe-archive", Archive, Net.Subnet("all")) { SubResource = SubResource.Blob };
    }

    public sealed record Shared : Case
    {
        public VirtualNetwork First => In("first", 1);

        public VirtualNetwork Second => In("second", 2);

        public IotHub Hub => Closed;

        public PrivateEndpoint InFirst => new("pe-first", Hub, First.Subnet("all")) { Dns = Dns.PrivateZones };

        public PrivateEndpoint InSecond => new("pe-second", Hub, Second.Subnet("all")) { Dns = Dns.PrivateZones };

        public Client FirstLine => new(Location.InSubnet(First.Subnet("all"))) { Uses = [Hub] };

        public Client SecondLine => new(Location.InSubnet(Second.Subnet("all"))) { Uses = [Hub] };
    }

    public sealed record Asking(bool IsPeered) : Case
    {
        public VirtualNetwork Core => In("core", 1, new Subnet("names", "10.1.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" });

        public VirtualNetwork Site => In("site", 2) with { DnsServers = ["10.1.3.9"] };

        public IEnumerable<VirtualNetworkPeering> Peerings => IsPeered ? [new("to-core", Site, Core), new("to-site", Core, Site)] : [];

        public DnsResolver Resolver => new("resolver", Core) { InboundEndpoints = [new("in", Core.Subnet("names")) { PrivateIpAddress = "10.1.3.9" }] };

        public IotHub Hub => Closed;

        public PrivateEndpoint Endpoint => new("pe-hub", Hub, Core.Subnet("all")) { Dns = Dns.PrivateZones };

        public Client Line => new(Location.InSubnet(Site.Subnet("all"))) { Uses = [Hub] };
    }

    public sealed record AskingAzure(string Server) : Case
    {
        public VirtualNetwork Net => In("net", 1) with { DnsServers = [Server] };

        public IotHub Hub => Closed;

        public PrivateEndpoint Endpoint => new("pe-hub", Hub, Net.Subnet("all")) { Dns = Dns.PrivateZones };

        public Client Line => new(Location.InSubnet(Net.Subnet("all"))) { Uses = [Hub] };
    }

    public sealed record Spokes(bool Transits) : Case
    {
        private static readonly Subnet Gateway = new("GatewaySubnet", "10.2.255.0/27");

        public VirtualNetwork Core => In("core", 1, new Subnet("names", "10.1.3.0/28") { Delegation = "Microsoft.Network/dnsResolvers" });

        public VirtualNetwork North => In("north", 2, Gateway);

        public VirtualNetworkGateway NorthGateway => new("gw", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, North);

        public ExpressRouteCircuit Circuit => new("erc", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Washington DC", 50));

        public VirtualNetworkGatewayConnection Connection => new("con", NorthGateway) { Circuit = Circuit };

        public VirtualNetworkPeering There => new("to-core", North, Core) { AllowGatewayTransit = Transits };

        public VirtualNetworkPeering Back => new("to-north", Core, North) { UseRemoteGateways = Transits };

        public DnsResolver Resolver => new("resolver", Core) { InboundEndpoints = [new("in", Core.Subnet("names"))] };

        public IotHub Hub => Closed;

        public PrivateEndpoint Endpoint => new("pe-hub", Hub, Core.Subnet("all")) { Dns = Dns.PrivateZones };

        public Client Line => new(Location.OnPremises("192.168.0.0/16")) { Uses = [Hub] };
    }

    public sealed record Uploading(bool HasEndpoint) : Case
    {
        public VirtualNetwork Net => In("net", 1);

        public StorageAccount Archive => new("casearchive") { Containers = ["uploads"], Firewall = Firewall.TrustedServicesOnly };

        public IotHub Hub => Closed with { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };

        public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);

        public PrivateEndpoint ToHub => new("pe-hub", Hub, Net.Subnet("all")) { Dns = Dns.PrivateZones };

        public PrivateEndpoint? ToArchive => HasEndpoint ? new("pe-archive", Archive, Net.Subnet("all")) { SubResource = SubResource.Blob, Dns = Dns.PrivateZones } : null;

        public Client Line => new(Location.InSubnet(Net.Subnet("all"))) { Uses = [Hub] };
    }

    public sealed record Read(FallbackRoute Fallback) : Case
    {
        public IotHub Hub => new("case-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Enabled, Routes = [], FallbackRoute = Fallback };

        public Client Reader => new(Location.Internet) { Reads = [Hub] };
    }

    public sealed record Denying(Firewall Rules) : Case
    {
        public EventHubsNamespace Streams => new("case-streams") { EventHubs = ["telemetry"], Firewall = Rules };

        public IotHub Hub => new("case-hub")
        {
            Sku = IotHubSku.S1,
            PublicNetworkAccess = PublicNetworkAccess.Enabled,
            Identity = Identity.SystemAssigned,
            Endpoints = [new EventHubEndpoint("streams", Streams.EventHub("telemetry"))],
            Routes = [new("all", RouteSource.DeviceMessages, "streams")],
            FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
        };

        public RoleAssignment Sends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);

        public Client Stranger => new(Location.Internet) { Uses = [Streams] };
    }
}
