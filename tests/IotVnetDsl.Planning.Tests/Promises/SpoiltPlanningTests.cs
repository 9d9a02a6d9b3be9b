using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>A plan is made of what the service says. Whatever is done to one of its answers: the plan is the same, or there is none and the cause is said.</summary>
public sealed class SpoiltPlanningTests
{
    // An empty list is a true answer to whoever gets it.
    private static readonly IEnumerable<Fault> Faults = Fault.All.Where(fault => fault.Name != "a list of nothing");

    private const int Stride = 11;

    [Fact]
    public void Any_fault_at_any_request_is_said_or_changes_nothing()
    {
        var graph = new Plant().Graph();
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.True(arm.Run(arm.Plan(graph)).IsSuccess);
        arm.Settle();
        var whole = Plan(arm, graph, []);
        Assert.Equal([], whole.Result.Plan!.Operations);

        foreach (var (number, fault) in Faults.Index())
        {
            // In the suite each at a few requests, another few for each; by hand each at all.
            for (var at = PinnedSamples.ByHand is not null ? 0 : number % Stride; at < whole.Proxy.Seen; at += PinnedSamples.ByHand is not null ? 1 : Stride)
            {
                var (result, proxy) = Plan(arm, graph, new() { [at] = fault });
                var what = Assert.Single(proxy.Did);
                Assert.True(result.Plan is null ? result.Problems.Length > 0 : result.Plan.Operations.IsEmpty, what);
                Assert.DoesNotContain(result.Problems, problem => problem.Code == "IVD9999");
            }
        }
    }

    private static (PlanningResult Result, FaultingProxy Proxy) Plan(LocalArmInProcess arm, TopologyGraph graph, Dictionary<int, Fault> spoilt)
    {
        var proxy = new FaultingProxy(spoilt, arm.Time);
        return (arm.Time.Pump(() => Planner.PlanAsync(graph, Requests.Local(), arm.ClientThrough(proxy), default)), proxy);
    }
}
