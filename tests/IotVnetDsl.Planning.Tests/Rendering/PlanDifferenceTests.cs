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

    private sealed record SizedPlant(int Units) : Plant
    {
        public override IotHub Hub => base.Hub with { Capacity = Units };
    }
}
