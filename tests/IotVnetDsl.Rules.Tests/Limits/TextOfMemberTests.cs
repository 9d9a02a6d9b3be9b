using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

/// <summary>Each line of <c>texts.txt</c>, with texts that Azure takes and refuses.</summary>
public sealed class TextOfMemberTests
{
    private const string Id = "IVD5015";

    private const string Shared = """
        public VirtualNetwork Net => new("vnet-shared") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("a", "10.0.1.0/24"), new("names", "10.0.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };
        public StorageAccount Account => new("archive") { Sku = StorageSku.StandardLrs };
        """;

    // Where a member stands; {0} is its text.
    private static readonly Dictionary<string, string> Places = new()
    {
        ["LocalNetworkGateway.GatewayIpAddress"] = """public LocalNetworkGateway It => new("site") {{ GatewayIpAddress = {0} }};""",
        ["LocalNetworkGateway.Fqdn"] = """public LocalNetworkGateway It => new("site") {{ Fqdn = {0} }};""",
        ["BgpSettings.PeeringAddress"] = """public LocalNetworkGateway It => new("site") {{ GatewayIpAddress = "203.0.113.1", Bgp = new(65010) {{ PeeringAddress = {0} }} }};""",
        ["TableRoute.NextHopAddress"] = """public RouteTable It => new("routes") {{ Routes = [new("out", "0.0.0.0/0", NextHop.VirtualAppliance) {{ NextHopAddress = {0} }}] }};""",
        ["VirtualNetwork.DnsServers"] = """public VirtualNetwork It => new("vnet-plant") {{ AddressSpace = ["10.9.0.0/16"], DnsServers = [{0}] }};""",
        ["SecurityRule.Sources"] = Rule("Sources = [{0}]"),
        ["SecurityRule.Destinations"] = Rule("Destinations = [{0}]"),
        ["SecurityRule.SourcePorts"] = Rule("SourcePorts = [{0}]"),
        ["SecurityRule.DestinationPorts"] = Rule("DestinationPorts = [{0}]"),
        ["SecurityRule.Description"] = Rule("Description = {0}"),
        ["PublicIpAddress.Zones"] = """public PublicIpAddress It => new("ip-plant") {{ Zones = [{0}] }};""",
        ["NatGateway.Zones"] = """public NatGateway It => new("nat-plant") {{ Zones = [{0}] }};""",
        ["DnsServer.Address"] = Forwarding(""" "corp.contoso.com.", [new({0})]"""),
        ["DnsForwardingRule.Domain"] = Forwarding("""{0}, [new("10.1.0.4")]"""),
        ["DnsInboundEndpoint.PrivateIpAddress"] = """public DnsResolver It => new("resolver", Net) {{ InboundEndpoints = [new("in", Net.Subnet("names")) {{ PrivateIpAddress = {0} }}] }};""",
        ["DnsRecordAddress.Text"] = """public PrivateDnsZone Zone => new("plant.example"); public PrivateDnsARecord It => new("hub", Zone, [{0}]);""",
        ["PrivateEndpointAddress.Address"] = Endpoint("""Addresses = [new("blob", {0})]"""),
        ["ManualApproval.RequestMessage"] = Endpoint("Approval = new({0})"),
        ["ManagementLock.Notes"] = """public ManagementLock It => new("keep", LockLevel.CanNotDelete, Account) {{ Notes = {0} }};""",
        ["Principal.ObjectId"] = """public RoleAssignment It => new(Principal.Group({0}), Role.StorageBlobDataReader, Account);""",
        ["KeyVault.Tenant"] = """public KeyVault It => new("kv-plant", {0});""",
        ["ResourceInstance.Tenant"] = """
            public IotHub Hub => new("plant-hub");
            public StorageAccount It => new("plantfiles") {{ Sku = StorageSku.StandardLrs, ResourceInstances = [new(Hub) {{ Tenant = {0} }}] }};
            """,
        ["ResourceGroup.Subscription"] = """public ResourceGroup It => new("rg-other", Region.EastUS) {{ Subscription = {0} }};""",
        ["CosmosContainer.PartitionKey"] = """public CosmosAccount It => new("plant-store") {{ Databases = [new("plant") {{ Containers = [new("items", {0})] }}] }};""",
        ["Subnet.Delegation"] = """public VirtualNetwork It => new("vnet-plant") {{ AddressSpace = ["10.9.0.0/16"], Subnets = [new("a", "10.9.1.0/24") {{ Delegation = {0} }}] }};""",
        ["IotHub.AllowedHosts"] = """public IotHub It => new("plant-hub") {{ RestrictOutboundAccess = true, AllowedHosts = [{0}] }};""",
        ["CaCertificate.Content"] = """public IotHub It => new("plant-hub") {{ Certificates = [new("root", {0})] }};""",
        ["Enrichment.Value"] = """public IotHub It => new("plant-hub") {{ Enrichments = [new("site", {0}, ["events"])] }};""",
        ["Tag.Name"] = """public PublicIpAddress It => new("ip-plant") {{ Tags = [new({0}, "x")] }};""",
        ["Tag.Value"] = """public PublicIpAddress It => new("ip-plant") {{ Tags = [new("stage", {0})] }};""",
    };

