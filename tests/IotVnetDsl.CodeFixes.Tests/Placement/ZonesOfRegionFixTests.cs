using IotVnetDsl.CodeFixes.Placement;

namespace IotVnetDsl.CodeFixes.Tests.Placement;

public class ZonesOfRegionFixTests
{
    private const string Zones = "{|IVD1009:Zones = [\"1\", \"2\", \"3\"]|}";

    [Fact]
    public Task Leaves_the_zones_out() => FixTest<ZonesOfRegionFix>.Members(
        $$"""    public PublicIpAddress Address => new("pip") { Region = Region.UKWest, {{Zones}} }; // of the gateway""",
        """    public PublicIpAddress Address => new("pip") { Region = Region.UKWest }; // of the gateway""");

    [Fact]
    public Task Fixes_three_at_once() => FixTest<ZonesOfRegionFix>.Members(
        Address("One", $", {Zones}") + Address("Two", $", {Zones}") + Address("Three", $", {Zones}"), Address("One", "") + Address("Two", "") + Address("Three", ""), iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_them() => FixTest<ZonesOfRegionFix>.Sources(
        [FixTest<ZonesOfRegionFix>.Plant("    public PublicIpAddress Address => Addresses.One;"), Addresses($", {Zones}")],
        [FixTest<ZonesOfRegionFix>.Plant("    public PublicIpAddress Address => Addresses.One;"), Addresses("")]);

    private static string Address(string name, string zones) => $$"""
            public PublicIpAddress {{name}} => new("pip-{{name}}") { Region = Region.UKWest{{zones}} };

        """;

    private static string Addresses(string zones) => $$"""
        internal static class Addresses
        {
            public static PublicIpAddress One => new("pip") { Region = Region.UKWest{{zones}} };
        }

        """;
}
