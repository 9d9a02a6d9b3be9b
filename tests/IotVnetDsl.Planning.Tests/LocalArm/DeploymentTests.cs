using Contoso;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests.Resources;
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

    /// <summary>Not all of it is healthy (a key behind a firewall, an endpoint that nobody approves), but all of it is as it was declared.</summary>
    [Fact]
    public async Task Every_property_of_every_type_comes_back_as_it_was_sent()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        var graph = new Everything().Graph();
        var result = await arm.RunAsync(Requests.Made(await arm.PlanAsync(graph)));
        Assert.Equal((0, 0, 0), (result.Failed.Length, result.Running.Length, result.NotStarted.Length));

        var second = Requests.Made(await arm.PlanAsync(graph));

        Assert.Equal("", second.Operations.IsEmpty ? "" : PlanText.Write(second, detailed: true));
    }

    [Fact]
    public async Task What_others_change_is_seen_and_put_back()
    {
        await using var arm = await LocalArmProcess.StartAsync();
        var graph = new Plant().Graph();
        await arm.DeployAsync(graph);
        await arm.DeployAsync(new OpenPlant().Graph());

        var drift = Assert.Single(Requests.Made(await arm.PlanAsync(graph)).Operations);
        Assert.Equal(("Hub", "enabled", "disabled"), (drift.Resource.Path, drift.Changes[0].Before, drift.Changes[0].After));

        await arm.DeployAsync(graph);
        Assert.Equal([], Requests.Made(await arm.PlanAsync(graph)).Operations);
    }

    private static TopologyGraph Graph(string name) =>
        name == "Plant" ? new Plant().Graph() : ContosoPlant.Production.Graph("Production");

    private sealed record OpenPlant : Plant
    {
        public override IotHub Hub => base.Hub with { PublicNetworkAccess = PublicNetworkAccess.Enabled };
    }
}
