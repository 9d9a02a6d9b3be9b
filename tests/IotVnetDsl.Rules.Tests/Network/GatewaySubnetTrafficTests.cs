using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class GatewaySubnetTrafficTests
{
    private static readonly RecordValue Doors = Declare.Resource("NetworkSecurityGroup", "nsg");

    [Fact]
    public void Fires_at_a_security_group_on_the_subnet()
    {
        var finding = Assert.Single(In("GatewaySubnet", ("NetworkSecurityGroup", Declare.Refer(Doors))));

        Assert.Equal(("Shared", "Subnets[GatewaySubnet].NetworkSecurityGroup", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "Subnet 'GatewaySubnet' of 'Shared' has a network security group: Azure refuses it there with NetworkSecurityGroupCannotBeAttachedToGatewaySubnet", finding.Message);
        Assert.Equal("NetworkSecurityGroup", finding.Data[FindingData.Target]);
    }

    [Fact]
    public void Fires_at_a_NAT_gateway_on_the_subnet_however_its_name_is_written()
    {
        var finding = Assert.Single(In("gatewaysubnet", ("NatGateway", Declare.Refer(Declare.Resource("NatGateway", "nat")))));

        Assert.Equal(("Subnets[gatewaysubnet].NatGateway", Severity.Error, "NatGateway"), (finding.PropertyPath, finding.Severity, finding.Data[FindingData.Target]));
        Assert.Equal("Subnet 'gatewaysubnet' of 'Shared' has a NAT gateway: Azure takes none there", finding.Message);
    }

    [Fact]
    public void Fires_at_the_subnet_of_a_network_of_a_module() => Assert.Equal("Site/Shared", Assert.Single(Checks.Of("IVD3021", Declare.Topology(("Doors", Doors), ("Site", Declare.Module(
        "munich", ("Shared", Joined.Named("vnet", "10.1.0.0/16", Networks.Subnet("GatewaySubnet", "10.1.255.0/27").With("NetworkSecurityGroup", Declare.Refer(Doors))))))))).Path);

    [Fact]
    public void Is_silent_for_another_subnet() => Assert.Empty(In("lines", ("NetworkSecurityGroup", Declare.Refer(Doors))));

    [Theory]
    [InlineData("0.0.0.0/0", "None", "whose route 'way' drops traffic of the gateway")]
    [InlineData("0.0.0.0/0", "VirtualAppliance", "whose route 'way' takes the gateway its way to Azure")]
    public void Fires_at_a_table_with_a_route_that_blocks(string destination, string hop, string fault)
    {
        var finding = Assert.Single(With(Table(destination, hop)));

        Assert.Equal(("Subnets[GatewaySubnet].RouteTable", Severity.Warning), (finding.PropertyPath, finding.Severity));
        Assert.Equal($"Subnet 'GatewaySubnet' of 'Shared' has route table 'Ways', {fault}", finding.Message);
    }

    [Fact]
    public void Fires_at_a_table_that_keeps_routes_from_being_learned() =>
        Assert.EndsWith("does not learn the routes of sites", Assert.Single(With(Declare.Resource("RouteTable", "rt", ("DisableBgpRoutePropagation", true)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("10.9.0.0/16", "VirtualAppliance")]
    [InlineData("10.9.0.0/16", "None")]
    [InlineData("0.0.0.0/0", "Internet")]
    public void Is_silent_for_a_table_that_lets_the_gateway_work(string destination, string hop) => Assert.Empty(With(Table(destination, hop)));

    [Fact]
    public void Is_silent_while_it_is_unknown()
    {
        Assert.Empty(In("GatewaySubnet", ("NetworkSecurityGroup", Declare.Unknown), ("NatGateway", Declare.Unknown)));
        Assert.Empty(With(Declare.Resource("RouteTable", "rt", ("Routes", Declare.Unknown))));
    }

    private static RecordValue Table(string destination, string hop) => Declare.Resource("RouteTable", "rt", ("Routes", new object[]
    {
        Declare.Part("TableRoute", ("Name", "way"), ("Destination", destination), ("NextHop", Declare.Member("NextHop", hop))),
    }));

    private static IReadOnlyList<Finding> With(RecordValue table) => In("GatewaySubnet", table, ("RouteTable", Declare.Refer(table)));

    private static IReadOnlyList<Finding> In(string name, params (string Member, object? Value)[] members) => In(name, null, members);

    private static IReadOnlyList<Finding> In(string name, RecordValue? table, params (string Member, object? Value)[] members)
    {
        var subnet = members.Aggregate(Networks.Subnet(name, "10.1.255.0/27"), (record, member) => record.With(member.Member, (GraphValue)member.Value!));
        return Checks.Of("IVD3021", Declare.Topology(("Doors", Doors), ("Ways", table), ("Shared", Joined.Named("vnet-shared", "10.1.0.0/16", subnet))));
    }
}
