using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class PeeredSpacesTests
{
    [Fact]
    public void Fires_at_a_peering_of_networks_that_overlap()
    {
        var finding = Assert.Single(Peered("10.0.128.0/17"));

        Assert.Equal(("There", "", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'There' joins 'Plant' (10.0.0.0/16) and 'Other' (10.0.128.0/17), which overlap: Azure refuses it", finding.Message);
    }

    [Fact]
    public void Is_silent_for_neighbours() => Assert.Empty(Peered("10.1.0.0/16"));

    [Fact]
    public void Is_silent_for_networks_that_are_not_peered() =>
        Assert.Empty(Checks.Of("IVD3004", Declare.Topology(("Plant", Joined.Plant), ("Other", Joined.Named("vnet-other", "10.0.0.0/16")))));

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("fd00::/48")]
    public void Is_silent_where_a_block_is_none_of_ours_to_read(string block) => Assert.Empty(Peered(block));

    [Fact]
    public void Is_silent_while_a_space_is_unknown() => Assert.Empty(Checks.Of("IVD3004", Declare.Topology(
        ("Plant", Joined.Plant), ("Shared", Joined.Shared.With("AddressSpace", Declare.Unknown)), ("There", Joined.Peering(Joined.Plant, Joined.Shared)))));

    [Fact]
    public void Warns_at_the_block_of_a_site_that_its_network_has_too()
    {
        var finding = Assert.Single(Connected("172.16.0.0/12", "10.1.7.0/24"));

        Assert.Equal(("Site", "AddressSpace[10.1.7.0/24]", Severity.Warning), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'Tunnel' joins 'Site' (10.1.7.0/24) to 'Shared' (10.1.0.0/16), which overlap: what both have is not reached", finding.Message);
    }

    [Fact]
    public void Is_silent_for_a_site_of_other_addresses() => Assert.Empty(Connected("192.168.0.0/16"));

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public void Warns_of_a_network_that_uses_the_gateway(string uses, int count)
    {
        var found = Written.Find("IVD3004", $$"""
            public VirtualNetwork Gate => new("gate") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("GatewaySubnet", "10.1.255.0/27")] };
            public VirtualNetwork Core => new("core") { AddressSpace = ["10.2.0.0/16"] };
            public VirtualNetworkPeering There => new("to-core", Gate, Core) { AllowGatewayTransit = true };
            public VirtualNetworkPeering Back => new("to-gate", Core, Gate) { UseRemoteGateways = {{uses}} };
            public VirtualNetworkGateway Gateway => new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Gate);
            public LocalNetworkGateway Site => new("site") { GatewayIpAddress = "198.51.100.77", AddressSpace = ["10.2.4.0/24"] };
            public VirtualNetworkGatewayConnection Tunnel => new("con", Gateway) { Site = Site };
            """);

        Assert.Equal(count, found.Count(finding => finding.Message == "'Tunnel' joins 'Site' (10.2.4.0/24) to 'Core' (10.2.0.0/16), which overlap: what both have is not reached"));
        Assert.Equal(count, found.Count);
    }

    private static IReadOnlyList<Finding> Peered(string space)
    {
        var other = Joined.Named("vnet-other", space);
        return Checks.Of("IVD3004", Declare.Topology(("Plant", Joined.Plant), ("Other", other), ("There", Joined.Peering(Joined.Plant, other))));
    }

    private static IReadOnlyList<Finding> Connected(params string[] blocks)
    {
        var site = Joined.Site.With("AddressSpace", new SequenceValue([.. blocks.Select(block => Networks.Prefix(block))], IsOpen: false));
        return Checks.Of("IVD3004", Declare.Topology(
            ("Shared", Joined.Shared), ("Gateway", Joined.Gateway), ("Site", site), ("Tunnel", Joined.Connection(Joined.Gateway, ("Site", Declare.Refer(site))))));
    }
}
