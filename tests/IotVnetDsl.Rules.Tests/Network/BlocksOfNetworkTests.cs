using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class BlocksOfNetworkTests
{
    [Fact]
    public void Fires_at_the_later_of_two_that_overlap()
    {
        var finding = Assert.Single(In("10.20.1.0/24", "10.20.0.0/16"));

        Assert.Equal(("Network", "AddressSpace[10.20.0.0/16]", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("The range 10.20.0.0/16 of 'Network' overlaps its range 10.20.1.0/24: Azure takes no range that overlaps another of the same network", finding.Message);
    }

    [Fact]
    public void Fires_at_each_within_a_wide_one() => Assert.Equal(2, In("10.20.0.0/16", "10.20.1.0/24", "10.20.200.0/24", "10.21.0.0/16").Count);

    [Theory]
    [InlineData("10.20.0.0/16", "10.21.0.0/16")]
    [InlineData("10.20.0.0/16", "192.168.0.0/24", "172.16.0.0/12")]
    [InlineData("10.20.0.0/16")]
    public void Is_silent_for_ranges_apart(params string[] space) => Assert.Empty(In(space));

    [Fact]
    public void Is_silent_for_one_range_that_stands_there_twice() => Assert.Empty(In("10.20.0.0/16", "10.20.0.0/16"));

    [Fact]
    public void Is_silent_while_a_range_is_unknown() => Assert.Empty(In("10.20.0.0/16", Declare.Unknown));

    [Fact]
    public void Is_silent_for_what_is_no_range() => Assert.Empty(In("10.20.0.0/16", "10.20.0.0"));

    private static IReadOnlyList<Finding> In(params object[] space) => Networks.Findings("IVD3031", Networks.Of(space));
}
