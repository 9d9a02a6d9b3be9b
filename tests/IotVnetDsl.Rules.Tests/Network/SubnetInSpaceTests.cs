using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class SubnetInSpaceTests
{
    [Fact]
    public void Fires_at_a_subnet_outside_the_address_space()
    {
        var finding = Assert.Single(In(["10.20.0.0/16", "10.30.0.0/16"], "10.40.1.0/24"));

        Assert.Equal(("Network", "Subnets[endpoints].AddressPrefix", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "Subnet 'endpoints' (10.40.1.0/24) lies outside the address space of 'Network' (10.20.0.0/16, 10.30.0.0/16)", finding.Message);
    }

    [Fact]
    public void Fires_at_a_subnet_that_is_wider_than_the_space() => Assert.Single(In(["10.20.0.0/16"], "10.20.0.0/15"));

    [Theory]
    [InlineData("10.30.1.0/24")]
    [InlineData("10.20.0.0/16")]
    public void Is_silent_inside_any_block_of_the_space(string subnet) => Assert.Empty(In(["10.20.0.0/16", "10.30.0.0/16"], subnet));

    [Theory]
    [InlineData("10.20.0.0/16", "10.21.0.0/16")]
    [InlineData("10.20.0.0/17", "10.20.128.0/17", "10.21.0.0/17", "10.21.128.0/17")]
    public void Is_silent_across_blocks_that_adjoin(params string[] space) => Assert.Empty(In([.. space], "10.20.0.0/15"));

    [Fact]
    public void Fires_where_a_part_between_them_is_missing() => Assert.Single(In(["10.20.0.0/16", "10.21.128.0/17"], "10.20.0.0/15"));

    [Fact]
    public void Is_silent_while_a_block_of_the_space_is_unknown() => Assert.Empty(In(["10.20.0.0/16", Declare.Unknown], "10.40.1.0/24"));

    [Fact]
    public void Is_silent_where_a_block_of_the_space_is_malformed() => Assert.Empty(In(["10.20.0.0"], "10.40.1.0/24"));

    [Fact]
    public void Is_silent_where_no_space_is_stated() => Assert.Empty(Networks.Findings(
        "IVD3003", Networks.Of(["10.0.0.0/16"], Networks.Subnet("endpoints", "10.40.1.0/24")).With("AddressSpace", UnsetValue.Instance)));

    [Fact]
    public void Is_silent_for_an_existing_network_whose_space_may_be_larger() => Assert.Empty(Networks.Findings(
        "IVD3003", Networks.Of(["10.0.0.0/16"], Networks.Subnet("endpoints", "10.40.1.0/24")).With("Existing", new ScalarValue(true))));

    private static IReadOnlyList<Finding> In(object[] space, string subnet) =>
        Networks.Findings("IVD3003", Networks.Of(space, Networks.Subnet("endpoints", subnet)));
}
