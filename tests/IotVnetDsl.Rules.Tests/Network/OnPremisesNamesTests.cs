using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class OnPremisesNamesTests
{
    private static readonly RecordValue Hub = Plant.Hub(("PublicNetworkAccess", Plant.PublicAccessDisabled));
    private static readonly RecordValue Endpoint = Plant.PrivateEndpoint("pe-hub", Hub, ("Dns", Plant.PrivateZones));

    [Theory]
    [InlineData("Uses")]
    [InlineData("Reads")]
    public void Fires_at_a_client_that_cannot_resolve_what_it_reaches(string member)
    {
        var finding = Assert.Single(In(Plant.Network, ("Endpoint", Endpoint), ("Lines", Client("OnPremises", member))));

        Assert.Equal(("Lines", "Location", Severity.Warning), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Lines' is on premises, where the private name of 'Hub' resolves only by a resolver in the network: "
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
    public void Is_silent_where_zones_come_by_policy() => Assert.Empty(In(
        Plant.Network,
        ("Endpoint", Endpoint.With("Dns", Declare.Part("Dns", ("Kind", Declare.Member("DnsKind", "ByPolicy"))))),
        ("Lines", Client("OnPremises"))));

    [Fact]
    public void Is_silent_where_the_site_arrives_by_its_public_address()
    {
        var office = Declare.Part("HubIpRule", ("Name", "plant"), ("Mask", Declare.Part("AddressPrefix", ("Value", "40.1.2.3"))));
        var hub = Plant.Hub(("NetworkRuleSet", Declare.Part("HubNetworkRuleSet", ("IpRules", new object[] { office }))));

        Assert.Empty(Checks.Of("IVD3017", Declare.Topology(("Hub", hub), ("Network", Plant.Network), ("Endpoint", Endpoint), ("Lines", Client("OnPremises")))));
    }

    [Fact]
    public void Fires_where_the_resolver_cannot_be_asked() => Assert.Equal(
        "'Lines' is on premises and cannot resolve the private name of 'Hub': resolver 'Resolver' has no inbound endpoint that could be asked",
        Assert.Single(In(
            Plant.Network,
            ("Endpoint", Endpoint),
            ("Lines", Client("OnPremises")),
            ("Resolver", Declare.Resource("DnsResolver", "dnspr", ("VirtualNetwork", Declare.Refer(Plant.Network)))))).Message);

    [Fact]
    public void Fires_where_the_resolver_s_network_is_not_linked()
    {
        var shared = Declare.Resource("VirtualNetwork", "shared", ("AddressSpace", new object[] { "10.9.0.0/16" }));
        var resolver = Declare.Resource("DnsResolver", "dnspr", ("VirtualNetwork", Declare.Refer(shared)), ("InboundEndpoints", Inbound));

        Assert.Equal(
            "'Lines' is on premises and cannot resolve the private name of 'Hub': zone privatelink.azure-devices.net is not linked to 'Shared'",
            Assert.Single(In(
                Plant.Network, ("Endpoint", Endpoint), ("Lines", Client("OnPremises")), ("Shared", shared), ("Resolver", resolver))).Message);
    }

    private static readonly object[] Inbound = [Declare.Part("DnsInboundEndpoint", ("Name", "plant"), ("Subnet", Declare.Child(Plant.Network, "Subnets", "names")))];

    [Fact]
    public void Is_silent_where_a_resolver_is_declared_or_said_to_exist()
    {
        var resolver = Declare.Resource("DnsResolver", "dnspr", ("VirtualNetwork", Declare.Refer(Plant.Network)), ("InboundEndpoints", Inbound));

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
