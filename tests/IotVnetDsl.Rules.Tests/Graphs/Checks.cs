using System.Collections.Immutable;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Tests.Graphs;

/// <summary>What the rules find in a topology.</summary>
internal static class Checks
{
    public static ImmutableArray<Finding> All(RecordValue topology, string catalog = RegionCatalogs.Default) =>
        RuleRun.Over([TopologyGraphBuilder.Build(topology, variant: null)], RegionCatalogs.Find(catalog)!, TestContext.Current.CancellationToken);

    public static IReadOnlyList<Finding> Of(string id, RecordValue topology, string catalog = RegionCatalogs.Default) =>
        [.. All(topology, catalog).Where(finding => finding.Id == id)];
}
