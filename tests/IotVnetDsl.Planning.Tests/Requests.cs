using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests;

/// <summary>Plans with the words of a request that no test is about.</summary>
internal static class Requests
{
    public const string Subscription = "00000000-0000-0000-0000-000000000001";

    public static PlanRequest Local(params ImmutableArray<string> allow) => new()
    {
        Target = new PlanTarget("http://127.0.0.1:1", IsLocal: true, Subscription),
        Checks = new PlanChecks(104, "2020-03", 0, 0, []),
        Allow = allow,
        PlaceOf = _ => new SourcePlace("Plant.cs", 7),
    };

    public static Plan FromNothing(TopologyGraph graph) => Made(Planner.FromNothing(graph, Local()));

    public static Task<PlanningResult> TryPlanAsync(this FakeArm arm, Topology topology, params ImmutableArray<string> allow) =>
        Planner.PlanAsync(topology.Graph(), Local(allow), arm, TestContext.Current.CancellationToken);

    public static async Task<Plan> PlanAsync(this FakeArm arm, Topology topology, params ImmutableArray<string> allow) =>
        Made(await arm.TryPlanAsync(topology, allow));

    public static async Task<Plan> DeployAsync(this FakeArm arm, Topology topology, params ImmutableArray<string> allow)
    {
        var plan = await arm.PlanAsync(topology, allow);
        Assert.Equal([], plan.Missing);
        arm.Applied.Clear();
        arm.Apply(plan);
        return plan;
    }

    public static async Task<Plan> DestroyAsync(this FakeArm arm, Topology topology, params ImmutableArray<string> allow) =>
        Made(await Planner.DestroyAsync(topology.Graph(), Local(allow), arm, TestContext.Current.CancellationToken));

    public static Plan Made(PlanningResult result)
    {
        Assert.Equal([], result.Problems);
        return result.Plan!;
    }
}
