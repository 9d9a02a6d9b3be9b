using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests.Resources;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>Every type that has an example, against a server that shares no code with the planner.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Examples => [.. Example.All.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Nothing_is_left_to_do_after_a_deployment_and_nothing_is_left_after_a_destruction(string id)
    {
        await using var arm = await LocalArmProcess.StartAsync();
        var graph = Example.All.Single(example => example.Id == id).Graph();
        await arm.DeployAsync(graph);

        var second = Requests.Made(await arm.PlanAsync(graph));
        Assert.Equal("", second.Operations.IsEmpty ? "" : PlanText.Write(second, detailed: true));

        await arm.ApplyAsync(Requests.Made(await arm.DestroyAsync(graph, $"delete:{id}")));
        Assert.Equal([], Requests.Made(await arm.PlanAsync(graph)).Unchanged);
    }
}
