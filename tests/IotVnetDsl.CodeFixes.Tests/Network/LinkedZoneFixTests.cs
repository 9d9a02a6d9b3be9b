using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class LinkedZoneFixTests
{
    private const string Key = "IVD3011:link";

    [Fact]
    public Task Links_the_zone_that_is_declared() => FixTest<LinkedZoneFix>.Members(
        Plant("{|IVD3011:Hub|}", ""),
        Plant("Hub", """

            public PrivateDnsZoneLink DevicesOfOffice => new(Office.Name, Devices, Office);

        """),
        Key);

    [Fact]
    public Task Links_it_to_where_the_resolver_stands_that_the_network_asks() => FixTest<LinkedZoneFix>.Members(
        Asking("{|IVD3011:Hub|}", ""),
        Asking("Hub", """

            public PrivateDnsZoneLink DevicesOfCenter => new(Center.Name, Devices, Center);

        """),
        Key);

    [Fact]
    public async Task Offers_nothing_where_no_code_declares_the_zone() => Assert.Empty(await OfferedFixes.Titles<LinkedZoneFix>(
        FixTest<LinkedZoneFix>.Plant(Plant("Hub", "").Replace("public PrivateDnsZone Devices => new(\"privatelink.azure-devices.net\");", "", StringComparison.Ordinal)), "IVD3011"));

    private static string Asking(string hub, string link) => $$"""
            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Center => new("vnet-center") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("in", "10.0.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("endpoints", "10.1.1.0/24")], DnsServers = ["10.0.2.4"] };
            public VirtualNetworkPeering CenterToNetwork => new("to-plant", Center, Network);
            public VirtualNetworkPeering NetworkToCenter => new("to-center", Network, Center);
            public DnsResolver Resolver => new("dnspr", Center) { InboundEndpoints = [new("in", Center.Subnet("in")) { PrivateIpAddress = "10.0.2.4" }] };
            public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            public PrivateDnsZone Devices => new("privatelink.azure-devices.net");
        {{link}}    public Client Lines => new(Location.InSubnet(Network.Subnet("endpoints"))) { Uses = [{{hub}}] };
        """;

    private static string Plant(string hub, string link) => $$"""
            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
            public VirtualNetwork Office => new("vnet-office") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("people", "10.1.1.0/24")] };
            public VirtualNetworkPeering NetworkToOffice => new("to-office", Network, Office);
            public VirtualNetworkPeering OfficeToNetwork => new("to-plant", Office, Network);
            public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            public PrivateDnsZone Devices => new("privatelink.azure-devices.net");
        {{link}}    public Client People => new(Location.InSubnet(Office.Subnet("people"))) { Uses = [{{hub}}] };
        """;
}
