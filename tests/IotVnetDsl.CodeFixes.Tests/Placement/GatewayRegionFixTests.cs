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
