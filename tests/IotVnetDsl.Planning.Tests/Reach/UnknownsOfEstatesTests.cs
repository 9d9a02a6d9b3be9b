using CsCheck;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Planning.Tests.Reach;

/// <summary>
/// Rules never fire on what is unknown, whatever a topology has: gateways, peerings, security groups, resolvers, zones, provisioning. Where something is
/// wrong for several reasons, another of them may be said. A seed makes each estate; UNKNOWNS_ESTATES=500 looks further.
/// </summary>
public sealed class UnknownsOfEstatesTests
{
    private static readonly UnknownValue Unknown = new("calls a method");

    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("UNKNOWNS_ESTATES"), out var count) ? count : 4;

    [Fact]
    public void Replacing_any_part_of_everything_creates_no_finding() => AssertSilent(new Everything());

    [Fact]
    public void Replacing_any_part_of_an_estate_creates_no_finding()
    {
        for (var seed = 0; seed < Count; seed++)
            AssertSilent(new AnyEstate(EstateChoices.Gen.Generate(new PCG(2, (ulong)seed), null, out _)));
    }

    private static void AssertSilent(Topology topology)
    {
        var read = topology.Read();
        var graph = TopologyGraphBuilder.Build(read, null);
        var before = Findings(graph).Select(finding => (finding.Path, finding.Property)).ToHashSet();
        // Of a way that surely breaks in several places the first is said: with less known of that it is a security group.
        var refused = new TopologyModel(graph).Part<TopologyWays>().OfClients.Where(way => way.Holds == Answer.No).Select(way => way.OfClient!.Client.Path).ToHashSet();
        var after = from position in Position.In(read).AsParallel()
                    let less = TopologyGraphBuilder.Build((RecordValue)position.Replace(Unknown), null)
                    from finding in Findings(less)
                    where !before.Contains((graph.Find(finding.Path)?.Path ?? finding.Path, finding.Property))
                        && !(finding.Id == "IVD3032" && refused.Contains(finding.Path))
                    select $"without {position.Text}: {finding}";
        var accused = string.Join('\n', after.Order(StringComparer.Ordinal));
        Assert.True(accused.Length == 0, accused);
    }

    private static IEnumerable<(string Id, string Path, string Property)> Findings(TopologyGraph graph) =>
        [.. RuleRun.Over([graph], RegionCatalogs.Find(RegionCatalogs.Default)!).Select(finding => (finding.Id, finding.Path, finding.PropertyPath))];
}
