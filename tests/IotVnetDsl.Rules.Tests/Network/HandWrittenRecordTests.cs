using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

/// <summary>A record that people write leads to the endpoint whose fixed address it has.</summary>
public sealed class HandWrittenRecordTests
{
    private const string Chosen = """{ Addresses = [new("iotHub", "10.0.1.10"), new("eventHub", "10.0.1.11")] }""";

    [Theory]
    [InlineData("""new("plant-hub", Zone, ["10.0.1.10"])""", Chosen)]
    [InlineData("""new("PLANT-HUB", Zone, ["10.0.9.9", "10.0.1.10"])""", Chosen)]
    [InlineData("""new("plant-hub", Zone, [Environment.MachineName])""", Chosen)]
    [InlineData("""new("plant-hub", Zone, ["10.0.1.10"])""", "")]
    [InlineData("""new("plant-hub", Zone, [HubEndpoint])""", "")]
    [InlineData("""new("plant-hub", Zone, [DnsRecordAddress.Of(HubEndpoint, "iotHub"), "10.0.9.9"])""", "")]
    public void Names_need_no_zone_group_where_a_record_may_lead_to_the_endpoint(string record, string addresses) => Assert.Empty(Of("IVD3009", record, addresses));

    [Theory]
    [InlineData("""new("other", Zone, ["10.0.1.10"])""", Chosen)]
    [InlineData("""new("plant-hub", Zone, ["10.0.1.12"])""", Chosen)]
    [InlineData("""new("other", Zone, ["10.0.1.10"])""", "")]
    [InlineData("""new("other", Zone, [HubEndpoint])""", "")]
    [InlineData("""new("plant-hub", Zone, [ArchiveEndpoint])""", "")]
    public void Names_need_one_where_none_does(string record, string addresses) => Assert.NotEmpty(Of("IVD3009", record, addresses));

    [Theory]
    [InlineData("@", true)]
    [InlineData("*", true)]
    [InlineData("a.b_c-d", true)]
    [InlineData("-a", false)]
    [InlineData("a b", false)]
    public void A_record_is_called_by_labels(string name, bool isName) => Assert.Equal(isName, Of("IVD5001", $"""new("{name}", Zone, ["10.0.1.10"])""", Chosen).Count == 0);

    private static IReadOnlyList<Found> Of(string id, string record, string addresses) => Written.Find(
        id,
        $$"""
        public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet("endpoints")) {{addresses}};
        public StorageAccount Archive => new("plantarchive");
        public PrivateEndpoint ArchiveEndpoint => new("pe-archive", Archive, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        public PrivateDnsZone Zone => new("privatelink.azure-devices.net");
        public PrivateDnsZoneLink Asks => new("plant", Zone, Network);
        public PrivateDnsARecord Name => {{record}};
        """);
}
