using Contoso;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>Plans against a server that shares no code with the planner.</summary>
public sealed class DeploymentTests
{
    public static TheoryData<string> Topologies => ["Plant", "ContosoPlant"];

    [Theory]
    [MemberData(nameof(Topologies))]
    public async Task Nothing_is_left_to_do_after_a_deployment_and_nothing_is_left_after_a_destruction(string name)
    {
        await using var arm = await LocalArmProcess.StartAsync();
        var graph = Graph(name);
        var first = await arm.DeployAsync(graph);

        var second = Requests.Made(await arm.PlanAsync(graph));
        Assert.Equal("", second.Operations.IsEmpty ? "" : PlanText.Write(second, detailed: true));
        Assert.Equal([], second.Surplus);
        Assert.Equal([], second.Adopted);
        Assert.Equal(PlanCounts.Of(first).Create, second.Unchanged.Length);

        var destruction = Requests.Made(await arm.DestroyAsync(graph, $"delete:{graph.Topology["Id"]}"));
        Assert.Equal([], destruction.Missing);
        await arm.ApplyAsync(destruction);
        Assert.Equal([], Requests.Made(await arm.DestroyAsync(graph)).Operations);
        Assert.Equal([], Requests.Made(await arm.PlanAsync(graph)).Unchanged);
    }

    private static TopologyGraph Graph(string name) =>
        name == "Plant" ? new Plant().Graph() : ContosoPlant.Production.Graph("Production");
}
