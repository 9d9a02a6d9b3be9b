using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class ZoneGroupOfEndpointFixTests
{
    private const string Zones = "IVD3009:dns:PrivateZones";

    private const string Rest = """

            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        """;

    [Theory]
    [InlineData("IVD3009:dns:PrivateZones", "PrivateZones")]
    [InlineData("IVD3009:dns:ByPolicy", "ByPolicy")]
    public Task Offers_zones_of_ones_own_and_those_of_a_policy(string key, string dns) => Members(
        """    public PrivateEndpoint HubEndpoint => {|IVD3009:new("pe-hub", Hub, Network.Subnet("endpoints"))|}; // for the lines""",
        $$"""    public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet("endpoints")) { Dns = Dns.{{dns}} }; // for the lines""",
        key);

    [Fact]
    public Task Adds_to_the_initializer_that_is_there() => Members(
        """
            public PrivateEndpoint HubEndpoint => {|IVD3009:new("pe-hub", Hub, Network.Subnet("endpoints"))|}
            {
                NetworkInterfaceName = "nic-hub"
            };
        """,
        """
            public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Network.Subnet("endpoints"))
            {
                NetworkInterfaceName = "nic-hub",
                Dns = Dns.PrivateZones
            };
        """);

    [Fact]
    public Task Fixes_three_endpoints_of_one_topology_at_once() => FixTest<ZoneGroupOfEndpointFix>.Members(
        Three("{|IVD3009:", "|}") + Rest, Three("", " { Dns = Dns.ByPolicy }") + Rest, "IVD3009:dns:ByPolicy", iterations: 3);

    // A zone has one record for both.
    [Fact]
    public async Task Leaves_one_of_two_endpoints_of_a_target_to_people() => Assert.Empty(await OfferedFixes.Titles<ZoneGroupOfEndpointFix>(
        FixTest<ZoneGroupOfEndpointFix>.Plant("""
                public PrivateEndpoint Door => new("pe-door", Hub, Network.Subnet("endpoints"));
                public PrivateEndpoint Other => new("pe-other", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            """ + Rest),
        "IVD3009"));

    [Fact]
    public Task Edits_the_file_that_makes_the_endpoint() => FixTest<ZoneGroupOfEndpointFix>.Sources(
        [FixTest<ZoneGroupOfEndpointFix>.Plant(Elsewhere + Rest), Doors("{|IVD3009:", "|}")],
        [FixTest<ZoneGroupOfEndpointFix>.Plant(Elsewhere + Rest), Doors("", " { Dns = Dns.PrivateZones }")],
        Zones);

    private const string Elsewhere = """    public PrivateEndpoint HubEndpoint => Doors.To(Hub, Network.Subnet("endpoints"));""";

    private static string Doors(string before, string after) => $$"""
        internal static class Doors
        {
            public static PrivateEndpoint To(IotHub hub, SubnetReference subnet) => {{before}}new("pe-hub", hub, subnet){{after}};
        }

        """;

    private static string Three(string before, string after) => $$"""
            public PrivateEndpoint First => {{before}}new("pe-first", Hub, Network.Subnet("endpoints")){{after}};
            public PrivateEndpoint Second => {{before}}new("pe-second", North, Network.Subnet("endpoints")){{after}};
            public PrivateEndpoint Third => {{before}}new("pe-third", South, Network.Subnet("endpoints")){{after}};
            public IotHub North => new("plant-north") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public IotHub South => new("plant-south") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        """;

    private static Task Members(string before, string after, string key = Zones) =>
        FixTest<ZoneGroupOfEndpointFix>.Members(before + Rest, after + Rest, key);
}
