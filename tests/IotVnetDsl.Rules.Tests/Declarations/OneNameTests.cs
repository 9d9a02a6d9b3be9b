using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Declarations;

/// <summary>
/// A loop with a mistake in it declares thousands of one name: the graph of them costs about what as many of different names cost.
/// Allocated bytes are compared, not time: they are the same on every machine.
/// </summary>
public sealed class OneNameTests
{
    private const int Many = 3_000;

    [Fact]
    public void Many_of_one_name_are_told_apart_in_order()
    {
        var graph = Build(_ => "archive");

        Assert.Equal(Many, graph.OfType("StorageAccount").Count());
        Assert.NotNull(graph.Find("Accounts[archive]"));
        Assert.NotNull(graph.Find("Accounts[archive]#2"));
        Assert.NotNull(graph.Find($"Accounts[archive]#{Many}"));
    }

    [Fact]
    public void Many_of_one_name_cost_what_different_ones_do()
    {
        Build(_ => "archive");
        var different = AllocatedBy(() => Build(number => "archive" + number));

        Assert.InRange(AllocatedBy(() => Build(_ => "archive")), 0, 3 * different);
    }

    // Each account differs from the others, so that none is an alias; each is referred to by an endpoint.
    private static TopologyGraph Build(Func<int, string> name)
    {
        RecordValue[] accounts = [.. Enumerable.Range(0, Many).Select(number => Plant.Storage(name(number)).With("Mark", new ScalarValue((long)number)))];
        object[] endpoints = [.. accounts.Select((account, number) => Plant.PrivateEndpoint("pe" + number, account))];
        return TopologyGraphBuilder.Build(Declare.Topology(("Accounts", accounts), ("Endpoints", endpoints)), null);
    }

    private static long AllocatedBy(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
