using System.Globalization;
using System.Xml;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

/// <summary>Each line of <c>ranges.txt</c>, just outside its ends and at them.</summary>
public sealed class RangeEdgesTests
{
    private const string Shared = """
        public StorageAccount Archive => new("archive") { Containers = ["a"] };
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("GatewaySubnet", "10.0.0.0/26")] };
        """;

    // Where a record stands; {0} states the member, {1} the SKU that decides.
    private static readonly Dictionary<string, string> Places = new()
    {
        ["IotHub"] = Hub("{0}"),
        ["BuiltInEndpoint"] = Hub("BuiltInEndpoint = new() {{ {0} }}"),
        ["StorageEndpoint"] = Hub("""Endpoints = [new StorageEndpoint("files", Archive.Container("a")) {{ {0} }}]"""),
        ["FileUpload"] = Hub("""FileUpload = new(Archive.Container("a")) {{ {0} }}"""),
        ["FileNotifications"] = Hub("FileNotifications = new() {{ {0} }}"),
        ["CloudToDevice"] = Hub("CloudToDevice = new() {{ {0} }}"),
        ["CloudToDeviceFeedback"] = Hub("CloudToDevice = new() {{ Feedback = new() {{ {0} }} }}"),
        ["EventHubsNamespace"] = Streams("{0}"),
        ["EventHub"] = Streams("""EventHubs = [new("telemetry") {{ {0} }}]"""),
        ["Capture"] = Streams("""EventHubs = [new("telemetry") {{ Capture = new(Archive.Container("a")) {{ {0} }} }}]"""),
        ["ServiceBusNamespace"] = Messages("{0}"),
        ["Queue"] = Messages("""Queues = [new("alarms") {{ {0} }}]"""),
        ["Topic"] = Messages("""Topics = [new("events") {{ {0} }}]"""),
        ["TopicSubscription"] = Messages("""Topics = [new("events") {{ Subscriptions = [new("all") {{ {0} }}] }}]"""),
        ["PublicIpAddress"] = """public PublicIpAddress It => new("ip-plant") {{ {0} }};""",
        ["NatGateway"] = """public NatGateway It => new("nat-plant") {{ {0} }};""",
        ["SecurityRule"] = """public NetworkSecurityGroup It => new("nsg") {{ Rules = [new("in", 200, TrafficDirection.Inbound, FirewallAction.Allow) {{ {0} }}] }};""",
        ["VirtualNetworkGatewayConnection"] = """
            public VirtualNetworkGateway Gateway => new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Net);
            public VirtualNetworkGatewayConnection It => new("site-link", Gateway) {{ {0} }};
            """,
        ["ExpressRoutePrivatePeering"] = """
            public ExpressRouteCircuit It => new("circuit", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Amsterdam", 50))
            {{
                PrivatePeering = new(65010, "192.168.0.0/30", "192.168.0.4/30", 100) {{ {0} }},
            }};
            """,
        ["ExpressRouteProvider"] = """
            public ExpressRouteCircuit It => new("circuit", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Amsterdam", 50) {{ {0} }});
            """,
        ["BgpSettings"] = """public LocalNetworkGateway It => new("site") {{ Bgp = new(65010) {{ {0} }} }};""",
        ["LinkedHub"] = Hub("""Capacity = 1""") + """
            public DeviceProvisioningService Dps => new("plant-dps") {{ Identity = Identity.SystemAssigned, LinkedHubs = [new(It) {{ {0} }}] }};
            """,
        ["DeviceProvisioningService"] = """public DeviceProvisioningService It => new("plant-dps") {{ {0} }};""",
        ["KeyVault"] = Vault("{0}"),
        ["VaultKey"] = Vault("""Keys = [new("one") {{ {0} }}]"""),
        ["CosmosDatabase"] = Store("{0}"),
        ["CosmosContainer"] = Store("""Containers = [new("items", "/id") {{ {0} }}]"""),
        ["LogAnalyticsWorkspace"] = """public LogAnalyticsWorkspace It => new("logs-plant") {{ {0} }};""",
        ["DnsServer"] = """public DnsForwardingRuleset It => new("rules", []) {{ Rules = [new("plant", "plant.example.", [new("10.0.0.4") {{ {0} }}])] }};""",
        ["PrivateDnsARecord"] = """public PrivateDnsZone Zone => new("plant.example"); public PrivateDnsARecord It => new("hub", Zone, ["10.0.0.4"]) {{ {0} }};""",
    };

    public static TheoryData<int> Lines() => [.. Enumerable.Range(0, ValueRanges.All.Count())];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Speaks_outside_its_ends_and_nowhere_between(int line)
    {
        var range = ValueRanges.All.ElementAt(line);
        var decides = range.Deciding.IsDefaultOrEmpty ? [null] : range.Deciding.Select(name => name == "unset" ? null : name);

        Assert.All(decides, sku =>
        {
            Assert.Equal([range.Least], Of(range, sku, Beside(range.Least, -1)));
            Assert.Equal([range.Greatest], Of(range, sku, Beside(range.Greatest, 1)));
            Assert.Empty(Of(range, sku, Beside(range.Least, 0)));
            Assert.Empty(Of(range, sku, Beside(range.Greatest, 0)));
            if (range.Step is not null)
                Assert.NotEmpty(Of(range, sku, Beside(range.Least, 1)));
        });
    }

    // The nearest values that findings of this range propose. Another range of the same member has other words.
    private static IEnumerable<string> Of(ValueRange range, string? sku, string value)
    {
        var member = string.Format(
            CultureInfo.InvariantCulture, Places[range.Record], $"{range.Member} = {value}", sku is null ? "" : $"Sku = {SkuOf(range.Record)}.Named(\"{sku}\"),");
        return Written.Find("IVD5004", Shared + member).Where(found => found.Message.Contains($"Azure takes {range}", StringComparison.Ordinal))
            .Select(found => found.Finding.Data[FindingData.Nearest]!);
    }

    private static string Beside(string end, long by) => end[0] == 'P'
        ? string.Create(CultureInfo.InvariantCulture, $"TimeSpan.FromSeconds({(XmlConvert.ToTimeSpan(end).TotalSeconds + by):0})")
        : (long.Parse(end, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture);

    private static string Hub(string members) => $$$"""public IotHub It => new("hub") {{ {1} Identity = Identity.SystemAssigned, {{{members}}} }};""";

    private static string Streams(string members) => $$$"""public EventHubsNamespace It => new("streams") {{ {1} {{{members}}} }};""";

    private static string Messages(string members) => $$$"""public ServiceBusNamespace It => new("messages") {{ {1} {{{members}}} }};""";

    private static string Vault(string members) =>
        $$$"""public KeyVault It => new("kv-plant", "00000000-0000-0000-0000-0000000000aa") {{ PurgeProtection = true, {{{members}}} }};""";

    private static string Store(string members) => $$$"""public CosmosAccount It => new("plant-store") {{ Databases = [new("plant") {{ {{{members}}} }}] }};""";

    private static string SkuOf(string record) => record switch
    {
        "IotHub" or "BuiltInEndpoint" => "IotHubSku",
        "EventHub" or "EventHubsNamespace" => "EventHubsSku",
        _ => "ServiceBusSku",
    };
}
