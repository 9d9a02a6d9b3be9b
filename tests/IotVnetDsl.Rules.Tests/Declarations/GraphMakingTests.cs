using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Declarations;

/// <summary>A graph that is made of an earlier one is the one that is made of nothing, whatever is edited. IOTVNET_ITERATIONS=1000 looks further.</summary>
public sealed class GraphMakingTests
{
    private const int Edits = 25;

    private static readonly int Fleets = int.TryParse(Environment.GetEnvironmentVariable("IOTVNET_ITERATIONS"), out var count) ? count : 40;

    [Fact]
    public void Comes_out_as_if_there_had_been_none_before()
    {
        for (var seed = 1; seed <= Fleets; seed++)
        {
            var fleet = new RandomFleet(seed);
            var record = fleet.Next(before: null);
            var graph = TopologyGraphBuilder.Build(record, null);
            for (var edit = 0; edit < Edits; edit++)
            {
                record = fleet.Next(record);
                var now = TopologyGraphBuilder.Build(record, null, graph);
                SameGraphs.Hold(TopologyGraphBuilder.Build(record, null), now);
                Assert.All(now.Nodes, node => Assert.True(graph.Nodes.All(was => ReferenceEquals(was, node) || !was.Equals(node)), $"{node.Path} is another instance"));
                graph = now;
            }
        }
    }

    [Fact]
    public void An_edit_of_one_resource_makes_little_anew()
    {
        var sites = Enumerable.Range(0, 300).Select(number => ($"Site{number}", (object?)Site(number, capacity: 1))).ToArray();
        var topology = Declare.Topology(sites);
        var before = TopologyGraphBuilder.Build(topology, null);
        var edited = topology.With("Site7", Site(7, capacity: 2));

        var again = AllocatedBy(() => TopologyGraphBuilder.Build(edited, null, before));
        var afresh = AllocatedBy(() => TopologyGraphBuilder.Build(edited, null));

        Assert.True(again * 5 < afresh, $"{again:N0} bytes after the edit, {afresh:N0} afresh");
    }

    private static RecordValue Site(int number, int capacity)
    {
        var hub = Plant.Hub(("Capacity", capacity)).With("Name", new ScalarValue("hub" + number));
        return Declare.Module("site" + number, ("Hub", hub), ("Archive", Plant.Storage("archive" + number)), ("Door", Plant.PrivateEndpoint("pe" + number, hub, ("Dns", Plant.PrivateZones))));
    }

    private static long AllocatedBy(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
