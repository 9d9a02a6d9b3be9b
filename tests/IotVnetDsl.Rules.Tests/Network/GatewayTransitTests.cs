using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class GatewayTransitTests
{
    private static readonly RecordValue Using = Joined.Peering(Joined.Plant, Joined.Shared, ("UseRemoteGateways", true));
    private static readonly RecordValue Allowing = Joined.Peering(Joined.Shared, Joined.Plant, ("AllowGatewayTransit", true));
    private static readonly RecordValue Refusing = Joined.Peering(Joined.Shared, Joined.Plant);

    [Fact]
    public void Fires_where_the_way_back_does_not_allow_it()
    {
        var finding = Assert.Single(In(("Gateway", Joined.Gateway), ("There", Using), ("Back", Refusing)));

        Assert.Equal(("There", "UseRemoteGateways", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'There' uses remote gateways, but 'Back', which leads back, does not allow gateway transit", finding.Message);
        Assert.Equal("Back", finding.Data[FindingData.Target]);
    }

    [Fact]
    public void Is_silent_where_it_does() => Assert.Empty(In(("Gateway", Joined.Gateway), ("There", Using), ("Back", Allowing)));

    [Fact]
    public void Is_silent_where_no_remote_gateway_is_used() => Assert.Empty(In(("There", Joined.Peering(Joined.Plant, Joined.Shared)), ("Back", Refusing)));

    [Fact]
    public void Fires_where_the_network_has_a_gateway_of_its_own() => Assert.Equal(
        "'There' uses remote gateways, but 'Plant' has a gateway of its own",
        Assert.Single(In(("Gateway", Joined.Gateway), ("Own", Joined.GatewayIn(Joined.Plant, "own", "ExpressRoute")), ("There", Using), ("Back", Allowing))).Message);

    [Fact]
    public void Fires_where_the_other_network_has_none() =>
        Assert.Equal("'There' uses remote gateways, but 'Shared' has none", Assert.Single(In(("There", Using), ("Back", Allowing))).Message);

    [Fact]
    public void Fires_at_the_second_peering_of_a_network_that_does_so()
    {
        var other = Joined.Named("vnet-other", "10.9.0.0/16");
        var finding = Assert.Single(In(
            ("Gateway", Joined.Gateway), ("OtherGateway", Joined.GatewayIn(other, "other", "Vpn")), ("Other", other), ("There", Using), ("Back", Allowing),
            ("Twice", Joined.Peering(Joined.Plant, other, ("UseRemoteGateways", true))), ("OtherBack", Joined.Peering(other, Joined.Plant, ("AllowGatewayTransit", true)))));

        Assert.Equal(("Twice", "'Twice' uses remote gateways, but 'There' of the same network does already, and only one may"), (finding.Path, finding.Message));
    }

    [Fact]
    public void Is_silent_while_there_may_be_more_gateways() =>
        Assert.Empty(In(("There", Using), ("Back", Allowing), ("More", new UnknownValue("calls a method", "VirtualNetworkGateway"))));

    [Fact]
    public void Is_silent_where_others_keep_the_other_network() => Assert.Empty(Checks.Of(
        "IVD3014", Declare.Topology(("Plant", Joined.Plant), ("Shared", Joined.Shared.With("Existing", new ScalarValue(true))), ("There", Using), ("Back", Allowing))));

    [Fact]
    public void Is_silent_while_it_is_unknown_whether_transit_is_allowed() =>
        Assert.Empty(In(("Gateway", Joined.Gateway), ("There", Using), ("Back", Refusing.With("AllowGatewayTransit", Declare.Unknown))));

    private static IReadOnlyList<Finding> In(params (string Member, object? Value)[] members) =>
        Checks.Of("IVD3014", Declare.Topology([("Plant", Joined.Plant), ("Shared", Joined.Shared), .. members]));
}