    // What each notation takes, and what it does not, as C# writes it.
    private static readonly Dictionary<string, (string[] Takes, string[] Refuses)> Texts = new()
    {
        ["IPv4 address"] = (["\"10.0.2.4\"", "\"203.0.113.255\""], ["\"203.0.113.256\"", "\"10.0.2\"", "\"10.0.2.4/32\"", "\"2001:db8::1\"", "\"vpn\"", "\"\""]),
        ["IP address"] = (["\"10.0.1.4\"", "\"2001:db8::1\""], ["\"10.0.1.256\"", "\"10.0.1.4/32\"", "\"fw.contoso.com\"", "\"2001:db8::/32\"", "\"\""]),
        ["address prefix"] = (["\"*\"", "\"10.0.0.0/8\"", "\"10.0.0.4\"", "\"VirtualNetwork\"", "\"Storage.WestEurope\"", "\"2001:db8::/32\"", "\"789\""], ["\"10.0.0.0/33\"", "\"10.0.0.256\"", "\"10.0.0.0/8/9\"", "\"10.0.0.1-10.0.0.9\""]),
        ["ports"] = (["\"*\"", "\"0\"", "\"443\"", "\"8000-8080\"", "\"65535\""], ["\"65536\"", "\"8080-8000\"", "\"44a\"", "\"1-2-3\"", "\"-1\"", "\" 80\"", "\"80 - 90\"", "\"\""]),
        ["GUID"] = (["\"00000000-0000-0000-0000-0000000000aa\""], ["\"ops-team\"", "\"{00000000-0000-0000-0000-0000000000aa}\"", "\"000000000000000000000000000000aa\"", "\"\""]),
        ["host name"] = (["\"vpn.contoso.com\"", "\"a-b.example\""], ["\"vpn contoso com\"", "\"https://vpn.contoso.com\"", "\"vpn\"", "\"-a.example\"", "\"\""]),
        ["domain"] = (["\"corp.contoso.com.\"", "\".\""], ["\"corp.contoso.com\"", "\"corp..com.\"", "\"\""]),
        ["resource type"] = (["\"Microsoft.Web/serverFarms\"", "\"NGINX.NGINXPLUS/nginxDeployments\""], ["\"dnsResolvers\"", "\"Microsoft.Network\"", "\"Microsoft.Network/\"", "\"\""]),
        ["host alone"] = (["\"plantarchive.blob.core.windows.net\"", "\"10.0.0.4\""], ["\"https://plantarchive.blob.core.windows.net\"", "\"a.example/path\"", "\"a.example:443\"", "\"a b\"", "\"\""]),
        ["certificate"] = (["\"MIIB\"", "\"-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\""], ["\"not a certificate!\"", "\"\"", "\"-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\\n-----BEGIN PRIVATE KEY-----\""]),
        ["constant or twin path"] = (["\"west\"", "\"$iothubname\"", "\"$twin.tags.site\"", "\"$twin.properties.desired.a.b\"", "\"$twin.properties.reported\"", "\"$twins\""], ["\"$twin\"", "\"$twin.tag.site\"", "\"$twin.properties.site\"", "\"$twin.desired.site\""]),
        ["path"] = (["\"/id\"", "\"/a/b\""], ["\"id\"", "\"/\"", "\"\""]),
        ["zone"] = (["\"1\"", "\"3\""], ["\"4\"", "\"0\"", "\"westeurope-1\""]),
        ["tag name"] = (["\"cost centre\"", "new string('x', 512)"], ["\"a/b\"", "\"a<b\"", "\"\"", "new string('x', 513)"]),
        ["at most 140 characters"] = (["new string('x', 140)", "\"\""], ["new string('x', 141)"]),
        ["at most 256 characters"] = (["new string('x', 256)", "\"\""], ["new string('x', 257)"]),
        ["at most 512 characters"] = (["new string('x', 512)", "\"\""], ["new string('x', 513)"]),
    };

