using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests;

/// <summary>
/// A rule never fires on what is unknown: knowing less can only silence it. A seed makes each topology, so that the suite sees the same
/// ones every time; UNKNOWNS_TOPOLOGIES=5000 looks further.
/// </summary>
public sealed class UnknownsNeverAccuseTests
{
    private static readonly RegionCatalog Regions = RegionCatalogs.Find("2020-03")!;

    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("UNKNOWNS_TOPOLOGIES"), out var count) ? count : 60;

    [Fact]
    public void Random_topologies_make_rules_fire_and_stay_silent()
    {
        string[] ids = 
        [
            "IVD1001", "IVD1002", "IVD1003", "IVD1004", "IVD2001", "IVD2002", "IVD2003", "IVD2004", "IVD2005", "IVD2006", "IVD2009", "IVD2013", "IVD3005",
            "IVD3007", "IVD3008", "IVD3015", "IVD4001", "IVD4002", "IVD4003", "IVD4004", "IVD4009", "IVD4010", "IVD4011", "IVD4012",
            "IVD4013", "IVD5004",
        ];
        var counts = ids.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);

        foreach (var topology in Topologies(500))
        {
            var fired = Places(TopologyGraphBuilder.Build(topology, null)).Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var id in ids)
                counts[id] += fired.Contains(id) ? 1 : 0;
        }

        Assert.All(counts, count => Assert.True(count.Value is > 1 and < 499, $"{count.Key} fires in {count.Value} of 500"));
    }

    [Fact]
    public void Replacing_any_member_that_a_rule_reads_creates_no_finding()
    {
        foreach (var topology in Topologies(Count))
        {
            var graph = TopologyGraphBuilder.Build(topology, null);
            var reads = new HashSet<GraphRead>();
            var before = Places(graph, read => reads.Add(read));
            foreach (var (_, path, member) in reads)
            {
                if (path is not null && member is not null && graph.Find(path) is { } node && member != "Name")
                    AssertNoneBeyond(before, Places(Without(graph, node, member)), $"{path}.{member}", topology);
            }
        }
    }

    [Fact]
    public void Replacing_any_part_of_the_topology_creates_no_finding()
    {
        foreach (var topology in Topologies(Count))
        {
            var graph = TopologyGraphBuilder.Build(topology, null);
            var before = Places(graph);
            foreach (var position in Position.In(topology))
            {
                // Two equal declarations are one; that they are can no longer be said when a part of one is unknown.
                var after = Places(TopologyGraphBuilder.Build((RecordValue)position.Replace(Declare.Unknown), null))
                    .Select(place => place with { Path = graph.Find(place.Path)?.Path ?? place.Path });
                AssertNoneBeyond(before, [.. after], position.Text, topology);
            }
        }
    }

    private static IEnumerable<RecordValue> Topologies(int count) =>
        Enumerable.Range(0, count).Select(seed => RandomPlant.Topology.Generate(new PCG(1, (ulong)seed), null, out _));

    private static TopologyGraph Without(TopologyGraph graph, GraphNode node, string member) => graph.WithNodes(graph.Nodes.Select(each =>
        each.Path != node.Path ? each
        : member == GraphRead.Scope ? each with { Scope = new GraphScope(Declare.Unknown, Declare.Unknown, Declare.Unknown) }
        : each with { Value = each.Value.With(member == GraphRead.Existing ? "Existing" : member, Declare.Unknown) }));

    private static ImmutableHashSet<(string Id, string Path, string PropertyPath)> Places(TopologyGraph graph, Action<GraphRead>? onRead = null)
    {
        var found = ImmutableHashSet.CreateBuilder<(string, string, string)>();
        var model = new TopologyModel(graph);
        var reads = model.Reads.Record(() =>
        {
            foreach (var rule in Rule.All)
            {
                rule.Check(new RuleContext(
                    rule, model, Regions, finding => found.Add((finding.Id, WithoutCount(finding.Path), finding.PropertyPath))));
            }
        });
        foreach (var read in reads)
            onRead?.Invoke(read);

        return found.ToImmutable();
    }

    // Twins are told apart by a count, which the second loses when the first is no longer known.
    private static string WithoutCount(string path) => Regex.Replace(path, @"\]#\d+", "]");

    private static void AssertNoneBeyond(
        ImmutableHashSet<(string Id, string Path, string PropertyPath)> before,
        ImmutableHashSet<(string Id, string Path, string PropertyPath)> after,
        string replaced,
        RecordValue topology) => Assert.True(
        after.IsSubsetOf(before), $"Without {replaced}: {string.Join(", ", after.Except(before))} in {topology}");
}
