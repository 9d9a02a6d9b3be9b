using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class GatewaySubnetOfGatewayTests
{
    [Fact]
    public void Fires_at_a_gateway_whose_network_has_no_such_subnet()
    {
        var finding = Assert.Single(With(Networks.Subnet("lines", "10.1.1.0/24")));

        Assert.Equal(("Gateway", "VirtualNetwork", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'Gateway' stands in the subnet 'GatewaySubnet' of 'Shared', which has none: Azure puts a gateway into no other", finding.Message);
        Assert.Equal(("Shared", "10.1.255.224/27"), (finding.Data[FindingData.Target], finding.Data[FindingData.Nearest]));
    }

    [Theory]
    [InlineData("10.1.255.0/24", "10.1.254.224/27")]
    [InlineData("10.1.128.0/17", "10.1.127.224/27")]
    [InlineData("10.1.0.0/16", "")]
    public void Proposes_the_last_free_block(string taken, string free) =>
        Assert.Equal(free, Assert.Single(With(Networks.Subnet("lines", taken))).Data[FindingData.Nearest]);

    [Fact]
    public void Proposes_none_while_a_subnet_is_unknown() =>
        Assert.Equal("", Assert.Single(With(Networks.Subnet("lines", Declare.Unknown))).Data[FindingData.Nearest]);

    [Theory]
    [InlineData("GatewaySubnet", "10.1.255.0/27")]
    [InlineData("gatewaysubnet", "10.1.255.0/24")]
    public void Is_silent_where_it_is_there_and_large(string name, string block) => Assert.Empty(With(Networks.Subnet(name, block)));

    [Fact]
    public void Warns_where_it_is_smaller_than_advised()
    {
        var finding = Assert.Single(With(Networks.Subnet("GatewaySubnet", "10.1.255.0/28")));

        Assert.Equal(("Shared", "Subnets[GatewaySubnet].AddressPrefix", Severity.Warning), (finding.Path, finding.PropertyPath, finding.Severity));
    }

    [Fact]
    public void Is_silent_while_a_subnet_may_be_it() => Assert.Empty(With(Declare.Unknown));

    [Fact]
    public void Warns_where_no_subnets_are_stated() =>
        Assert.Equal(Severity.Warning, Assert.Single(In(Joined.Shared.With("Subnets", UnsetValue.Instance), Joined.Gateway)).Severity);

    [Fact]
    public void Is_silent_for_a_gateway_or_network_that_others_keep()
    {
        Assert.Empty(In(Joined.Shared.With("Existing", new ScalarValue(true)), Joined.Gateway));
        Assert.Empty(In(Joined.Shared, Joined.Gateway.With("Existing", new ScalarValue(true))));
    }

    private static IReadOnlyList<Finding> With(object subnet) => In(Joined.Named("vnet-shared", "10.1.0.0/16", subnet), Joined.Gateway);

    private static IReadOnlyList<Finding> In(RecordValue network, RecordValue gateway) =>
        Checks.Of("IVD3006", Declare.Topology(("Shared", network), ("Gateway", gateway)));
}
