using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class GatewayTransitFixTests
{
    private const string Networks = """
            public VirtualNetwork Lines => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"] };
            public VirtualNetwork Office => new("vnet-office") { AddressSpace = ["10.2.0.0/16"] };
            public VirtualNetwork Lab => new("vnet-lab") { AddressSpace = ["10.3.0.0/16"] };
            public VirtualNetwork Shared => new("vnet-shared") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("GatewaySubnet", "10.1.255.0/27")] };
            public VirtualNetworkGateway Gateway => new("ergw", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Shared);
            public ExpressRouteCircuit Circuit => new("erc", ExpressRouteTier.Local, ExpressRouteBilling.UnlimitedData, new("Equinix", "Washington DC", 50));
            public VirtualNetworkGatewayConnection Line => new("con", Gateway) { Circuit = Circuit };

        """;

    [Fact]
    public Task Allows_it_on_the_way_back() => FixTest<GatewayTransitFix>.Members(
        Networks + """
                public VirtualNetworkPeering There => new("there", Lines, Shared) { {|IVD3014:UseRemoteGateways = true|} };
                public VirtualNetworkPeering Back => new("back", Shared, Lines) { AllowGatewayTransit = false }; // for now
            """,
        Networks + """
                public VirtualNetworkPeering There => new("there", Lines, Shared) { UseRemoteGateways = true };
                public VirtualNetworkPeering Back => new("back", Shared, Lines) { AllowGatewayTransit = true }; // for now
            """);

    [Fact]
    public Task Allows_it_on_three_ways_back_at_once() => FixTest<GatewayTransitFix>.Members(
        Networks + Three("{|IVD3014:", "|}", ""), Networks + Three("", "", " { AllowGatewayTransit = true }"), iterations: 3);

    [Fact]
    public Task Edits_the_file_that_makes_the_way_back() => FixTest<GatewayTransitFix>.Sources(
        [FixTest<GatewayTransitFix>.Plant(Networks + Elsewhere("{|IVD3014:", "|}")), Ways("")],
        [FixTest<GatewayTransitFix>.Plant(Networks + Elsewhere("", "")), Ways(" { AllowGatewayTransit = true }")]);

    private static string Elsewhere(string before, string after) => $$"""
            public VirtualNetworkPeering There => new("there", Lines, Shared) { {{before}}UseRemoteGateways = true{{after}} };
            public VirtualNetworkPeering Back => Ways.Between(Shared, Lines);
        """;

    private static string Ways(string after) => $$"""
        internal static class Ways
        {
            public static VirtualNetworkPeering Between(VirtualNetwork from, VirtualNetwork to) => new("back", from, to){{after}};
        }

        """;

    private static string Three(string before, string after, string back) => string.Join('\n', new[] { "Lines", "Office", "Lab" }.Select(name => $$"""
            public VirtualNetworkPeering {{name}}There => new("there", {{name}}, Shared) { {{before}}UseRemoteGateways = true{{after}} };
            public VirtualNetworkPeering {{name}}Back => new("to-{{name}}", Shared, {{name}}){{back}};
        """));
}
