using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class GatewayConnectedTests
{
    private static readonly ReferenceValue Site = Declare.Refer(Joined.Site);
    private static readonly ReferenceValue Circuit = Declare.Refer(Joined.Circuit);

    [Fact]
    public void Fires_at_a_connection_without_another_side()
    {
        var finding = Assert.Single(In(("Tunnel", Joined.Connection(Joined.Gateway))));

        Assert.Equal(("Tunnel", "", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'Tunnel' has no other side: state its Site, or its Circuit", finding.Message);
    }

    [Fact]
    public void Fires_at_the_side_that_the_gateway_cannot_have()
    {
        var finding = Assert.Single(In(("Tunnel", Joined.Connection(Joined.Gateway, ("Circuit", Circuit)))));

        Assert.Equal(("Tunnel", "Circuit", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'Tunnel' joins a gateway of the kind Vpn to a circuit: it needs a site", finding.Message);
    }

    [Fact]
    public void Warns_at_a_gateway_that_nothing_joins()
    {
        var finding = Assert.Single(In());

        Assert.Equal(("Gateway", "", Severity.Warning), (finding.Path, finding.PropertyPath, finding.Severity));
    }

    [Fact]
    public void Is_silent_where_it_leads_to_a_site() => Assert.Empty(In(("Tunnel", Joined.Connection(Joined.Gateway, ("Site", Site)))));

    [Fact]
    public void Is_silent_where_an_express_route_gateway_leads_to_a_circuit() => Assert.Empty(Checks.Of("IVD3018", Declare.Topology(
        ("Shared", Joined.Shared), ("Circuit", Joined.Circuit), ("Gateway", Joined.GatewayIn(Joined.Shared, "vpngw", "ExpressRoute")),
        ("Line", Joined.Connection(Joined.Gateway, ("Circuit", Circuit))))));

    [Fact]
    public void Is_silent_while_the_side_is_unknown() => Assert.Empty(In(("Tunnel", Joined.Connection(Joined.Gateway, ("Site", Declare.Unknown)))));

    [Fact]
    public void Is_silent_while_there_may_be_more_connections() =>
        Assert.Empty(In(("Tunnels", new UnknownValue("calls a method", "VirtualNetworkGatewayConnection"))));

    [Fact]
    public void Is_silent_where_others_keep_gateway_or_connection()
    {
        Assert.Empty(Checks.Of("IVD3018", Declare.Topology(("Gateway", Joined.Gateway.With("Existing", new ScalarValue(true))))));
        Assert.Empty(In(("Tunnel", Joined.Connection(Joined.Gateway).With("Existing", new ScalarValue(true)))));
    }

    private static IReadOnlyList<Finding> In(params (string Member, object? Value)[] members) => Checks.Of(
        "IVD3018", Declare.Topology([("Shared", Joined.Shared), ("Site", Joined.Site), ("Circuit", Joined.Circuit), ("Gateway", Joined.Gateway), .. members]));
}
