using CsCheck;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.Apply.Simulation;

namespace IotVnetDsl.Planning.Tests.Apply.Run;

/// <summary>What holds for the deployment of any plan.</summary>
public sealed class SchedulerPropertyTests
{
    private static readonly Gen<Work[]> Works = Gen.Select(
            Gen.Int[0, int.MaxValue - 1].Array[0, 4], Gen.Int[0, 3], Gen.Int[1, 40], Gen.Int[0, 3], Gen.Int[0, 9],
            (after, locks, seconds, form, luck) => new Work(after, locks, seconds, form, Fails: luck == 0))
        .Array[1, 24];

    [Fact]
    public void Every_operation_is_written_once_after_all_that_it_depends_on() => Sample(Works, works =>
    {
        using var deployment = Prepare(works, withFailures: false);
        var plan = PlanOf(works);
        var result = deployment.Run(plan);

        Assert.Equal(DeploymentOutcome.Succeeded, result.Outcome);
        Assert.Equal(plan.Operations.Select(o => o.Key), result.Done.Select(o => o.Key));
        Assert.Equal(plan.Operations.Select(o => o.Resource.Id).Order(), deployment.Arm.Writes.Select(w => w.Id).Order());
        var writes = deployment.Arm.Writes.ToDictionary(write => write.Id);
        foreach (var operation in plan.Operations)
        {
            Assert.All(operation.DependsOn, wait => Assert.True(writes[TestPlan.Id(wait.On)].End <= writes[operation.Resource.Id].Start));
        }
    });

    [Fact]
    public void Operations_that_share_a_lock_never_run_at_once() => Sample(Works, works =>
    {
        using var deployment = Prepare(works, withFailures: false);
        var plan = PlanOf(works);
        deployment.Run(plan);

        var writes = deployment.Arm.Writes.ToDictionary(write => write.Id);
        foreach (var one in plan.Operations)
        {
            foreach (var other in plan.Operations.Where(o => o.Key != one.Key && o.Serializes.Intersect(one.Serializes).Any()))
            {
                var (first, second) = (writes[one.Resource.Id], writes[other.Resource.Id]);
                Assert.True(first.End <= second.Start || second.End <= first.Start, $"{one.Key} and {other.Key} overlap");
            }
        }
    });

    [Fact]
    public void A_failure_stops_what_depends_on_it_and_nothing_else() => Sample(Works, works =>
    {
        using var deployment = Prepare(works, withFailures: true);
        var plan = PlanOf(works);
        var result = deployment.Run(plan);

        var blocked = new HashSet<string>();
        var failing = new HashSet<string>();
        foreach (var (operation, work) in plan.Operations.Zip(works))
        {
            if (operation.DependsOn.Any(wait => blocked.Contains(wait.On) || failing.Contains(wait.On)))
                blocked.Add(operation.Key);
            else if (work.Fails)
                failing.Add(operation.Key);
        }

        Assert.Equal(failing.Order(), result.Failed.Select(o => o.Key).Order());
        Assert.Equal(blocked.Order(), result.NotStarted.Select(o => o.Key).Order());
        Assert.Equal(plan.Operations.Length - failing.Count - blocked.Count, result.Done.Length);
        Assert.Equal(failing.Count == 0, result.IsSuccess);
        Assert.Equal(failing.Count, result.Errors.Count(error => error.Id == "IVD9009"));
    });

    [Fact]
    public void No_more_operations_run_at_once_than_allowed() => Sample(Works, works =>
    {
        using var deployment = Prepare(works, withFailures: false);
        deployment.Options = deployment.Options with { MaxParallel = 3 };
        deployment.Run(PlanOf(works));

        Assert.All(deployment.Events, happened => Assert.True(happened.Count is null || happened.Count.Running <= 3));
    });

    [Fact]
    public void A_run_that_is_stopped_anywhere_is_finished_by_the_next_one() => Sample(Gen.Select(Works, Gen.Int[0, 200], Gen.Bool), (works, second, atOnce) =>
    {
        using var deployment = Prepare(works, withFailures: false);
        using var now = new CancellationTokenSource(atOnce ? TimeSpan.FromSeconds(second) : Timeout.InfiniteTimeSpan, deployment.Time);
        deployment.Options = deployment.Options with { StopNow = now.Token };
        var plan = PlanOf(works);
        var first = deployment.Run(plan, TimeSpan.FromSeconds(second));
        deployment.Options = deployment.Options with { StopNow = default };
        Assert.NotEqual(DeploymentOutcome.Failed, first.Outcome);
        Assert.Equal(plan.Operations.Length, first.Done.Length + first.Running.Length + first.NotStarted.Length);

        deployment.Time.Pump(async () =>
        {
            using var hold = await Deployment.HoldAsync(plan.TopologyId, plan.Variant, plan.Target, [], deployment.Arm, deployment.Options, deployment, default);
            Assert.Null(hold.Error);
            return true;
        });
        var next = deployment.Run(TestPlan.Replan(plan, deployment.Arm));

        Assert.Equal(DeploymentOutcome.Succeeded, next.Outcome);
        Assert.Equal(plan.Operations.Select(o => o.Resource.Id).Order(), deployment.Arm.Resources.Keys.Order());
        Assert.All(deployment.Arm.Resources.Values, resource => Assert.Equal("Succeeded", resource["properties"]!["provisioningState"]!.ToString()));
        Assert.Equal(plan.Operations.Length, deployment.Arm.Writes.Count);
        Assert.Equal("", deployment.JournalPath);
    });

    private static TestDeployment Prepare(Work[] works, bool withFailures)
    {
        var deployment = new TestDeployment();
        deployment.Arm.Behaviour = id =>
        {
            var work = works[int.Parse(id[(id.LastIndexOf("op", StringComparison.Ordinal) + 2)..])];
            return (TimeSpan.FromSeconds(work.Seconds), work.Form == 3 ? null : (OperationForm)work.Form);
        };
        for (var i = 0; withFailures && i < works.Length; i++)
        {
            if (works[i].Fails)
                deployment.Arm.Refuse(TestPlan.Id(Key(i)), new ArmError("LocationNotAvailableForResourceType", "not offered there", 400));
        }

        return deployment;
    }

    private static Plan PlanOf(Work[] works) => TestPlan.Of(works.Select((work, index) => TestPlan.Operation(
        Key(index),
        index == 0 ? [] : [.. work.After.Select(seed => Key(seed % index)).Distinct()],
        [.. new[] { "/hubs/A", "/hubs/B" }.Where((_, bit) => (work.Locks >> bit & 1) == 1)])));

    private static string Key(int index) => "Op" + index;

    private static void Sample(Gen<Work[]> works, Action<Work[]> check) => works.SampleFew(100, check);

    private static void Sample(Gen<(Work[], int, bool)> works, Action<Work[], int, bool> check) => works.SampleFew(100, sample => check(sample.Item1, sample.Item2, sample.Item3));

    /// <summary>An operation to be: seeds of the earlier ones that it depends on, bits of its locks, how it is followed (3: not long-running).</summary>
    public sealed record Work(int[] After, int Locks, int Seconds, int Form, bool Fails);
}
