using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class ReachableHubFixTests
{
    private const string Key = "private-endpoint:Network/Subnets[endpoints]";

    private const string Network = """

            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24"), new("GatewaySubnet", "10.0.2.0/24")] };
        """;

    [Fact]
    public Task Declares_a_private_endpoint_behind_the_hub() => FixTest<ReachableHubFix>.Members(
        """
            // Closed.
            public IotHub Hub => new($"plant-hub-{Stage}") { {|IVD4003:PublicNetworkAccess = PublicNetworkAccess.Disabled|} };
        """ + Network,
        """
            // Closed.
            public IotHub Hub => new($"plant-hub-{Stage}") { PublicNetworkAccess = PublicNetworkAccess.Disabled };

            public PrivateEndpoint HubEndpoint => new($"pe-{Hub.Name}", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """ + Network,
        Key);

    [Fact]
    public Task Declares_one_for_each_of_three_hubs() => FixTest<ReachableHubFix>.Members(
        Three("{|IVD4003:", "|}") + Network,
        Three("", "").Replace("Disabled };\n    public IotHub South", "Disabled };\n" + Doors + "\n    public IotHub South", StringComparison.Ordinal) + Network,
        Key,
        iterations: 3);

    [Fact]
    public async Task Offers_every_subnet_that_can_hold_it() => Assert.Equal(
        ["Add a private endpoint in subnet 'endpoints' of Network", "Add a private endpoint in subnet 'more' of Network"],
        await OfferedFixes.Titles<ReachableHubFix>(
            FixTest<ReachableHubFix>.Plant("""
                public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
                public VirtualNetwork Network => new("vnet-plant")
                {
                    AddressSpace = ["10.0.0.0/16"],
                    Subnets = [new("more", "10.0.3.0/24"), new("endpoints", "10.0.1.0/24"), new("GatewaySubnet", "10.0.2.0/24"), new("dns", "10.0.4.0/24") { Delegation = "Microsoft.Network/dnsResolvers" }],
                };
                """),
            "IVD4003"));

    [Fact]
    public async Task Offers_nothing_without_a_network() => Assert.Empty(await OfferedFixes.Titles<ReachableHubFix>(
        FixTest<ReachableHubFix>.Plant("""public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };"""), "IVD4003"));

    private const string Doors = """

            public PrivateEndpoint NorthEndpoint => new($"pe-{North.Name}", North, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

            public PrivateEndpoint SouthEndpoint => new($"pe-{South.Name}", South, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

            public PrivateEndpoint WestEndpoint => new($"pe-{West.Name}", West, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """;

    private static string Three(string before, string after) => string.Join("\n", new[] { "North", "South", "West" }.Select(line => $$"""
            public IotHub {{line}} => new("hub-{{line}}") { {{before}}PublicNetworkAccess = PublicNetworkAccess.Disabled{{after}} };
        """));
}
