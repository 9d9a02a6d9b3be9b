using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class UsedEndpointTests
{
    private static readonly object[] Archive = [Plant.StorageEndpoint("archive", Plant.Archive)];

    [Fact]
    public void Fires_where_every_route_leads_elsewhere()
    {
        var finding = Assert.Single(With(Archive, Route("events")));

        Assert.Equal(("Hub", "Endpoints[archive]", Severity.Warning), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("No enabled route of 'Hub' leads to endpoint 'archive': it never gets a message", finding.Message);
    }

    [Fact]
    public void Fires_where_the_only_route_to_it_is_not_enabled() => Assert.Single(With(Archive, Route("archive", enabled: false)));

    [Fact]
    public void Fires_where_the_code_says_that_there_are_no_routes() => Assert.Single(With(Archive));

    [Fact]
    public void Is_silent_where_one_of_several_routes_leads_to_it() => Assert.Empty(With(Archive, Route("events"), Route("Archive", enabled: true)));

    [Fact]
    public void Says_what_a_new_hub_has_where_no_routes_are_stated() =>
        Assert.EndsWith("; Routes are not set, and a new hub has none", Assert.Single(Of(Archive, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_silent_where_there_may_be_more_routes() => Assert.Empty(Of(Archive, Declare.Open(Route("events"))));

    [Fact]
    public void Is_silent_where_the_routes_are_unknown() => Assert.Empty(Of(Archive, Declare.Unknown));

    [Fact]
    public void Is_silent_where_a_route_names_something_unknown() => Assert.Empty(With(Archive, Route(Declare.Unknown)));

    [Fact]
    public void Is_silent_where_it_is_unknown_whether_the_route_is_enabled() => Assert.Empty(With(Archive, Route("archive", Declare.Unknown)));

    [Fact]
    public void Is_silent_on_an_endpoint_whose_name_is_unknown() =>
        Assert.Empty(With([Declare.Part("StorageEndpoint", ("Name", Declare.Unknown))], Route("events")));

    [Fact]
    public void Is_silent_where_a_mistyped_route_means_it() => Assert.Empty(With(Archive, Route("archvie")));

    [Fact]
    public void Fires_where_the_mistyped_route_is_not_enabled() => Assert.Single(With(Archive, Route("archvie", enabled: false)));

    [Fact]
    public void Fires_where_a_mistyped_route_means_another() => Assert.Equal(
        "Endpoints[alarms]",
        Assert.Single(With([.. Archive, Plant.StorageEndpoint("alarms", Plant.Archive)], Route("archvie"))).PropertyPath);

    private static RecordValue Route(object endpoint, object? enabled = null) =>
        Declare.Part("Route", ("Name", "all"), ("Endpoint", endpoint), ("Enabled", enabled));

    private static IReadOnlyList<Finding> With(object[] endpoints, params object[] routes) => Of(endpoints, routes);

    private static IReadOnlyList<Finding> Of(object endpoints, object? routes) => Checks.Of(
        "IVD4012", Declare.Topology(("Archive", Plant.Archive), ("Hub", Plant.Hub(("Endpoints", endpoints), ("Routes", routes)))));
}
