using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class ZoneRegistrationFixTests
{
    private const string Net = """
            public VirtualNetwork Net => new("vnet-net") { AddressSpace = ["10.0.0.0/16"] };
            public PrivateDnsZone Zone => new("privatelink.azure-devices.net");

        """;

    [Fact]
    public Task Registers_nothing() => FixTest<ZoneRegistrationFix>.Members(Net + Link("{|IVD3020:RegistrationEnabled = true|}"), Net + Link("RegistrationEnabled = false"));

    [Fact]
    public Task Fixes_three_at_once() => FixTest<ZoneRegistrationFix>.Members(
        string.Concat(Enumerable.Range(1, 3).Select(number => Pair(number, "{|IVD3020:RegistrationEnabled = true|}"))),
        string.Concat(Enumerable.Range(1, 3).Select(number => Pair(number, "RegistrationEnabled = false"))),
        iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<ZoneRegistrationFix>.Sources(
        [FixTest<ZoneRegistrationFix>.Plant(Net + "    public PrivateDnsZoneLink Link => Links.Between(Zone, Net);"), Links("{|IVD3020:RegistrationEnabled = true|}")],
        [FixTest<ZoneRegistrationFix>.Plant(Net + "    public PrivateDnsZoneLink Link => Links.Between(Zone, Net);"), Links("RegistrationEnabled = false")]);

    private static string Link(string registers) => $$"""    public PrivateDnsZoneLink Link => new("plant", Zone, Net) { {{registers}} };""";

    private static string Pair(int number, string registers) => $$"""
            public VirtualNetwork Net{{number}} => new("vnet-net{{number}}") { AddressSpace = ["10.{{number}}.0.0/16"] };
            public PrivateDnsZone Zone{{number}} => new("privatelink.azure-devices.net") { ResourceGroup = new ResourceGroup("rg-{{number}}", Region.EastUS) };
            public PrivateDnsZoneLink Link{{number}} => new("plant", Zone{{number}}, Net{{number}}) { {{registers}} };

        """;

    private static string Links(string registers) => $$"""
        internal static class Links
        {
            public static PrivateDnsZoneLink Between(PrivateDnsZone zone, VirtualNetwork net) => new("plant", zone, net) { {{registers}} };
        }

        """;
}
