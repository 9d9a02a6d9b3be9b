using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Placement;

public sealed class HubRegionForPrivateLinkTests
{
    private const string Id = "IVD1001";

    [Fact]
    public void Fires_where_the_catalog_does_not_list_the_region()
    {
        var finding = Assert.Single(In("westeurope", "2020-03"));

        Assert.Equal(("ResourceGroup", "Region", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Hub' needs private links, which region 'westeurope' does not have by region catalog '2020-03': choose a region that it lists "
                + "(eastus, southcentralus, westus2), or another catalog with IotVnetRegionCatalog",
            finding.Message);
        Assert.Equal("eastus,southcentralus,westus2", finding.Data[FindingData.Regions]);
    }

    [Fact]
    public void Suggests_where_the_catalog_is_not_sure()
    {
        var finding = Assert.Single(In("westindia"));

        Assert.Equal(Severity.Suggestion, finding.Severity);
        Assert.Contains("'westindia' is not confirmed to have", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_regions_of_the_same_cloud() =>
        Assert.Equal("usgovarizona,usgovvirginia", Assert.Single(In("usgovtexas")).Data[FindingData.Regions]);

    [Theory]
    [InlineData("China North 3", "current")]
    [InlineData("eastus", "2020-03")]
    [InlineData("South Central US", "2020-03")]
    [InlineData("westeurope", "current")]
    [InlineData("usgovvirginia", "current")]
    [InlineData("USGov Arizona", "current")]
    public void Is_silent_where_the_catalog_lists_the_region(string region, string catalog) => Assert.Empty(In(region, catalog));

    [Fact]
    public void Points_at_the_hub_that_states_its_own_region()
    {
        var hub = Plant.Hub(("Region", Declare.Region("westeurope")));

        var finding = Assert.Single(Checks.Of(
            Id, Declare.Topology(("Endpoint", Plant.PrivateEndpoint("pe", hub)), ("Hub", hub)), "2020-03"));

        Assert.Equal(("Hub", "Region"), (finding.Path, finding.PropertyPath));
    }

    [Fact]
    public void Fires_once_for_a_hub_with_several_endpoints()
    {
        var hub = Plant.Hub();

        Assert.Single(Checks.Of(
            Id,
            Declare.Topology(
                ("First", Plant.PrivateEndpoint("pe1", hub)),
                ("Hub", hub),
                ("ResourceGroup", Declare.Group("rg", "westeurope")),
                ("Second", Plant.PrivateEndpoint("pe2", hub))),
            "2020-03"));
    }

    [Fact]
    public void Is_silent_without_a_private_endpoint() => Assert.Empty(Checks.Of(
        Id, Declare.Topology(("Hub", Plant.Hub()), ("ResourceGroup", Declare.Group("rg", "westeurope"))), "2020-03"));

    [Fact]
    public void Is_silent_for_endpoints_to_other_targets() => Assert.Empty(Checks.Of(
        Id,
        Declare.Topology(
            ("Archive", Plant.Archive),
            ("Endpoint", Plant.PrivateEndpoint("pe", Plant.Archive)),
            ("Hub", Plant.Hub()),
            ("ResourceGroup", Declare.Group("rg", "westeurope"))),
        "2020-03"));

    [Fact]
    public void Is_silent_while_the_region_is_unknown()
    {
        var hub = Plant.Hub(("Region", Declare.Unknown));

        Assert.Empty(Checks.Of(Id, Declare.Topology(("Endpoint", Plant.PrivateEndpoint("pe", hub)), ("Hub", hub)), "2020-03"));
    }

    [Fact]
    public void Is_silent_while_the_target_is_unknown() => Assert.Empty(Checks.Of(
        Id,
        Declare.Topology(
            ("Endpoint", Plant.PrivateEndpoint("pe", Plant.Hub()).With("Target", Declare.Unknown)),
            ("Hub", Plant.Hub()),
            ("ResourceGroup", Declare.Group("rg", "westeurope"))),
        "2020-03"));

    [Fact]
    public void Is_silent_for_an_existing_hub_whose_region_the_code_does_not_state()
    {
        var hub = Plant.Hub(("Existing", true));

        Assert.Empty(Checks.Of(
            Id,
            Declare.Topology(
                ("Endpoint", Plant.PrivateEndpoint("pe", hub)), ("Hub", hub), ("ResourceGroup", Declare.Group("rg", "westeurope"))),
            "2020-03"));
    }

    [Fact]
    public void Leaves_a_name_that_is_no_region_to_its_own_rule() => Assert.Empty(In("westeurop", "2020-03"));

    private static IReadOnlyList<Finding> In(string region, string catalog = "current") => Checks.Of(
        Id,
        Declare.Topology(
            ("Endpoint", Plant.PrivateEndpoint("pe", Plant.Hub())),
            ("Hub", Plant.Hub()),
            ("ResourceGroup", Declare.Group("rg-plant", region))),
        catalog);
}
