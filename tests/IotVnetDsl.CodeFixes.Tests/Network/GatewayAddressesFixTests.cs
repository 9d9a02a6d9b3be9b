using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class GatewayAddressesFixTests
{
    private const string Zones = " { Zones = [\"1\", \"2\", \"3\"] }";

    [Fact]
    public Task Puts_an_address_into_zones() => FixTest<GatewayAddressesFix>.Members(
        Gateway(1, "{|IVD3024:new(\"pip-1\")|}", "VirtualNetworkGatewaySku.VpnGw1AZ"), Gateway(1, "new(\"pip-1\")" + Zones, "VirtualNetworkGatewaySku.VpnGw1AZ"));

    [Fact]
    public Task Takes_the_size_with_zones() => FixTest<GatewayAddressesFix>.Members(
        Gateway(1, "new(\"pip-1\")" + Zones, "{|IVD3024:VirtualNetworkGatewaySku.Named(\"VpnGw1\")|}"),
        Gateway(1, "new(\"pip-1\")" + Zones, "VirtualNetworkGatewaySku.VpnGw1AZ"));

    [Fact]
    public Task Fixes_three_at_once() => FixTest<GatewayAddressesFix>.Members(
        string.Concat(Enumerable.Range(1, 3).Select(number => Gateway(number, $"{{|IVD3024:new(\"pip-{number}\")|}}", "VirtualNetworkGatewaySku.VpnGw1AZ"))),
        string.Concat(Enumerable.Range(1, 3).Select(number => Gateway(number, $"new(\"pip-{number}\")" + Zones, "VirtualNetworkGatewaySku.VpnGw1AZ"))),
        "IVD3024:zones",
        iterations: 3);

    [Fact]
    public Task Edits_the_file_that_makes_the_address() => FixTest<GatewayAddressesFix>.Sources(
        [FixTest<GatewayAddressesFix>.Plant(Gateway(1, "Addresses.One", "VirtualNetworkGatewaySku.VpnGw1AZ")), Addresses("{|IVD3024:new(\"pip-1\")|}")],
        [FixTest<GatewayAddressesFix>.Plant(Gateway(1, "Addresses.One", "VirtualNetworkGatewaySku.VpnGw1AZ")), Addresses("new(\"pip-1\")" + Zones)]);

    private static string Gateway(int number, string address, string sku) => $$"""
            public VirtualNetwork Net{{number}} => new("vnet-{{number}}") { AddressSpace = ["10.{{number}}.0.0/16"], Subnets = [new("GatewaySubnet", "10.{{number}}.255.0/27")] };
            public PublicIpAddress Address{{number}} => {{address}};
            public VirtualNetworkGateway Gateway{{number}} => new("gw-{{number}}", VirtualNetworkGatewayKind.Vpn, {{sku}}, Net{{number}}) { PublicIpAddresses = [Address{{number}}] };
            public LocalNetworkGateway Site{{number}} => new("site-{{number}}") { GatewayIpAddress = "203.0.113.{{number}}", AddressSpace = ["192.168.{{number}}.0/24"] };
            public VirtualNetworkGatewayConnection Connection{{number}} => new("con-{{number}}", Gateway{{number}}) { Site = Site{{number}} };

        """;

    private static string Addresses(string address) => $$"""
        internal static class Addresses
        {
            public static PublicIpAddress One => {{address}};
        }

        """;
}
