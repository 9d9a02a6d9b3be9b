using IotVnetDsl.CodeFixes.Placement;

namespace IotVnetDsl.CodeFixes.Tests.Placement;

public class GatewayRegionFixTests
{
    private const string Marked = "{|IVD1006:Region = Region.WestUS2|}";

    [Fact]
    public Task Puts_the_address_where_its_gateway_is() => FixTest<GatewayRegionFix>.Members(
        $$"""
            public PublicIpAddress Address => new("pip") { {{Marked}}, Zones = ["1"] }; // zonal
            public NatGateway Out => new("nat") { PublicIpAddresses = [Address] };
        """,
        """
            public PublicIpAddress Address => new("pip") { Region = Region.EastUS, Zones = ["1"] }; // zonal
            public NatGateway Out => new("nat") { PublicIpAddresses = [Address] };
        """);

    [Theory]
    [InlineData("NetworkSecurityGroup")]
    [InlineData("RouteTable")]
    public Task Puts_what_a_subnet_names_where_its_network_is(string type) => FixTest<GatewayRegionFix>.Members(Named(type, Marked), Named(type, "Region = Region.EastUS"));

    private static string Named(string type, string region) => $$"""
            public {{type}} Beside => new("beside") { {{region}} };
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("lines", "10.20.1.0/24") { {{type}} = Beside }] };
        """;

    [Fact]
    public Task Puts_three_addresses_there_at_once() => FixTest<GatewayRegionFix>.Members(Three(Marked), Three("Region = Region.EastUS"), iterations: 3);

    [Fact]
    public Task Edits_the_file_that_makes_the_address() => FixTest<GatewayRegionFix>.Sources(
        [FixTest<GatewayRegionFix>.Plant(Elsewhere), Addresses(Marked)], [FixTest<GatewayRegionFix>.Plant(Elsewhere), Addresses("Region = Region.EastUS")]);

    private const string Elsewhere = """
            public PublicIpAddress Address => Addresses.Make();
            public NatGateway Out => new("nat") { PublicIpAddresses = [Address] };
        """;

    private static string Addresses(string region) => $$"""
        internal static class Addresses
        {
            public static PublicIpAddress Make() => new("pip") { {{region}} };
        }

        """;

    private static string Three(string region) => $$"""
            public PublicIpAddress First => new("pip-1") { {{region}} };
            public PublicIpAddress Second => new("pip-2") { {{region}} };
            public PublicIpAddress Third => new("pip-3") { {{region}} };
            public NatGateway Out => new("nat") { PublicIpAddresses = [First, Second, Third] };
        """;
}
