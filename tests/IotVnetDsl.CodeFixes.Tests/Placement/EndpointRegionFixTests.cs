using IotVnetDsl.CodeFixes.Placement;

namespace IotVnetDsl.CodeFixes.Tests.Placement;

public class EndpointRegionFixTests
{
    private const string Key = "IVD1004:Region:eastus";

    private const string Rest = """

            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        """;

    [Fact]
    public Task States_the_region_of_the_network() => FixTest<EndpointRegionFix>.Members(
        """    public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints")) { {|IVD1004:Region = Region.WestEurope|}, Dns = Dns.PrivateZones }; // hub""" + Rest,
        """    public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints")) { Region = Region.EastUS, Dns = Dns.PrivateZones }; // hub""" + Rest,
        Key);

    [Fact]
    public Task Moves_three_at_once() => FixTest<EndpointRegionFix>.Members(
        Three("{|IVD1004:Region = Region.Named(\"West Europe\")|}") + Rest, Three("Region = Region.EastUS") + Rest, Key, iterations: 3);

    private static string Three(string region) => string.Join("\n", new[] { "A", "B", "C" }.Select(name => $$"""
            public PrivateEndpoint {{name}} => new("pe-{{name}}", Hub, Network.Subnet("endpoints")) { Dns = Dns.ByPolicy, {{region}} };
        """));
}
