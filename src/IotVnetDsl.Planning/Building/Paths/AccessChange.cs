using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>Who reaches what before a plan and after it: one model of access over what was read, and over what the steps make of it.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">As it is to be.</param>
internal sealed record AccessChange(TopologyModel Before, TopologyModel After)
{
    public static AccessChange Of(PlanInput input, DesiredTopology desired, ActualState actual, IReadOnlyCollection<OrderedStep> steps)
    {
        var before = ActualTopology.Of(input.Context, desired, actual);
        // What is made of nothing is what the code says.
        var after = input.IsFromNothing ? input.Context.Graph : Known(input, Carried(before, steps).Graph);
        return new AccessChange(new TopologyModel(Known(input, before.Graph)), new TopologyModel(after));
    }

    private static ActualTopology Carried(ActualTopology before, IReadOnlyCollection<OrderedStep> steps)
    {
        var after = steps.Where(step => step.Step.Mode == WriteMode.Delete).Aggregate(before, (state, step) => state.Without(step.Step.Resource.Id));
        return steps.Where(step => step.Step.Mode != WriteMode.Delete).OrderBy(step => step.Phase)
            .Aggregate(after, (state, step) => state.After(step.Step.Type, step.Step.Resource.Id, step.Step.Body!));
    }

    // What others may have in groups that nobody asked for is as unknown here as it is to the rules.
    private static TopologyGraph Known(PlanInput input, TopologyGraph graph) =>
        new(graph.Topology, graph.Variant, graph.Nodes, input.Context.Graph.OpenTypes, graph.Aliases);
}
