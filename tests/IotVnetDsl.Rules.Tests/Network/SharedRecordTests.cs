using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class SharedRecordTests
{
    [Fact]
    public void Fires_at_the_second_endpoint_that_writes_a_record()
    {
        var found = Assert.Single(Of("""public PrivateEndpoint Second => new("pe-second", Hub, Office.Subnet("all")) { Dns = Dns.PrivateZones };"""));

        Assert.Equal("new(\"pe-second\", Hub, Office.Subnet(\"all\"))", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Second' and 'First' lead to 'Hub' and write the same record of zone 'privatelink.azure-devices.net', which has one for a name: clients of the other "
                + "network lose their way; give each network a zone of its own, or reach one endpoint by peering",
            found.Message);
    }

    [Fact]
    public void Fires_within_one_network_too() => Assert.EndsWith(
        "whichever writes last is reached; leave one of them out",
        Assert.Single(Of("""public PrivateEndpoint Second => new("pe-second", Hub, Net.Subnet("all")) { Dns = Dns.PrivateZones };""")).Message,
        StringComparison.Ordinal);

    // A hub has one part, whether it is named or not.
    [Fact]
    public void Fires_where_one_names_the_part_that_is_usual() => Assert.Single(Of(
        """public PrivateEndpoint Second => new("pe-second", Hub, Net.Subnet("all")) { SubResource = SubResource.IotHub, Dns = Dns.PrivateZones };"""));

    [Theory]
    [InlineData("""public PrivateEndpoint Second => new("pe-second", Other, Office.Subnet("all")) { Dns = Dns.PrivateZones };""")]
    [InlineData("""public PrivateEndpoint Second => new("pe-second", Hub, Office.Subnet("all")) { Dns = Dns.ByPolicy };""")]
    [InlineData("""
        public PrivateDnsZone Devices => new("privatelink.azure-devices.net");
        public PrivateDnsZone Events => new("privatelink.servicebus.windows.net");
        public PrivateDnsZone OfficeDevices => new("privatelink.azure-devices.net") { ResourceGroup = OfficeGroup };
        public PrivateDnsZone OfficeEvents => new("privatelink.servicebus.windows.net") { ResourceGroup = OfficeGroup };
        public ResourceGroup OfficeGroup => new("rg-office", Region.EastUS);
        public PrivateDnsZoneLink Link => new("office", OfficeDevices, Office);
        public PrivateDnsZoneLink EventLink => new("office-events", OfficeEvents, Office);
        public PrivateEndpoint Second => new("pe-second", Hub, Office.Subnet("all"));
        public PrivateDnsZoneGroup Names => new("default", Second, [OfficeDevices, OfficeEvents]);
        """)]
    [InlineData("""public PrivateEndpoint Second => new("pe-second", Environment.UserName == "x" ? Hub : Other, Office.Subnet("all")) { Dns = Dns.PrivateZones };""")]
    public void Is_silent_where_each_has_a_record_of_its_own_or_that_is_unknown(string others) => Assert.Empty(Of(others));

    private static IReadOnlyList<Found> Of(string others) => Written.Find("IVD3027", $$"""
        public IotHub Hub => new("hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public IotHub Other => new("other");
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("all", "10.0.1.0/24")] };
        public VirtualNetwork Office => new("office") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("all", "10.1.1.0/24")] };
        public PrivateEndpoint First => new("pe-first", Hub, Net.Subnet("all")) { Dns = Dns.PrivateZones };
        {{others}}
        """);
}
