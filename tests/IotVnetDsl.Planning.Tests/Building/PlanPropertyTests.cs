using System.Globalization;
using CsCheck;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Building;

/// <summary>What holds for every topology and for every change of one.</summary>
public sealed class PlanPropertyTests
{
    [Fact]
    public Task Nothing_is_left_to_do_after_a_plan_is_applied() => AnyPlant.Gen.SampleFewAsync(
        60,
        async plant =>
        {
            var arm = new FakeArm();
            await arm.DeployAsync(plant);
            AssertNothing(await arm.PlanAsync(plant));
        });

    [Fact]
    public Task Nothing_is_left_to_do_after_a_change_with_all_consents() => Gen.Select(AnyPlant.Gen, AnyPlant.Gen).SampleFewAsync(
        150,
        async (before, after) =>
        {
            var arm = new FakeArm();
            await arm.DeployAsync(before);
            await ChangeAsync(arm, after);
            AssertNothing(await arm.PlanAsync(after));
        });

    [Fact]
    public Task What_is_not_modelled_is_kept_through_every_change() => Gen.Select(AnyPlant.Gen, AnyPlant.Gen).SampleFewAsync(
        60,
        async (before, after) =>
        {
            var arm = new FakeArm();
            await arm.DeployAsync(before);
            foreach (var id in arm.Ids.Where(id => !id.Contains("/roleAssignments/", StringComparison.Ordinal)))
            {
                BodyPath.Set(arm[id], "properties.unmodelled", "kept");
                BodyPath.Set(arm[id], "tags.foreign", "kept");
            }

            await ChangeAsync(arm, after);

            foreach (var id in arm.Ids.Where(id => BodyPath.Get(arm[id], "properties.unmodelled") is not null || BodyPath.Get(arm[id], "tags.foreign") is not null))
            {
                Assert.Equal("kept", BodyPath.Get(arm[id], "properties.unmodelled")?.ToString());
                Assert.Equal("kept", BodyPath.Get(arm[id], "tags.foreign")?.ToString());
            }
        });

    [Fact]
    public Task A_plan_does_not_depend_on_the_order_of_answers_or_on_the_culture() => Gen.Select(AnyPlant.Gen, AnyPlant.Gen).SampleFewAsync(
        60,
        async (before, after) =>
        {
            var arm = new FakeArm();
            await arm.DeployAsync(before);
            var plan = await arm.PlanAsync(after);

            arm.AnswersBackwards = true;
            var culture = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = Odd();
            try
            {
                var again = await arm.PlanAsync(after);
                Assert.Equal(PlanJson.Write(plan), PlanJson.Write(again));
                Assert.Equal(PlanText.Write(plan), PlanText.Write(again));
                Assert.Equal(PlanMarkdown.Write(plan), PlanMarkdown.Write(again));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        });

    [Fact]
    public Task A_plan_is_read_back_as_it_was_written() => Gen.Select(AnyPlant.Gen, AnyPlant.Gen).SampleFewAsync(
        40,
        async (before, after) =>
        {
            var arm = new FakeArm();
            await arm.DeployAsync(before);
            var written = PlanJson.Write(await arm.PlanAsync(after));
            Assert.Equal(written, PlanJson.Write(PlanJson.Read(written)));
        });

    [Fact]
    public Task Every_operation_waits_for_operations_of_the_plan_only_and_never_in_a_circle() => Gen.Select(AnyPlant.Gen, AnyPlant.Gen).SampleFewAsync(
        60,
        async (before, after) =>
        {
            var arm = new FakeArm();
            await arm.DeployAsync(before);
            var plan = await arm.PlanAsync(after);
            var keys = plan.Operations.Select(operation => operation.Key).Concat(plan.Barriers.Select(barrier => barrier.Key)).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(plan.Operations.Length + plan.Barriers.Length, keys.Count);
            Assert.All(plan.Operations, operation => Assert.All(operation.DependsOn, wait => Assert.Contains(wait.On, keys)));
            var phases = plan.Operations.ToDictionary(operation => operation.Key, operation => operation.Phase, StringComparer.Ordinal);
            Assert.All(plan.Operations, operation => Assert.All(operation.DependsOn, wait => Assert.True(phases.GetValueOrDefault(wait.On) <= operation.Phase)));
            arm.Apply(plan);
        });

    // Consents are given until the plan asks for no more.
    private static async Task ChangeAsync(FakeArm arm, AnyPlant after)
    {
        string[] allow = ["delete:Hub/Endpoints[alarms]", "delete:Messages/Queues[alarms]", "delete:extra0", "delete:extra1", "delete:extra2"];
        var plan = await arm.PlanAsync(after, [.. allow]);
        while (!plan.Missing.IsEmpty)
            plan = await arm.PlanAsync(after, [.. allow = [.. allow, .. plan.Missing.Select(consent => consent.ToString())]]);
        arm.Apply(plan);
    }

    private static void AssertNothing(Plan plan)
    {
        Assert.Equal("", plan.Operations.IsEmpty ? "" : PlanText.Write(plan, detailed: true));
        Assert.Equal([], plan.Surplus);
    }

    // Globalization is invariant here, so that no real culture differs: one that is all wrong stands for them.
    private static CultureInfo Odd()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus";
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.DateTimeFormat.TimeSeparator = ".";
        return odd;
    }
}
