using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Placement;

public sealed class RegionOfTheCloudTests
{
    private const string Id = "IVD1003";

    [Fact]
    public void Fires_on_a_mistyped_region_and_offers_the_nearest_name()
    {
        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(("Hub", Plant.Hub(("Region", Declare.Region("southcentrlus")))))));

        Assert.Equal(("Hub", "Region", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal("'southcentrlus', stated by 'Hub', is not a region of the cloud; the nearest name is 'southcentralus'", finding.Message);
        Assert.Equal("southcentralus", finding.Data[FindingData.Nearest]);
    }

    [Fact]
    public void Names_the_catalog_where_no_name_is_near()
    {
        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(("Hub", Plant.Hub(("Region", Declare.Region("atlantis-below-sea")))))));

        Assert.Equal("'atlantis-below-sea', stated by 'Hub', is not a region of the cloud in region catalog 'current'", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Empty(finding.Data);
    }

    [Fact]
    public void Global_is_surely_no_region()
    {
        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(("Hub", Plant.Hub(("Region", Declare.Region("Global")))))));

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.StartsWith("'Global', stated by 'Hub', is no region: only zones and their links are there", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("westus4")]
    [InlineData("swedencentral2")]
    [InlineData("patagoniasouth")]
    public void Warns_of_what_may_be_a_new_region(string region) =>
        Assert.Equal(Severity.Warning, Assert.Single(Checks.Of(Id, Declare.Topology(("Hub", Plant.Hub(("Region", Declare.Region(region))))))).Severity);

    [Theory]
    [InlineData("australiacentral2")]
    [InlineData("denmarkeast")]
    [InlineData("Sweden South")]
    [InlineData("jioindiacentral")]
    [InlineData("taiwannorth")]
    [InlineData("Taiwan North West")]
    [InlineData("indiasouthcentral")]
    [InlineData("israelnorthwest")]
    [InlineData("southcentralus2")]
    [InlineData("southeastus")]
    [InlineData("southwestus")]
    [InlineData("QATARCENTRAL")]
    public void Is_silent_for_regions_that_exist(string region) =>
        Assert.Empty(Checks.Of(Id, Declare.Topology(("Hub", Plant.Hub(("Region", Declare.Region(region)))))));

    [Theory]
    [InlineData("AzureUSGovernment", "US DoD East")]
    [InlineData("AzureUSGovernment", "usdodcentral")]
    [InlineData("AzureChinaCloud", "chinaeast3")]
    [InlineData("AzureUSGovernment", "usgovvirginia")]
    [InlineData("AzureChinaCloud", "China North 3")]
    public void Is_silent_for_regions_of_the_topology_s_cloud(string cloud, string region) =>
        Assert.Empty(Checks.Of(Id, In(cloud, region)));

    [Theory]
    [InlineData("AzureCloud", "usgovvirginia", "AzureUSGovernment")]
    [InlineData("AzureCloud", "usgovwhatever", "AzureUSGovernment")]
    [InlineData("AzureUSGovernment", "East US", "AzureCloud")]
    [InlineData("AzureUSGovernment", "chinaeast2", "AzureChinaCloud")]
    [InlineData("AzureChinaCloud", "southeastasia", "AzureCloud")]
    public void Fires_on_a_region_of_another_cloud(string cloud, string region, string home)
    {
        var finding = Assert.Single(Checks.Of(Id, In(cloud, region)));

        Assert.Equal(("Hub", "Region", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.StartsWith($"'{region}', stated by 'Hub', is a region of {home}, and the topology is for {cloud};", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Offers_no_name_of_another_cloud()
    {
        var finding = Assert.Single(Checks.Of(Id, In("AzureChinaCloud", "eastuss")));

        Assert.Equal("'eastuss', stated by 'Hub', is not a region of the cloud in region catalog 'current'", finding.Message);
    }

    [Fact]
    public void Fires_once_for_a_region_that_many_resources_inherit()
    {
        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(
            ("Archive", Plant.Archive), ("Hub", Plant.Hub()), ("ResourceGroup", Declare.Group("rg", "estus")))));

        Assert.Equal(("ResourceGroup", "Region"), (finding.Path, finding.PropertyPath));
    }

    [Fact]
    public void Fires_at_the_module_that_states_the_region()
    {
        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(
            ("Site", Declare.Module("munich", ("Hub", Plant.Hub()), ("Region", Declare.Region("westeurop")))))));

        Assert.Equal(("Site", "Region"), (finding.Path, finding.PropertyPath));
    }

    [Fact]
    public void Fires_at_the_topology_that_states_the_region()
    {
        var finding = Assert.Single(Checks.Of(Id, Declare.Topology(("Hub", Plant.Hub()), ("Region", Declare.Region("estus")))));

        Assert.Equal(("", "Region"), (finding.Path, finding.PropertyPath));
        Assert.StartsWith("'estus', stated by the topology, is not", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eastus")]
    [InlineData("East US")]
    [InlineData("EASTUS")]
    public void Is_silent_for_either_spelling_of_a_region(string region) =>
        Assert.Empty(Checks.Of(Id, Declare.Topology(("Hub", Plant.Hub(("Region", Declare.Region(region)))))));

    [Fact]
    public void Is_silent_while_the_region_is_unknown() =>
        Assert.Empty(Checks.Of(Id, Declare.Topology(("Hub", Plant.Hub(("Region", Declare.Unknown))))));

    private static RecordValue In(string cloud, string region) => Declare.Topology(
        ("Cloud", Declare.Part("Cloud", ("Name", cloud))),
        ("Hub", Plant.Hub(("Region", Declare.Region(region)))),
        ("ResourceGroup", Declare.Group("rg", cloud switch { "AzureUSGovernment" => "usgovarizona", "AzureChinaCloud" => "chinaeast", _ => "westeurope" })));
}
