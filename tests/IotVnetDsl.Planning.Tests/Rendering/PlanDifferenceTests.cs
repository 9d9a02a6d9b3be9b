using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanDifferenceTests
{
    [Fact]
    public async Task What_changed_is_named_with_its_values()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        var saved = await arm.PlanAsync(new SizedPlant(2));

        Assert.Equal([], PlanDifference.Of(saved, await arm.PlanAsync(new SizedPlant(2))));
        Assert.Equal(["'Hub' (units 2 -> 3)"], PlanDifference.Of(saved, await arm.PlanAsync(new SizedPlant(3))));
        Assert.Equal(["'Hub' is not to be changed any more"], PlanDifference.Of(saved, await arm.PlanAsync(new Plant())));
    }

    /// <summary>What is deleted takes along what is in it, looked at or not.</summary>
    [Fact]
    public async Task What_would_go_along_and_was_not_looked_at_is_named()
    {
        const string space = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-plant/providers/Microsoft.EventHub/namespaces/plant-streams";
        var arm = new FakeArm();
        await arm.DeployAsync(new StreamingPlant());
        var saved = await arm.PlanAsync(new Plant());
        Assert.Contains(saved.Operations, operation => operation.Resource.Id == space);
        Assert.Equal([], PlanDifference.Of(saved, await arm.PlanAsync(new Plant())));

        arm.Put($"{space}/eventhubs/theirs", []);
        Assert.Equal(["'rg-plant/namespaces/plant-streams' (holds 'eventhubs/theirs' now)"], PlanDifference.Of(saved, await arm.PlanAsync(new Plant())));

        arm.Remove("/eventhubs/theirs");
        arm["/eventhubs/ours"]["properties"]!["partitionCount"] = 32;
        Assert.Equal(["'rg-plant/namespaces/plant-streams' (holds 'eventhubs/ours', which is not what it was)"], PlanDifference.Of(saved, await arm.PlanAsync(new Plant())));

        arm.Remove("/eventhubs/ours");
        arm["/namespaces/plant-streams"]["sku"]!["capacity"] = 7;
        Assert.Equal(
            ["'rg-plant/namespaces/plant-streams' (it is not what it was; does not hold 'eventhubs/ours' any more)"],
            PlanDifference.Of(saved, await arm.PlanAsync(new Plant())));
    }

    private sealed record StreamingPlant : Plant
    {
        public EventHubsNamespace Streams => new("plant-streams") { Capacity = 1, EventHubs = [new("ours")] };
    }

    private sealed record SizedPlant(int Units) : Plant
    {
        public override IotHub Hub => base.Hub with { Capacity = Units };
    }
}
