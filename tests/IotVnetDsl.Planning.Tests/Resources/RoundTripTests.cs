using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>The tables are read in both directions: what is sent for a record says the record.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Topologies => [.. Example.All.Prepend<Topology>(new Everything()).Select(topology => topology.Id)];

    [Theory]
    [MemberData(nameof(Topologies))]
    public void A_record_is_read_from_its_body(string id)
    {
        var graph = Of(id);

        var read = Read(graph, Desired(graph)).Graph;

        Assert.Equal(graph.Nodes.Select(node => (node.Path, node.Scope, node.Owner)), read.Nodes.Select(node => (node.Path, node.Scope, node.Owner)));
        Assert.Equal("", GraphDifferences.Of(graph, read));
    }

    [Theory]
    [MemberData(nameof(Topologies))]
    public void The_record_that_was_read_sends_the_same(string id) => SendsTheSame(Of(id));

    /// <summary>Every member of every enum and every SKU that the library offers.</summary>
    [Theory]
    [MemberData(nameof(Topologies))]
    public void Every_choice_is_read_as_it_was_made(string id)
    {
        foreach (var choice in Choices.Of(Of(id).Topology))
            SendsTheSame(TopologyGraphBuilder.Build(choice, null));
    }

    private static void SendsTheSame(TopologyGraph graph)
    {
        var declared = Desired(graph);

        var read = Desired(WithoutUnknowns(Read(graph, declared).Graph));

        var differences = from resource in declared.Resources
                          let twin = read.Find(resource.Path)!
                          from difference in BodyDiff.Between(resource.Properties, resource.Body, twin.Body, _ => false)
                              .Concat(BodyDiff.Between(resource.Properties, twin.Body, resource.Body, _ => false))
                          where Markers.OutputOf(difference.Write) is null
                          select $"{resource.Path}: {string.Join(", ", difference.Shown)}";
        Assert.True(!differences.Any(), string.Join('\n', differences));
        Assert.Equal(declared.Resources.Select(resource => (resource.Path, resource.Id)), read.Resources.Select(resource => (resource.Path, resource.Id)));
    }

    internal static TopologyGraph Of(string id) => Example.All.Prepend<Topology>(new Everything()).Single(topology => topology.Id == id).Graph();

    private static DesiredTopology Desired(TopologyGraph graph)
    {
        var problems = new List<PlanningProblem>();
        var desired = DesiredTopology.Of(new MappingContext(graph, Requests.Subscription), problems);
        Assert.Equal([], problems);
        return desired;
    }

    private static ActualTopology Read(TopologyGraph graph, DesiredTopology desired) => ActualTopology.Of(
        new MappingContext(graph, Requests.Subscription),
        desired,
        new ActualState(desired.Resources.Select(resource => new ActualResource(resource.Id, resource.Type, resource.Body)), new ReadStatistics(0, 0)));

    private static TopologyGraph WithoutUnknowns(TopologyGraph graph) =>
        graph.WithNodes(graph.Nodes.Select(node => node with { Value = (RecordValue)WithoutUnknowns(node.Value) }));

    private static GraphValue WithoutUnknowns(GraphValue value) => value switch
    {
        UnknownValue => UnsetValue.Instance,
        RecordValue record => record.Members.Aggregate(record, (changed, member) => changed.With(member.Key, WithoutUnknowns(member.Value))),
        SequenceValue sequence => sequence with { Items = [.. sequence.Items.Select(WithoutUnknowns)] },
        _ => value,
    };
}
