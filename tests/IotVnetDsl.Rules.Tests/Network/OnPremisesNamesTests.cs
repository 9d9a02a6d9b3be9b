using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class OnPremisesNamesTests
{
    private static readonly RecordValue Hub = Plant.Hub();
    private static readonly RecordValue Endpoint = Plant.PrivateEndpoint("pe-hub", Hub);

    [Theory]
    [InlineData("Uses")]
    [InlineData("Reads")]
    public void Fires_at_a_client_that_cannot_resolve_what_it_reaches(string member)
    {
        var finding = Assert.Single(In(Plant.Network, ("Endpoint", Endpoint), ("Lines", Client("OnPremises", member))));

        Assert.Equal(("Lines", "Location", Severity.Warning), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Lines' is on premises, where the private name behind 'Endpoint' resolves only by a resolver in the network: "
                + "declare a DnsResolver, or the one that others keep as Existing",
            finding.Message);
    }

    [Theory]
    [InlineData("Internet")]
    [InlineData("Subnet")]
    public void Is_silent_for_a_client_of_another_place(string kind) => Assert.Empty(In(Plant.Network, ("Endpoint", Endpoint), ("Lines", Client(kind))));

    [Fact]
    public void Is_silent_where_nothing_private_is_used() => Assert.Empty(In(Plant.Network, ("Lines", Client("OnPremises"))));

    [Fact]
    public void Is_silent_where_a_resolver_is_declared_or_said_to_exist()
    {
        var resolver = Declare.Resource("DnsResolver", "dnspr", ("VirtualNetwork", Declare.Refer(Plant.Network)));

        Assert.Empty(In(Plant.Network, ("Endpoint", Endpoint), ("Lines", Client("OnPremises")), ("Resolver", resolver)));
        Assert.Empty(In(Plant.Network, ("Endpoint", Endpoint), ("Lines", Client("OnPremises")), ("Resolver", resolver.With("Existing", new ScalarValue(true)))));
    }

    [Fact]
    public void Is_silent_where_the_network_has_servers_that_can_be_asked() => Assert.Empty(In(
        Plant.Network.With("DnsServers", new SequenceValue([new ScalarValue("10.0.9.4")], IsOpen: false)), ("Endpoint", Endpoint), ("Lines", Client("OnPremises"))));

    [Fact]
    public void Is_silent_while_there_may_be_a_resolver() => Assert.Empty(In(
        Plant.Network, ("Endpoint", Endpoint), ("Lines", Client("OnPremises")), ("Resolvers", new UnknownValue("calls a method", "DnsResolver"))));

    [Fact]
    public void Is_silent_while_the_place_is_unknown() => Assert.Empty(In(
        Plant.Network, ("Endpoint", Endpoint), ("Lines", Client("OnPremises").With("Location", Declare.Unknown))));

    private static RecordValue Client(string kind, string member = "Uses") => Declare.Resource(
        "Client", null, ("Location", Declare.Part("Location", ("Kind", Declare.Member("LocationKind", kind)))), (member, new object[] { Declare.Refer(Hub) }));

    private static IReadOnlyList<Finding> In(RecordValue network, params (string Member, object? Value)[] members) =>
        Checks.Of("IVD3017", Declare.Topology([("Hub", Hub), ("Network", network), .. members]));
}
