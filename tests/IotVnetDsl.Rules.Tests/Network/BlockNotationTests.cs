using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class BlockNotationTests
{
    [Fact]
    public void Fires_at_host_bits_and_offers_the_block()
    {
        var finding = Assert.Single(In("10.20.1.7/24"));

        Assert.Equal(("Network", "Subnets[endpoints].AddressPrefix", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'Network' states '10.20.1.7/24', whose address has bits beyond its prefix: the block is 10.20.1.0/24", finding.Message);
        Assert.Equal("10.20.1.0/24", finding.Data[FindingData.Nearest]);
    }

    [Theory]
    [InlineData("10.20.1.0")]
    [InlineData("10.20.1/24")]
    [InlineData("10.20.1.0/33")]
    [InlineData("10.20.256.0/24")]
    [InlineData("endpoints")]
    public void Fires_at_what_is_no_block(string text) => Assert.Equal(
        $"'Network' states '{text}', which is no address block: write one as 10.20.0.0/16", Assert.Single(In(text)).Message);

    [Fact]
    public void Fires_at_the_address_space_too() => Assert.Equal(
        ["AddressSpace[10.20.0.1/16]"],
        Networks.Findings("IVD3001", Networks.Of(["10.20.0.1/16"])).Select(finding => finding.PropertyPath));

    [Fact]
    public void Fires_wherever_blocks_stand()
    {
        var found = Checks.Of("IVD3001", Declare.Topology(
            ("Site", Declare.Resource("LocalNetworkGateway", "site", ("AddressSpace", new object[] { Networks.Prefix("192.168.0.1/16") }))),
            ("Line", Declare.Resource("Client", null, ("Location", Declare.Part("Location", ("AddressRanges", new object[] { Networks.Prefix("192.168.0.1/16") }))))),
            ("Circuit", Declare.Resource("ExpressRouteCircuit", "circuit", ("PrivatePeering", Declare.Part(
                "ExpressRoutePrivatePeering", ("Primary", Networks.Prefix("192.168.9.1/30")), ("Secondary", Networks.Prefix("192.168.9.4/30")))))),
            ("Ways", Declare.Resource("RouteTable", "rt", ("Routes", new object[] { Declare.Part("TableRoute", ("Name", "way"), ("Destination", "10.0.0.1/8")) })))));

        Assert.Equal(
            ["Circuit PrivatePeering.Primary", "Line Location.AddressRanges[192.168.0.1/16]", "Site AddressSpace[192.168.0.1/16]", "Ways Routes[way].Destination"],
            found.Select(finding => $"{finding.Path} {finding.PropertyPath}"));
    }

    [Fact]
    public void Is_silent_for_a_route_to_a_service() => Assert.Empty(Checks.Of("IVD3001", Declare.Topology(("Ways", Declare.Resource(
        "RouteTable", "rt", ("Routes", new object[] { Declare.Part("TableRoute", ("Name", "way"), ("Destination", "Storage.WestEurope")) }))))));

    [Theory]
    [InlineData("10.20.1.0/24")]
    [InlineData("0.0.0.0/0")]
    [InlineData("10.20.1.7/32")]
    [InlineData("fd00:db8::/64")]
    public void Is_silent_for_a_block(string text) => Assert.Empty(In(text));

    [Fact]
    public void Is_silent_while_the_block_is_unknown() => Assert.Empty(In(Declare.Unknown));

    private static IReadOnlyList<Finding> In(object block) => Networks.Findings("IVD3001", Networks.Of(["10.20.0.0/16"], Networks.Subnet("endpoints", block)));
}
