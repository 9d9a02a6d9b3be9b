using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class GatewaySubnetOfGatewayFixTests
{
    private const string Circuit = """
            public ExpressRouteCircuit Circuit => new("erc", ExpressRouteTier.Local, ExpressRouteBilling.UnlimitedData, new("Equinix", "Washington DC", 50));

        """;

    [Fact]
    public Task Adds_the_subnet_to_a_list_on_one_line() => FixTest<GatewaySubnetOfGatewayFix>.Members(
        Circuit + Site("", 1, """[new("lines", "10.1.1.0/24")]""", "{|IVD3006:", "|}"),
        Circuit + Site("", 1, """[new("lines", "10.1.1.0/24"), new("GatewaySubnet", "10.1.255.224/27")]""", "", ""));

    [Fact]
    public Task Gives_a_bigger_block_to_one_that_is_there() => FixTest<GatewaySubnetOfGatewayFix>.Members(
        Circuit + Site("", 1, """[new("GatewaySubnet", {|IVD3006:"10.1.1.0/29"|}), new("lines", "10.1.1.8/29")]""", "", ""),
        Circuit + Site("", 1, """[new("GatewaySubnet", "10.1.0.0/27"), new("lines", "10.1.1.8/29")]""", "", ""),
        "IVD3006:bigger-block");

    [Fact]
    public Task Adds_it_as_a_line_of_its_own() => FixTest<GatewaySubnetOfGatewayFix>.Members(
        Circuit + Site(
            "",
            1,
            """
            [
                        new("lines", "10.1.1.0/24"), // the lines
                    ]
            """,
            "{|IVD3006:",
            "|}"),
        Circuit + Site(
            "",
            1,
            """
            [
                        new("lines", "10.1.1.0/24"), // the lines
                        new("GatewaySubnet", "10.1.255.224/27"),
                    ]
            """,
            "",
            ""));

    [Fact]
    public Task Adds_three_at_once() => FixTest<GatewaySubnetOfGatewayFix>.Members(
        Circuit + string.Join('\n', new[] { 1, 2, 3 }.Select(number => Site($"{number}", number, "[]", "{|IVD3006:", "|}"))),
        Circuit + string.Join('\n', new[] { 1, 2, 3 }.Select(number => Site($"{number}", number, $$"""[new("GatewaySubnet", "10.{{number}}.255.224/27")]""", "", ""))),
        iterations: 3);

    [Fact]
    public Task Edits_the_file_that_makes_the_network() => FixTest<GatewaySubnetOfGatewayFix>.Sources(
        [FixTest<GatewaySubnetOfGatewayFix>.Plant(Circuit + Elsewhere("{|IVD3006:", "|}")), Networks("[]")],
        [FixTest<GatewaySubnetOfGatewayFix>.Plant(Circuit + Elsewhere("", "")), Networks("""[new("GatewaySubnet", "10.1.255.224/27")]""")]);

    private static string Elsewhere(string before, string after) => "    public VirtualNetwork Lines => Networks.Make();\n" + Gateway("", before, after);

    private static string Networks(string subnets) => $$"""
        internal static class Networks
        {
            public static VirtualNetwork Make() => new("vnet") { AddressSpace = ["10.1.0.0/16"], Subnets = {{subnets}} };
        }

        """;

    private static string Site(string suffix, int block, string subnets, string before, string after) => $$"""
            public VirtualNetwork Lines{{suffix}} => new("vnet{{suffix}}")
            {
                AddressSpace = ["10.{{block}}.0.0/16"],
                Subnets = {{subnets}},
            };

        """ + Gateway(suffix, before, after);

    private static string Gateway(string suffix, string before, string after) => $$"""
            public VirtualNetworkGateway Gateway{{suffix}} => new("ergw{{suffix}}", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, {{before}}Lines{{suffix}}{{after}});
            public VirtualNetworkGatewayConnection Line{{suffix}} => new("con{{suffix}}", Gateway{{suffix}}) { Circuit = Circuit };
        """;
}
