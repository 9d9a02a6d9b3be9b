using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Placement;

public sealed class HubRegionForTrustedServicesTests
{
    private const string Id = "IVD1002";

    private static readonly RecordValue Firewalled = Plant.Storage("archive", ("Firewall", Plant.Firewall(trusted: true)));

    [Fact]
    public void Fires_where_a_firewalled_target_is_reached_from_a_region_that_the_catalog_does_not_list()
    {
        var finding = Assert.Single(In(Firewalled, "westeurope"));

        Assert.Equal(("ResourceGroup", "Region", Severity.Error), (finding.Path, finding.PropertyPath, finding.Severity));
        Assert.Equal(
            "'Hub' needs the trusted-services exception to reach 'Archive', which region 'westeurope' does not have by region catalog '2020-03': "
                + "choose a region that it lists (eastus, southcentralus, westus2), or another catalog with IotVnetRegionCatalog",
            finding.Message);
    }

    [Fact]
    public void Fires_where_public_access_is_off_as_a_whole() =>
        Assert.Single(In(Plant.Archive.With("PublicNetworkAccess", Plant.PublicAccessDisabled), "westeurope"));

    [Fact]
    public void Suggests_where_the_catalog_is_not_sure() =>
        Assert.Equal(Severity.Suggestion, Assert.Single(In(Firewalled, "westindia", "current")).Severity);

    [Fact]
    public void Leaves_an_unsure_region_to_the_rule_about_private_links() => Assert.Empty(Checks.Of(
        Id,
        Declare.Topology(
            ("Archive", Firewalled),
            ("Endpoint", Plant.PrivateEndpoint("pe", Plant.Hub())),
            ("Hub", Plant.ArchivingHub(Firewalled, Plant.SystemAssigned)),
            ("ResourceGroup", Declare.Group("rg-plant", "chinanorth3")))));

    [Theory]
    [InlineData("westus2", "2020-03")]
    [InlineData("westeurope", "current")]
    public void Is_silent_where_the_catalog_lists_the_region(string region, string catalog) => Assert.Empty(In(Firewalled, region, catalog));

    [Fact]
    public void Is_silent_where_the_firewall_is_open() => Assert.Empty(In(Plant.Archive, "westeurope"));

    [Fact]
    public void Is_silent_where_a_rule_admits_everybody() =>
        Assert.Empty(In(Plant.Storage("archive", ("Firewall", Plant.Firewall(true, Declare.Part("AddressPrefix", ("Value", "0.0.0.0/0"))))), "westeurope"));

    [Fact]
    public void Is_silent_for_a_key() => Assert.Empty(In(Firewalled, "westeurope", authentication: Plant.By("Key")));

    [Fact]
    public void Is_silent_while_the_firewall_is_unknown() =>
        Assert.Empty(In(Plant.Archive.With("Firewall", Declare.Unknown), "westeurope"));

    private static IReadOnlyList<Finding> In(
        RecordValue archive, string region, string catalog = "2020-03", GraphValue? authentication = null) => Checks.Of(
        Id,
        Declare.Topology(
            ("Archive", archive),
            ("Hub", Plant.ArchivingHub(archive, Plant.SystemAssigned, authentication)),
            ("ResourceGroup", Declare.Group("rg-plant", region))),
        catalog);
}
