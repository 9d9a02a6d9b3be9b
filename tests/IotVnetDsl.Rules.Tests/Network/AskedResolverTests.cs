using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

/// <summary>A network that asks a resolver elsewhere: where that stands the zone is linked to, as the rule about links of zones sees it.</summary>
public sealed class AskedResolverTests
{
    [Fact]
    public void Wants_the_link_where_the_resolver_stands()
    {
        var found = Assert.Single(Of(link: "Spoke"));

        Assert.Equal("Hub", found.Text);
        Assert.Equal(
            "'Line' cannot resolve the name of 'Hub' privately, and its public address refuses it: zone 'privatelink.azure-devices.net' is not linked to 'Center', where the resolver "
                + "stands that 'Spoke' asks; declare a PrivateDnsZoneLink",
            found.Message);
        Assert.Equal("Center", found.Finding.Data[FindingData.Network]);
    }

    [Fact]
    public void Is_silent_where_it_is_linked_there() => Assert.Empty(Of(link: "Center"));

    private static IReadOnlyList<Found> Of(string link) => Written.Find(
        "IVD3011",
        $$"""
        public VirtualNetwork Center => new("vnet-center") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("in", "10.0.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };
        public VirtualNetwork Spoke => new("vnet-spoke") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("lines", "10.1.1.0/24")], DnsServers = ["10.0.2.4"] };
        public VirtualNetworkPeering CenterToSpoke => new("to-spoke", Center, Spoke);
        public VirtualNetworkPeering SpokeToCenter => new("to-center", Spoke, Center);
        public DnsResolver Resolver => new("dnspr", Center) { InboundEndpoints = [new("in", Center.Subnet("in")) { PrivateIpAddress = "10.0.2.4" }] };
        public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Spoke.Subnet("lines"));
        public PrivateDnsZone Devices => new("privatelink.azure-devices.net");
        public PrivateDnsZone Events => new("privatelink.servicebus.windows.net");
        public PrivateDnsZoneLink DevicesLink => new("link", Devices, {{link}});
        public PrivateDnsZoneLink EventsLink => new("link", Events, {{link}});
        public PrivateDnsZoneGroup Names => new("default", HubEndpoint, [Devices, Events]);
        public Client Line => new(Location.InSubnet(Spoke.Subnet("lines"))) { Uses = [Hub] };
        """);
}
