using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class SubnetOverlapTests
{
    [Fact]
    public void Fires_at_the_later_of_two_that_overlap()
    {
        var finding = Assert.Single(In(Networks.Subnet("a", "10.0.1.0/24"), Networks.Subnet("b", "10.0.0.0/23")));

        Assert.Equal(("Network", "Subnets[b].AddressPrefix", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("Subnet 'b' (10.0.0.0/23) of 'Network' overlaps subnet 'a' (10.0.1.0/24)", finding.Message);
    }

    [Fact]
    public void Fires_at_equal_blocks() => Assert.Single(In(Networks.Subnet("a", "10.0.1.0/24"), Networks.Subnet("b", "10.0.1.0/24")));

    [Fact]
    public void Is_silent_for_neighbours() => Assert.Empty(In(Networks.Subnet("a", "10.0.1.0/24"), Networks.Subnet("b", "10.0.2.0/24")));

    [Fact]
    public void Is_silent_for_subnets_of_two_networks() => Assert.Empty(Checks.Of("IVD3002", Declare.Topology(
        ("One", Networks.Of(["10.0.0.0/16"], Networks.Subnet("a", "10.0.1.0/24"))),
        ("Two", Networks.Of(["10.0.0.0/16"], Networks.Subnet("a", "10.0.1.0/24"))))));

    [Fact]
    public void Is_silent_while_a_block_is_unknown() => Assert.Empty(In(Networks.Subnet("a", "10.0.1.0/24"), Networks.Subnet("b", Declare.Unknown)));

    private static IReadOnlyList<Finding> In(params object[] subnets) => Networks.Findings("IVD3002", Networks.Of(["10.0.0.0/16"], subnets));
}
