using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class PrivateAddressSpaceTests
{
    [Fact]
    public void Fires_at_the_block_that_is_public()
    {
        var finding = Assert.Single(In("10.20.0.0/16", "20.20.0.0/16"));

        Assert.Equal(("Network", "AddressSpace[20.20.0.0/16]", Severity.Warning), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Network' has the addresses 20.20.0.0/16: public addresses, whose owners cannot be reached from the network any more", finding.Message);
    }

    [Theory]
    [InlineData("224.1.0.0/16", "multicast")]
    [InlineData("127.0.0.0/24", "loopback")]
    [InlineData("169.254.7.0/24", "link-local")]
    [InlineData("168.63.129.0/24", "the address of Azure's own name server")]
    public void Says_what_Azure_refuses(string block, string what) =>
        Assert.EndsWith($"Azure refuses {what} in a virtual network", Assert.Single(In(block)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("172.31.255.248/29")]
    [InlineData("192.168.0.0/16")]
    [InlineData("100.127.0.0/16")]
    public void Is_silent_inside_the_private_ranges(string block) => Assert.Empty(In(block));

    [Theory]
    [InlineData("8.0.0.0/6")]
    [InlineData("172.32.0.0/16")]
    [InlineData("192.169.0.0/16")]
    [InlineData("100.128.0.0/16")]
    public void Fires_just_outside_of_them(string block) => Assert.Single(In(block));

    [Theory]
    [InlineData("10.20.0.0")]
    [InlineData("20.20.0.0/33")]
    [InlineData("20.20.0/16")]
    [InlineData("256.20.0.0/16")]
    [InlineData("fd00::/48")]
    [InlineData("")]
    public void Is_silent_where_the_text_is_no_block(string text) => Assert.Empty(In(text));

    [Fact]
    public void Is_silent_on_what_is_unknown_and_fires_beside_it()
    {
        Assert.Empty(In(Declare.Unknown));
        Assert.Empty(In(Declare.Open(Declare.Part("AddressPrefix", ("Value", Declare.Unknown)))));
        Assert.Single(In(Declare.Open(Declare.Part("AddressPrefix", ("Value", "20.20.0.0/16")), Declare.Unknown)));
    }

    [Fact]
    public void Is_silent_for_a_network_of_others() => Assert.Empty(
        Checks.Of("IVD3019", Declare.Topology(("Network", Networks.Of(["20.20.0.0/16"]).With("Existing", new ScalarValue(true))))));

    private static IReadOnlyList<Finding> In(params string[] blocks) =>
        In(new SequenceValue([.. blocks.Select(block => Declare.Part("AddressPrefix", ("Value", block)))], IsOpen: false));

    private static IReadOnlyList<Finding> In(GraphValue addressSpace) =>
        Checks.Of("IVD3019", Declare.Topology(("Network", Declare.Resource("VirtualNetwork", "vnet", ("AddressSpace", addressSpace)))));
}
