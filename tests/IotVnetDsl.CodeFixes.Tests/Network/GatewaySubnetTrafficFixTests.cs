using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class GatewaySubnetTrafficFixTests
{
    private const string Rest = """
            public NetworkSecurityGroup Doors => new("nsg-doors");
            public NatGateway Out => new("nat") { Existing = true };
            public RouteTable Ways => new("rt-ways") { DisableBgpRoutePropagation = true };

        """;

    private const string Group = "IVD3021:NetworkSecurityGroup";

    [Fact]
    public Task Takes_the_security_group_from_the_subnet() => Members(
        """ { {|IVD3021:NetworkSecurityGroup = Doors|} }""", "");

    [Fact]
    public Task Takes_the_NAT_gateway_from_the_subnet() => Members(
        """ { {|IVD3021:NatGateway = Out|} }""", "", "IVD3021:NatGateway");

    [Fact]
    public Task Keeps_what_else_the_subnet_has() => Members(
        """ { ServiceEndpoints = [], {|IVD3021:RouteTable = Ways|} }""", " { ServiceEndpoints = [] }", "IVD3021:RouteTable");

    [Fact]
    public Task Takes_it_from_three_networks_at_once() => FixTest<GatewaySubnetTrafficFix>.Members(
        Rest + Three(" { {|IVD3021:NetworkSecurityGroup = Doors|} }"), Rest + Three(""), Group, iterations: 3);

    [Fact]
    public Task Edits_the_file_that_makes_the_subnet() => FixTest<GatewaySubnetTrafficFix>.Sources(
        [FixTest<GatewaySubnetTrafficFix>.Plant(Rest + Elsewhere), Subnets(" { {|IVD3021:NetworkSecurityGroup = doors|} }")],
        [FixTest<GatewaySubnetTrafficFix>.Plant(Rest + Elsewhere), Subnets("")],
        Group);

    private const string Elsewhere = """    public VirtualNetwork Shared => new("vnet-shared") { AddressSpace = ["10.1.0.0/16"], Subnets = [Subnets.ForGateway(Doors)] };""";

    private static string Subnets(string after) => $$"""
        internal static class Subnets
        {
            public static Subnet ForGateway(NetworkSecurityGroup doors) => new("GatewaySubnet", "10.1.255.0/27"){{after}};
        }

        """;

    private static string Network(string name, int block, string after) => $$"""
            public VirtualNetwork {{name}} => new("vnet-{{name}}")
            {
                AddressSpace = ["10.{{block}}.0.0/16"],
                Subnets = [new("GatewaySubnet", "10.{{block}}.255.0/27"){{after}}],
            };
        """;

    private static string Three(string after) => string.Join('\n', Network("First", 1, after), Network("Second", 2, after), Network("Third", 3, after));

    private static Task Members(string before, string after, string key = Group) =>
        FixTest<GatewaySubnetTrafficFix>.Members(Rest + Network("Shared", 1, before), Rest + Network("Shared", 1, after), key);
}
