using IotVnetDsl.Planning.Building.Order;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Network;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>
/// The states that a plan leads through, each as a model of who reaches what: what was read, and what some or all of the writes make of
/// it. A state is folded from what its writes touch; each one that is asked for costs one model.
/// </summary>
/// <param name="input">The plan's.</param>
/// <param name="desired">What is declared.</param>
/// <param name="actual">What was read.</param>
/// <param name="steps">All writes and deletions, each resource in one piece.</param>
internal sealed class AccessStates(PlanInput input, DesiredTopology desired, ActualState actual, IReadOnlyCollection<Step> steps)
{
    // Nobody passes a private endpoint whose connection was rejected or cut, or is sent to it by its names.
    private readonly Lazy<ActualTopology> _actual = new(() => ActualTopology.Of(input.Context, desired, actual)
        .Without([.. actual.Resources.Where(resource => resource.Type is PrivateEndpoints && PrivateEndpoints.IsDead(resource)).Select(resource => resource.Id)]));

    private AccessChange? _change;

    /// <summary>Before all of them, and after.</summary>
    public AccessChange Change => _change ??= new AccessChange(
        Model(_actual.Value.Graph),
        // What is made of nothing is what the code says.
        input.IsFromNothing ? new TopologyModel(input.Context.Graph) : After(_ => true));

    /// <summary>After some of them.</summary>
    /// <param name="isDone">Which.</param>
    /// <param name="away">Ids of what is of no effect meanwhile.</param>
    public TopologyModel After(Func<Step, bool> isDone, params IEnumerable<string> away)
    {
        var done = steps.Where(isDone).ToArray();
        var left = _actual.Value.Without([.. done.Where(step => step.Mode == WriteMode.Delete).Select(step => step.Resource.Id), .. away]);
        return Model(done.Where(step => step.Mode != WriteMode.Delete).OrderBy(step => step.Type.Tier)
            .Aggregate(left, (state, step) => state.After(step.Type, step.Resource.Id, step.Body!)).Graph);
    }

    // What others may have in groups that nobody asked for is as unknown here as it is to the rules.
    private TopologyModel Model(TopologyGraph graph) =>
        new(new TopologyGraph(graph.Topology, graph.Variant, graph.Nodes, input.Context.Graph.OpenTypes, graph.Aliases).In(input.Context.Subscription));
}
