using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning;

/// <summary>Makes plans.</summary>
public static class Planner
{
    /// <summary>The plan that takes the actual state to the graph.</summary>
    public static Task<PlanningResult> PlanAsync(
        TopologyGraph graph, PlanRequest request, IArmClient client, CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <summary>The plan from nothing: deterministic, without ARM. The request's target is replaced by a nameless one.</summary>
    public static PlanningResult FromNothing(TopologyGraph graph, PlanRequest request) => throw new NotImplementedException();

    /// <summary>The plan that deletes what the topology owns. It needs one consent: <c>delete:&lt;Topology.Id&gt;</c>.</summary>
    public static Task<PlanningResult> DestroyAsync(
        TopologyGraph graph, PlanRequest request, IArmClient client, CancellationToken cancellation) =>
        throw new NotImplementedException();
}
