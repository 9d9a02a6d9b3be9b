using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class RouteToEndpointTests
{
    private static readonly object[] Archive = [Plant.StorageEndpoint("archive", Plant.Archive)];

    [Fact]
    public void Fires_on_a_name_that_the_hub_does_not_have_and_offers_the_nearest()
    {
        var finding = Assert.Single(Of(Archive, Route("archvie")));

        Assert.Equal(("Hub", "Routes[all].Endpoint", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("Route 'all' of 'Hub' leads to endpoint 'archvie', which the hub does not have; the nearest name is 'archive'", finding.Message);
        Assert.Equal("archive", finding.Data[FindingData.Nearest]);
    }

    [Fact]
    public void Names_what_the_hub_has_where_nothing_is_near()
    {
        var finding = Assert.Single(Of(Archive, Route("somewhere-else")));

        Assert.EndsWith("which the hub does not have; it has archive, events", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Data);
    }

    [Fact]
    public void Fires_on_a_hub_that_has_no_endpoints() => Assert.Single(Of(Array.Empty<object>(), Route("archive")));

    [Fact]
    public void Fires_on_a_route_that_is_not_enabled() =>
        Assert.Single(Of(Archive, Route("archvie").With("Enabled", new ScalarValue(false))));

    [Theory]
    [InlineData("archive")]
    [InlineData("Archive")]
    [InlineData("events")]
    public void Is_silent_on_an_endpoint_that_the_hub_has(string name) => Assert.Empty(Of(Archive, Route(name)));

    [Fact]
    public void Is_silent_where_the_endpoints_are_left_as_they_are() => Assert.Empty(Of(null, Route("archvie")));

    [Fact]
    public void Is_silent_where_there_may_be_more_endpoints() => Assert.Empty(Of(Declare.Open(Archive), Route("archvie")));

    [Fact]
    public void Is_silent_where_the_endpoints_are_unknown() => Assert.Empty(Of(Declare.Unknown, Route("archvie")));

    [Fact]
    public void Is_silent_where_the_name_of_an_endpoint_is_unknown() =>
        Assert.Empty(Of(new object[] { Declare.Part("StorageEndpoint", ("Name", Declare.Unknown)) }, Route("archvie")));

    [Fact]
    public void Is_silent_where_the_route_names_something_unknown() => Assert.Empty(Of(Archive, Route(Declare.Unknown)));

    private static RecordValue Route(object endpoint) => Declare.Part("Route", ("Name", "all"), ("Endpoint", endpoint));

    private static IReadOnlyList<Finding> Of(object? endpoints, RecordValue route) => Checks.Of(
        "IVD4011",
        Declare.Topology(("Archive", Plant.Archive), ("Hub", Plant.Hub(("Endpoints", endpoints), ("Routes", new object[] { route })))));
}
