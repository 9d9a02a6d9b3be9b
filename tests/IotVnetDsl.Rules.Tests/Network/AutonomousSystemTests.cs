using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

/// <summary>Each line of <c>reserved-asns.txt</c>, at its ends and just outside.</summary>
public sealed class AutonomousSystemTests
{
    private static readonly Dictionary<string, string> Places = new()
    {
        ["LocalNetworkGateway"] = """public LocalNetworkGateway It => new("site") {{ Bgp = new({0}) }};""",
        ["VirtualNetworkGateway"] = """
            public VirtualNetwork Net => new("vnet-plant") {{ AddressSpace = ["10.0.0.0/16"] }};
            public VirtualNetworkGateway It => new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Net) {{ Bgp = new({0}) }};
            """,
        ["ExpressRouteCircuit"] = """
            public ExpressRouteCircuit It => new("circuit", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Amsterdam", 50))
            {{
                PrivatePeering = new({0}, "192.168.0.0/30", "192.168.0.4/30", 100),
            }};
            """,
    };

    public static TheoryData<string, long, long> Lines => [.. from reserved in ReservedAsn.All from type in reserved.Types select new TheoryDataRow<string, long, long>(type, reserved.First, reserved.Last)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Fires_from_the_first_to_the_last(string type, long first, long last)
    {
        foreach (var number in new[] { first, last })
            Assert.Equal($"'It' states the number {number}, which {ReservedAsn.HolderOf(type, number)} keeps: Azure refuses it", Assert.Single(Find(type, $"{number}")).Message);
        foreach (var number in new[] { first - 1, last + 1 }.Where(number => ReservedAsn.HolderOf(type, number) is null))
            Assert.Empty(Find(type, $"{number}"));
    }

    [Theory]
    [InlineData("VirtualNetworkGateway", "65515")]
    [InlineData("LocalNetworkGateway", "65010")]
    [InlineData("ExpressRouteCircuit", "8074")]
    [InlineData("LocalNetworkGateway", "Environment.ProcessId")]
    public void Is_silent_elsewhere(string type, string number) => Assert.Empty(Find(type, number));

    private static IEnumerable<Found> Find(string type, string number) =>
        Written.Find("IVD3035", string.Format(System.Globalization.CultureInfo.InvariantCulture, Places[type], number));
}
