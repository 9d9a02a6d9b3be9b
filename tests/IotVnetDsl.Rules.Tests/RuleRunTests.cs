using System.Collections.Immutable;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Tests.Graphs;
using IotVnetDsl.Rules.Views.Dns;

namespace IotVnetDsl.Rules.Tests;

public sealed class RuleRunTests
{
    private static readonly RegionCatalog Regions = RegionCatalogs.Find(RegionCatalogs.Default)!;

    private static readonly RecordValue Archive = Plant.Storage("archive", ("SharedKeyAccess", false));

    private static readonly RecordValue Bad = Declare.Topology(("Archive", Archive), ("Hub", Routed(Plant.ArchivingHub(Plant.Archive))));

    [Fact]
    public void Merges_findings_that_variants_agree_on()
    {
        var finding = Assert.Single(Over(("Production", Bad), ("Development", Bad)));

        Assert.Equal(["Development", "Production"], finding.Variants.Items);
    }

    [Fact]
    public void Names_the_variant_that_a_finding_is_about()
    {
        var good = Declare.Topology(("Archive", Plant.Archive), ("Hub", Plant.Hub()));

        Assert.Equal(["Production"], Assert.Single(Over(("Development", good), ("Production", Bad))).Variants.Items);
    }

    [Fact]
    public void Names_no_variant_where_the_topology_has_none() => Assert.Empty(Assert.Single(Over((null, Bad))).Variants);

    [Fact]
    public void Orders_findings_by_place()
    {
        var topology = Declare.Topology(
            ("Archive", Archive.With("Firewall", Plant.Firewall(trusted: false))),
            ("Hub", Plant.ArchivingHub(Plant.Archive).With("BulkJobs", Plant.BulkJobs(Plant.Archive))),
            ("Region", Declare.Region("estus")));

        var places = Over((null, topology)).Select(finding => (finding.Path, finding.PropertyPath, finding.Id)).ToArray();

        Assert.Equal(
            [("", "Region", "IVD1003"), ("Archive", "Firewall.TrustedServices", "IVD4001"), ("Hub", "BulkJobs", "IVD2001"), ("Hub", "Endpoints[archive]", "IVD2001"), ("Hub", "Endpoints[archive]", "IVD4012")],
            places);
    }

    [Fact]
    public void Stops_on_request() => Assert.Throws<OperationCanceledException>(
        () => RuleRun.Over([TopologyGraphBuilder.Build(Bad, null)], Regions, new CancellationToken(canceled: true)));

    [Fact]
    public void A_finding_on_what_was_expanded_is_reported_at_its_trigger()
    {
        var rule = Rule.All[0];
        var graph = TopologyGraphBuilder.Build(
            Declare.Topology(("Endpoint", Plant.PrivateEndpoint("pe", Plant.Hub(), ("Dns", Plant.PrivateZones))), ("Hub", Plant.Hub())), null);
        var found = new List<Finding>();
        var context = new RuleContext(rule, new TopologyModel(graph), Regions, found.Add);

        context.Report(context.Topology.All<PrivateDnsZoneGroupView>().Single().Zones, "wrong");

        Assert.Equal(("Endpoint", ""), (Assert.Single(found).Path, found[0].PropertyPath));
    }

    private static RecordValue Routed(RecordValue hub) => hub.With("Routes", new SequenceValue(
        [Declare.Part("Route", ("Name", "all"), ("Source", Declare.Member("RouteSource", "DeviceMessages")), ("Endpoint", "archive"))], IsOpen: false));

    private static ImmutableArray<Finding> Over(params (string? Variant, RecordValue Topology)[] variants) =>
        RuleRun.Over(variants.Select(variant => TopologyGraphBuilder.Build(variant.Topology, variant.Variant)), Regions, TestContext.Current.CancellationToken);
}
