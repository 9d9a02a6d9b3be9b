using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class ExposedHubFixTests
{
    private const string Key = "IVD4004:PublicNetworkAccess:Disabled";

    private const string Network = """

            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        """;

    [Fact]
    public Task Closes_the_hub() => FixTest<ExposedHubFix>.Members(
        """
            public IotHub Hub => {|IVD4004:new("plant-hub")|}; // the lines'
            public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """ + Network,
        """
            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled }; // the lines'
            public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """ + Network,
        Key);

    [Fact]
    public Task Closes_what_is_open_on_purpose_in_three_hubs_at_once() => FixTest<ExposedHubFix>.Members(
        Three("{|IVD4004:PublicNetworkAccess = PublicNetworkAccess.Enabled|}") + Network,
        Three("PublicNetworkAccess = PublicNetworkAccess.Disabled") + Network,
        Key,
        iterations: 3);

    [Fact]
    public Task Edits_the_copy_in_another_file() => FixTest<ExposedHubFix>.Sources(
        [FixTest<ExposedHubFix>.Plant(Copied), Stock("IotHub Plain => new(\"plant-hub\")", "{|IVD4004:Plain with|} { Capacity = 2 }")],
        [FixTest<ExposedHubFix>.Plant(Copied), Stock("IotHub Plain => new(\"plant-hub\")", "Plain with { Capacity = 2, PublicNetworkAccess = PublicNetworkAccess.Disabled }")],
        Key);

    private const string Copied = """
            public IotHub Hub => Stock.Large;
            public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """ + Network;

    private static string Stock(string plain, string large) => $$"""
        internal static class Stock
        {
            public static {{plain}};
            public static IotHub Large => {{large}};
        }

        """;

    private static string Three(string member) => string.Join("\n", new[] { "North", "South", "West" }.Select(line => $$"""
            public IotHub {{line}} => new("hub-{{line}}") { {{member}} };
            public PrivateEndpoint {{line}}Door => new("pe-{{line}}", {{line}}, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
        """));
}