    public static TheoryData<string, string, bool> Cases => [.. Written(takes: true).Concat(Written(takes: false))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Takes_what_Azure_takes(string member, string text, bool takes) =>
        Assert.Equal(takes ? [] : [TextRule.All.Single(rule => $"{rule.Record}.{rule.Member}" == member).IsChecked ? Severity.Error : Severity.Warning], Find(member, text).Select(found => found.Severity));

    [Fact]
    public void Knows_a_place_for_each_line() => Assert.Equal(TextRule.All.Select(rule => $"{rule.Record}.{rule.Member}").Order(StringComparer.Ordinal), Places.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Says_nothing_of_what_is_not_known() => Assert.Empty(Places.Keys.SelectMany(member => Find(member, "Environment.UserName")));

    [Theory]
    [InlineData("VirtualNetwork.DnsServers", "\"10.0.0.300\"", "DnsServers[10.0.0.300] of 'It' is '10.0.0.300': Azure takes an IP address, as 10.20.0.4")]
    [InlineData("SecurityRule.DestinationPorts", "\"80-70\"", "Rules[in].DestinationPorts[80-70] of 'It' is '80-70': Azure takes a port, a range as 8000-8080, or *")]
    [InlineData("ManagementLock.Notes", "new string('x', 600)", "Notes of 'It' has 600 characters: Azure takes at most 512 characters")]
    public void Says_where_it_stands_and_what_Azure_takes(string member, string text, string message) => Assert.Equal(message, Assert.Single(Find(member, text)).Message);

    [Theory]
    [InlineData("DnsForwardingRule.Domain", "\"corp.contoso.com\"", "corp.contoso.com.")]
    [InlineData("CosmosContainer.PartitionKey", "\"id\"", "/id")]
    [InlineData("IotHub.AllowedHosts", "\"https://plantarchive.blob.core.windows.net/telemetry\"", "plantarchive.blob.core.windows.net")]
    [InlineData("DnsForwardingRule.Domain", "\"corp..com\"", "")]
    [InlineData("KeyVault.Tenant", "\"contoso\"", "")]
    public void Proposes_what_was_meant(string member, string text, string nearest) => Assert.Equal(nearest, Assert.Single(Find(member, text)).Finding.Data[FindingData.Nearest]);

    [Fact]
    public void Says_once_what_the_topology_or_a_module_states_for_all()
    {
        var found = Sources.Written.Find(Id, """
            public override ValueList<Tag>? Tags => [new("cost/centre", "4711"), new("stage", "test")];
            public IotHub One => new("hub-one") { Tags = [new("owner", "ops")] };
            public IotHub Two => new("hub-two");
            public Site Munich => new("munich");
            public sealed record Site(string Name) : Module
            {
                public override ValueList<Tag>? Tags => [new("site", new string('x', 257))];
                public IotHub Hub => new("hub-munich");
            }
            """);

        Assert.Equal(
            [
                ("", "Tags[cost/centre].Name", "\"cost/centre\"", @"Tags[cost/centre].Name of the topology is 'cost/centre': Azure takes 1 to 512 characters without < > % & \ ? /"),
                ("Munich", "Tags[site].Value", "new string('x', 257)", "Tags[site].Value of 'Munich' has 257 characters: Azure takes at most 256 characters"),
            ],
            found.Select(each => (each.Finding.Path, each.Finding.PropertyPath, each.Text, each.Message)).Order());
    }

    private static IEnumerable<TheoryDataRow<string, string, bool>> Written(bool takes) =>
        from rule in TextRule.All
        from text in takes ? Texts[rule.Notation].Takes : Texts[rule.Notation].Refuses
        select new TheoryDataRow<string, string, bool>($"{rule.Record}.{rule.Member}", text, takes);

    private static IReadOnlyList<Found> Find(string member, string text) =>
        Sources.Written.Find(Id, Shared + "\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, Places[member], text));

    private static string Rule(string rest) =>
        """public NetworkSecurityGroup It => new("nsg-plant") {{ Rules = [new("in", 200, TrafficDirection.Inbound, FirewallAction.Allow) {{ """ + rest + """ }}] }};""";

    private static string Endpoint(string rest) =>
        """public PrivateEndpoint It => new("pe-archive", Account, Net.Subnet("a")) {{ SubResource = SubResource.Blob, """ + rest + """ }};""";

    private static string Forwarding(string rule) => """public DnsForwardingRuleset It => new("rules", []) {{ Rules = [new("corp", """ + rule + """)] }};""";
}
