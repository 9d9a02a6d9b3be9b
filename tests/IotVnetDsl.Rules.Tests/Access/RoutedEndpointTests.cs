using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class RoutedEndpointTests
{
    private const string Id = "IVD4011";

    [Fact]
    public void Fires_at_the_endpoint_that_the_hub_does_not_have()
    {
        var finding = Assert.Single(In("archiv"));

        Assert.Equal(("Hub", "Routes[all].Endpoint", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("Route 'all' of 'Hub' leads to endpoint 'archiv', which the hub does not have; it has archive, events", finding.Message);
        Assert.Equal("archive", finding.Data[FindingData.Nearest]);
    }

    [Fact]
    public void Offers_no_name_where_none_is_near() => Assert.Empty(Assert.Single(In("warehouse")).Data);

    [Fact]
    public void Fires_where_the_hub_has_no_endpoints() => Assert.Single(
        Checks.Of(Id, Declare.Topology(("Hub", Plant.Hub(("Routes", new object[] { Route("archive") }))))));

    [Theory]
    [InlineData("archive")]
    [InlineData("Archive")]
    [InlineData("events")]
    public void Is_silent_for_an_endpoint_of_the_hub_and_the_built_in_one(string endpoint) => Assert.Empty(In(endpoint));

    [Fact]
    public void Is_silent_while_the_endpoint_is_unknown() => Assert.Empty(In(Declare.Unknown));

    [Fact]
    public void Is_silent_while_an_endpoint_s_name_is_unknown() => Assert.Empty(Checks.Of(Id, Declare.Topology(("Hub", Plant.Hub(
        ("Endpoints", new object[] { Declare.Part("StorageEndpoint", ("Name", Declare.Unknown)) }), ("Routes", new object[] { Route("other") }))))));

    [Fact]
    public void Is_silent_for_an_existing_hub() => Assert.Empty(Checks.Of(Id, Declare.Topology(
        ("Hub", Plant.Hub(("Existing", true), ("Endpoints", Array.Empty<object>()), ("Routes", new object[] { Route("other") }))))));

    private static RecordValue Route(object endpoint) => Declare.Part("Route", ("Name", "all"), ("Endpoint", endpoint));

    private static IReadOnlyList<Finding> In(object endpoint) => Checks.Of(Id, Declare.Topology(
        ("Archive", Plant.Archive),
        ("Hub", Plant.ArchivingHub(Plant.Archive, Plant.SystemAssigned).With(
            "Routes", new SequenceValue([Route(endpoint)], IsOpen: false)))));
}
