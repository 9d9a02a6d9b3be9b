using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

/// <summary>Each line of <c>items-once.txt</c>, with two equal items and two others.</summary>
public sealed class ItemTwiceTests
{
    private const string Id = "IVD5018";

    private const string Shared = """
        public VirtualNetwork Net => new("vnet-shared")
        {
            AddressSpace = ["10.0.0.0/16"],
            Subnets = [new("a", "10.0.1.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage] }, new("b", "10.0.2.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage] }, new("GatewaySubnet", "10.0.3.0/24")],
        };
        public PublicIpAddress One => new("ip-one");
        public PublicIpAddress Two => new("ip-two");
        public PrivateDnsZone Blobs => new("privatelink.blob.core.windows.net");
        public PrivateDnsZone Others => new("plant.example");
        public IotHub Hub => new("plant-hub");
        public IotHub Other => new("plant-other");
        public StorageAccount Account => new("plantshared") { Sku = StorageSku.StandardLrs };
        public PrivateEndpoint Endpoint => new("pe-shared", Account, Net.Subnet("a"));
        """;

    // Where the list stands, an item, how the message says it, and another item.
    private static readonly Dictionary<string, (string Place, string Item, string Said, string Another)> Lists = new()
    {
        ["StorageAccount.Firewall.SubnetRules"] = ("""public StorageAccount It => new("plantfiles") { Sku = StorageSku.StandardLrs, Firewall = new() { SubnetRules = [{0}] } };""", "Net.Subnet(\"a\")", "Net/Subnets[a]", "Net.Subnet(\"b\")"),
        ["Subnet.ServiceEndpoints"] = ("""public VirtualNetwork It => new("vnet") { AddressSpace = ["10.9.0.0/16"], Subnets = [new("a", "10.9.1.0/24") { ServiceEndpoints = [{0}] }] };""", "ServiceEndpoint.Storage", "Microsoft.Storage", "ServiceEndpoint.KeyVault"),
        ["VirtualNetworkGateway.PublicIpAddresses"] = ("""public VirtualNetworkGateway It => new("vgw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Net) { PublicIpAddresses = [{0}] };""", "One", "One", "Two"),
        ["NatGateway.PublicIpAddresses"] = ("""public NatGateway It => new("nat") { PublicIpAddresses = [{0}] };""", "One", "One", "Two"),
        ["PublicIpAddress.Zones"] = ("""public PublicIpAddress It => new("ip") { Zones = [{0}] };""", "\"1\"", "1", "\"2\""),
        ["PrivateDnsARecord.Addresses"] = ("""public PrivateDnsARecord It => new("hub", Others, [{0}]);""", "\"10.0.1.4\"", "DnsRecordAddress { Text = 10.0.1.4 }", "\"10.0.1.5\""),
        ["PrivateDnsZoneGroup.Zones"] = ("""public PrivateDnsZoneGroup It => new("default", Endpoint, [{0}]);""", "Blobs", "Blobs", "Others"),
        ["DnsForwardingRuleset.Rules"] = ("""public DnsForwardingRuleset It => new("rules", []) { Rules = [{0}] };""", "new(\"a\", \"corp.contoso.com.\", [new(\"10.9.0.4\")])", "corp.contoso.com.", "new(\"b\", \"lab.contoso.com.\", [new(\"10.9.0.4\")])"),
        ["DeviceProvisioningService.LinkedHubs"] = ("""public DeviceProvisioningService It => new("plant-dps") { LinkedHubs = [{0}] };""", "new(Hub)", "Hub", "new(Other)"),
    };

    public static TheoryData<string> All => [.. ItemsOnce.All.Select(once => $"{once.Record}.{once.List}")];

    [Theory]
    [MemberData(nameof(All))]
    public void Fires_at_the_second_only(string list)
    {
        var (place, item, said, another) = Lists[list];
        var once = ItemsOnce.All.Single(one => $"{one.Record}.{one.List}" == list);
        var found = Assert.Single(Find(place, $"{item}, {another}, {item}"));

        Assert.Equal((once.IsChecked ? Severity.Error : Severity.Warning, item), (found.Severity, found.Text));
        Assert.EndsWith($" has {said} a second time, and Azure takes it once", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Is_silent_where_items_differ(string list) => Assert.Empty(Find(Lists[list].Place, $"{Lists[list].Item}, {Lists[list].Another}"));

    [Fact]
    public void Is_silent_where_an_item_is_not_known() => Assert.Empty(Find("""public PublicIpAddress It => new("ip") { Zones = [{0}] };""", "Environment.UserName, Environment.UserName"));

    private static IEnumerable<Found> Find(string place, string items) => Written.Find(Id, $"{Shared}\n{place.Replace("{0}", items, StringComparison.Ordinal)}");
}
